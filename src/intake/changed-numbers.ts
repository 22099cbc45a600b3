import { type EntityManager } from 'typeorm';

import { type Reason } from './import-view.ts';

/** So many firms get another number between two deliveries: a new legal form, a number that was put right. */
const FEW_NUMBERS = 4;
/** A tenth: in a year about one firm in fifty becomes another legal person. */
const MOST_CHANGED = 0.1;

/** The rows of a delivery that the source told before, by its own numbers for them, with a KvK number then and now. */
export interface NumbersCompared {
  compared: number;
  changed: number;
}

/** Compares KvK numbers with those of the source's current statements. Demo firms are nobody's delivery. */
export async function compareNumbers(manager: EntityManager, importId: string): Promise<NumbersCompared> {
  const [numbers]: NumbersCompared[] = await manager.query(
    `select count(*)::int as compared,
            (count(*) filter (where r.cleaned ->> 'kvkNumber' <> s.cleaned ->> 'kvkNumber'))::int as changed
       from import i
       join import_row r on r.import_id = i.id and r.record_key like 'id:%'
       join source_record s on s.source_code = i.source_code and s.record_key = r.record_key and s.superseded_at is null
       join import former on former.id = s.import_id and (i.demo or not former.demo)
      where i.id = $1 and r.cleaned ->> 'kvkNumber' is not null and s.cleaned ->> 'kvkNumber' is not null`,
    [importId],
  );
  return numbers ?? { compared: 0, changed: 0 };
}

/**
 * Says so when many firms have another KvK number than in the last delivery: a column that was sorted by itself or slipped by a row
 * would give every firm the number of another, and a number goes before everything else. At most one reason, to which a person must agree.
 */
export function reviewNumbers({ compared, changed }: NumbersCompared): Reason[] {
  if (changed <= FEW_NUMBERS || changed <= compared * MOST_CHANGED) return [];
  const message = `${changed} of ${compared} rows have another KvK number than in the last delivery. Did the column slip by a row, or was it sorted by itself? A person must agree before it is applied.`;
  return [{ code: 'kvk-numbers-changed', message, values: { changed, compared } }];
}
