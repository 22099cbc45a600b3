import { type EntityManager } from 'typeorm';

import { type SightingKind } from './seen-firms.ts';

/** How often a firm was seen in a month. */
export interface MonthOfSightings {
  /** `2026-11`. */
  month: string;
  found: number;
  shortlisted: number;
}

/** Adds to what is counted already, in one statement; firms that are gone meanwhile are left out. */
export async function storeSightings(
  manager: EntityManager,
  sightings: readonly { supplierId: string; month: string; kind: SightingKind; times: number }[],
): Promise<void> {
  await manager.query(
    `insert into firm_sighting (supplier_id, month, found, shortlisted)
     select s.id, w.month, coalesce(sum(w.times) filter (where w.kind = 'found'), 0),
            coalesce(sum(w.times) filter (where w.kind = 'shortlisted'), 0)
       from jsonb_to_recordset($1::jsonb) as w ("supplierId" uuid, month date, kind text, times int)
       join supplier s on s.id = w."supplierId"
      group by s.id, w.month order by s.id, w.month
     on conflict (supplier_id, month) do update
        set found = firm_sighting.found + excluded.found, shortlisted = firm_sighting.shortlisted + excluded.shortlisted`,
    [JSON.stringify(sightings)],
  );
}

/** The last twelve months of a firm and of those that were merged into it, the newest first. @param today ISO date */
export function loadSightings(
  manager: EntityManager,
  supplierId: string,
  today: string,
): Promise<MonthOfSightings[]> {
  return manager.query(
    `select to_char(f.month, 'YYYY-MM') as month, sum(f.found)::int as found, sum(f.shortlisted)::int as shortlisted
       from firm_sighting f join supplier s on s.id = f.supplier_id
      where (s.id = $1 or s.merged_into = $1) and f.month > $2::date - interval '12 months'
      group by f.month order by f.month desc`,
    [supplierId, today],
  );
}
