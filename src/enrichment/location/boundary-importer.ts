import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

import { type Point } from '../../common/location.ts';
import { checkBoundary, readBoundaryFile, type BoundaryRejection } from './boundary-file.ts';
import { type Boundary } from './boundary.ts';

/** What became of a file of boundaries. */
export interface BoundaryImport {
  stored: number;
  /** Municipalities of the register that have no boundary now, by name. */
  missing: string[];
  /** `number` counts features from 1; `km` says how far off the municipality's middle is. */
  rejected: { number: number; code: string; reason: BoundaryRejection; km?: number }[];
}

/** Reads the boundaries of municipalities, that points of postcodes are checked against (GeoJSON or TopoJSON, WGS84). */
@Injectable()
export class BoundaryImporter {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Replaces the boundaries of the municipalities in the file, all in one transaction; a wrong one is left out and reported.
   * @throws DomainError `invalid-input` for a file that cannot be read.
   */
  async import(text: string): Promise<BoundaryImport> {
    const delivered = readBoundaryFile(text);
    return this.dataSource.transaction(async (manager) => {
      const known = await loadMiddles(manager);
      const kept = new Map<string, Boundary>();
      const rejected: BoundaryImport['rejected'] = [];
      for (const one of delivered) {
        const checked = checkBoundary(one, known);
        const { number, code } = one;
        if ('rejected' in checked) {
          const { rejected: reason, km } = checked;
          rejected.push({
            number,
            code,
            reason,
            ...(km === undefined ? {} : { km: Math.round(km * 10) / 10 }),
          });
        } else if (kept.has(code)) rejected.push({ number, code, reason: 'code-repeated' });
        else kept.set(code, checked.boundary);
      }
      await store(manager, kept);
      return { stored: kept.size, rejected, missing: await withoutBoundary(manager) };
    });
  }
}

async function loadMiddles(manager: EntityManager): Promise<Map<string, Point>> {
  const rows: ({ code: string } & Point)[] = await manager.query(`select code, lat, lng from municipality`);
  return new Map(rows.map(({ code, lat, lng }) => [code, { lat, lng }]));
}

async function store(manager: EntityManager, boundaries: ReadonlyMap<string, Boundary>): Promise<void> {
  const rows = [...boundaries].map(([code, geometry]) => ({ code, geometry }));
  await manager.query(
    `insert into municipality_boundary (municipality_code, geometry)
     select code, geometry from jsonb_to_recordset($1::jsonb) as row (code text, geometry jsonb)
     on conflict (municipality_code) do update set geometry = excluded.geometry, imported_at = now()`,
    [JSON.stringify(rows)],
  );
}

async function withoutBoundary(manager: EntityManager): Promise<string[]> {
  const rows: { name: string }[] = await manager.query(
    `select name from municipality
      where not exists (select 1 from municipality_boundary b where b.municipality_code = code) order by name`,
  );
  return rows.map(({ name }) => name);
}
