import { Injectable } from '@nestjs/common';
import { type Feature, type FeatureCollection, type Position } from 'geojson';
import { DataSource } from 'typeorm';

import { type Point } from '../../common/location.ts';
import { type Boundary } from './boundary.ts';

/** What a map is drawn on when no other background is there: municipalities by name, with their outlines as far as they are known. */
export interface MapGround {
  places: (Point & { name: string })[];
  outlines: FeatureCollection<Boundary>;
}

/** A hundred metres: an outline is for finding one's way, not for living on the right side of it. */
const DECIMALS = 3;

interface GroundRow extends Point {
  name: string;
  geometry: Boundary | null;
}

/** Reads the municipalities for a map. */
@Injectable()
export class MapGroundReader {
  constructor(private readonly dataSource: DataSource) {}

  async read(): Promise<MapGround> {
    const rows: GroundRow[] = await this.dataSource.query(
      `select m.name, m.lat, m.lng, b.geometry
         from municipality m left join municipality_boundary b on b.municipality_code = m.code order by m.name`,
    );
    return {
      places: rows.map(({ name, lat, lng }) => ({ name, lat, lng })),
      outlines: { type: 'FeatureCollection', features: rows.flatMap(toFeature) },
    };
  }
}

function toFeature({ name, geometry }: GroundRow): Feature<Boundary>[] {
  return geometry ? [{ type: 'Feature', properties: { name }, geometry: rounded(geometry) }] : [];
}

function rounded(boundary: Boundary): Boundary {
  return boundary.type === 'Polygon'
    ? { ...boundary, coordinates: boundary.coordinates.map(ring) }
    : { ...boundary, coordinates: boundary.coordinates.map((polygon) => polygon.map(ring)) };
}

function ring(positions: Position[]): Position[] {
  return positions.map((position) =>
    position.slice(0, 2).map((degrees) => Number(degrees.toFixed(DECIMALS))),
  );
}
