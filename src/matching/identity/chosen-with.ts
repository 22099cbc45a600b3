import { type EntityManager } from 'typeorm';

import { type CleanedRecord } from '../../intake/cleaned-record.ts';
import { type Correction, STEWARD } from './correct-supplier.ts';
import { type IdentityOperation } from './identity-operation.ts';

interface Chosen {
  before: Partial<CleanedRecord>;
  chosen: Partial<CleanedRecord>;
  now: Partial<CleanedRecord>;
}

/**
 * Of values that were chosen with a merge those that a later correction of the survivor has taken along, each with what was chosen
 * before it: they go when the merge is undone. What was chosen otherwise since stays.
 */
export async function chosenWith(
  manager: EntityManager,
  { supplierId, before: { correction } }: IdentityOperation,
): Promise<Correction> {
  if (correction === undefined) return {};
  const [row]: Chosen[] = await manager.query(
    `select coalesce(former.cleaned, '{}') as before, mine.cleaned as chosen, later.cleaned as now
       from source_record mine
       join source_record later on later.source_code = mine.source_code and later.record_key = mine.record_key
                               and later.superseded_at is null and later.id > mine.id
       left join source_record former on former.superseded_by = mine.id and former.reverted_at is null
      where mine.import_id = $1 and mine.source_code = $2 and mine.record_key = $3 and mine.reverted_at is null`,
    [correction, STEWARD, supplierId],
  );
  if (!row) return {};
  const { before, chosen, now } = row;
  const fields = [...new Set([...Object.keys(before), ...Object.keys(chosen)])] as (keyof CleanedRecord)[];
  return Object.fromEntries(
    fields
      .filter((field) => !same(before[field], chosen[field]) && same(chosen[field], now[field]))
      .map((field) => [field, before[field] ?? null]),
  );
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
