import { createHash } from 'node:crypto';

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

/** The same as JSON, with an entity tag that is another for another ground. */
export interface WrittenGround {
  tag: string;
  json: string;
}

/** A hundred metres: an outline is for finding one's way, not for living on the right side of it. */
const DECIMALS = 3;

interface GroundRow extends Point {
  name: string;
  geometry: Boundary | null;
}

/** Reads the municipalities for a map. The outlines of a country are megabytes: they are read again only when others are there. */
@Injectable()
export class MapGroundReader {
  private latest: { state: string; ground: Promise<WrittenGround> } | null = null;

  constructor(private readonly dataSource: DataSource) {}

  async read(): Promise<WrittenGround> {
    const state = await this.state();
    if (this.latest?.state !== state) {
      const ground = this.write();
      this.latest = { state, ground };
      ground.catch(() => (this.latest = null));
    }
    return this.latest.ground;
  }

  /** Another one after every import of outlines and every load of municipalities. */
  private async state(): Promise<string> {
    const [row]: { state: string }[] = await this.dataSource.query(
      `select concat_ws(' ', (select count(*) from municipality), count(*), max(imported_at),
                (select loaded_at from reference_load where name = 'locations')) as state
         from municipality_boundary`,
    );
    return row?.state ?? '';
  }

  private async write(): Promise<WrittenGround> {
    const rows: GroundRow[] = await this.dataSource.query(
      `select m.name, m.lat, m.lng, b.geometry
         from municipality m left join municipality_boundary b on b.municipality_code = m.code order by m.name`,
    );
    const ground: MapGround = {
      places: rows.map(({ name, lat, lng }) => ({ name, lat, lng })),
      outlines: { type: 'FeatureCollection', features: rows.flatMap(toFeature) },
    };
    const json = JSON.stringify(ground);
    return { json, tag: `W/"${createHash('sha256').update(json).digest('base64url').slice(0, 27)}"` };
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
