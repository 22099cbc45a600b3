import { type Settings } from './settings.ts';

/** Pictures of a background map, in squares of the web's usual grid (EPSG:3857). */
export interface MapTiles {
  /** With `{z}`, `{x}` and `{y}` for the square. */
  url: string;
  /** What browsers may fetch pictures from. */
  origin: string;
  /** Smallest scale there is. */
  minZoom: number;
  maxZoom: number;
  /** Whose work it is, as its licence wants it said. */
  attribution: string;
}

/** The grey map of the Netherlands by Kadaster, free to use (CC BY 4.0); it covers the Netherlands only. */
const PDOK: MapTiles = {
  url: 'https://service.pdok.nl/brt/achtergrondkaart/wmts/v2_0/grijs/EPSG:3857/{z}/{x}/{y}.png',
  origin: 'https://service.pdok.nl',
  minZoom: 6,
  maxZoom: 19,
  attribution: 'Kaart: Kadaster, PDOK (CC BY 4.0)',
};

export function mapTiles(setting: Settings['MAP_TILES']): MapTiles | null {
  return setting === 'pdok' ? PDOK : null;
}
