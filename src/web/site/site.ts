import { Injectable } from '@nestjs/common';
import { AppConfig } from '../../platform/config/app-config.ts';
import { type MapTiles } from '../../platform/config/map-tiles.ts';
import { AssetStore } from '../assets/asset-store.ts';

const FONTS = ['source-sans-3-latin-400-normal.woff2', 'source-sans-3-latin-700-normal.woff2'];

/** Small scripts, by the part of the site that they help along; every page works without. */
const SCRIPTS = ['steward', 'questions', 'search', 'suggest', 'map', 'copy', 'picks', 'firm'] as const;

/** What every page needs to know about this installation. */
export interface SiteView {
  themeClass: string;
  /** In the order in which they must be read: components, theme, own. */
  stylesheets: string[];
  /** Fonts that every page uses, asked for early. */
  fonts: string[];
  favicon: string;
  /** A list of suppliers to look at before one delivers one's own. */
  exampleList: string;
  /** Where the scripts are. */
  scripts: Record<(typeof SCRIPTS)[number], string>;
  /** What the script of the map fetches when it is seen, and the background that is set. */
  map: { assets: { sheet: string; library: string; clusters: string }; tiles: MapTiles | null };
  /** Origin and path without a slash at the end. */
  baseUrl: string;
  /** True when the made-up firms of `seeds/` are loaded. */
  demo: boolean;
}

/** The settings and the addresses of the assets as the pages use them. */
@Injectable()
export class Site {
  constructor(
    private readonly config: AppConfig,
    private readonly assets: AssetStore,
  ) {}

  view(): SiteView {
    const { config, assets } = this;
    return {
      themeClass: config.themeClass,
      // A theme of one's own stands beside the neutral one, never instead of it: it may leave tokens out.
      stylesheets: [
        assets.url('components.css'),
        assets.url('theme.css'),
        assets.url('register.css'),
        ...(config.themeStylesheet === undefined ? [] : [config.themeStylesheet]),
      ],
      fonts: FONTS.map((font) => assets.url(font)),
      favicon: assets.url('favicon.svg'),
      exampleList: assets.url('voorbeeld-leveranciers.csv'),
      scripts: Object.fromEntries(
        SCRIPTS.map((name) => [name, assets.url(`${name}.js`)]),
      ) as SiteView['scripts'],
      map: {
        assets: {
          sheet: assets.url('leaflet.css'),
          library: assets.url('leaflet.js'),
          clusters: assets.url('supercluster.js'),
        },
        tiles: config.mapTiles,
      },
      baseUrl: config.baseUrl.replace(/\/$/, ''),
      demo: config.demo,
    };
  }
}
