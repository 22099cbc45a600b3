import { type EntityManager } from 'typeorm';

import { type SourceKind } from './sources.ts';

/** A source with its last delivery that was applied. */
export interface SourceAge {
  code: string;
  name: string;
  kind: SourceKind;
  /** Null while nothing was delivered. */
  last: { importId: string; listedOn: string; rows: number } | null;
  /** Deliveries that wait for somebody to apply them. */
  waiting: number;
}

/**
 * After how many days the word of a source is old. A label register changes each month, and a label that ended there still
 * counts here; a list of contracts is planned by; a list of suppliers wears by the year. Firms that speak for themselves are
 * asked each year, so their word has no age here.
 */
const OLD_AFTER_DAYS: Partial<Record<SourceKind, number>> = {
  'label-register': 45,
  contracts: 92,
  'supplier-database': 183,
};

const DAY_MS = 24 * 60 * 60 * 1000;

/** How many days the list of a source is old, on a day (ISO date); null while there is none. Pure. */
export function ageOf({ last }: SourceAge, today: string): number | null {
  return last === null ? null : Math.round((Date.parse(today) - Date.parse(last.listedOn)) / DAY_MS);
}

/** Whether a new list should be fetched. Pure. */
export function isOld(source: SourceAge, today: string): boolean {
  const [age, most] = [ageOf(source, today), OLD_AFTER_DAYS[source.kind]];
  return age !== null && most !== undefined && age > most;
}

/** Every source that files are delivered for, by name. @param seenBy CBS code whose contracts may be seen; null for nobody's */
export async function loadSourceAges(manager: EntityManager, seenBy: string | null): Promise<SourceAge[]> {
  return manager.query<SourceAge[]>(
    `select s.code, s.name, s.kind,
            (select json_build_object('importId', i.id, 'listedOn', i.listed_on, 'rows', i.rows_total)
               from import i where i.source_code = s.code and i.matched_at is not null and not i.dry_run and not i.pushed
                and i.status in ('running', 'completed')
              order by i.listed_on desc, i.matched_at desc limit 1) as last,
            (select count(*)::int from import i where i.source_code = s.code and i.status = 'previewed') as waiting
       from source s
      where s.kind <> 'steward' and (s.municipality is null or s.municipality = $1)
      order by s.name, s.code`,
    [seenBy],
  );
}
