import { type EntityManager } from 'typeorm';

import { STEWARD } from './correct-supplier.ts';
import { giveAllFormerLinksBack, giveFormerLinksBack } from './give-former-links-back.ts';
import { giveNumbersBack } from './give-numbers-back.ts';
import { type FormerPlace, type IdentityOperation } from './identity-operation.ts';
import { retellLater } from './retell-later.ts';
import { giveAliasesBack, moveAliases } from './supplier-aliases.ts';
import { type UnclearRecord, UnclearRecords } from './unclear-records.ts';
import { requireNoneMovedOn } from './what-overtook.ts';

interface Sides {
  supplierId: string;
  otherId: string;
}

/** What a person says to undo an operation after which more happened. */
interface Said {
  by: string;
  /** Record id -> supplier. */
  places?: Readonly<Record<string, string>>;
  /** Records that are decided about again afterwards: none of them can be unclear. */
  unanswered: readonly { recordId: string }[];
}

/**
 * Puts everything back where it was before a merge or a split: records, numbers, aliases and addresses.
 * @throws UnclearRecords, Overtaken
 */
export async function giveBack(
  manager: EntityManager,
  operation: IdentityOperation,
  { supplierId, otherId }: Sides,
  said: Said,
): Promise<void> {
  const { id: operationId, kind, before } = operation;
  // Where the records of both sides are now, and where they go.
  const [now, back] = kind === 'merge' ? [supplierId, otherId] : [otherId, supplierId];
  const going = await giveRecordsBack(manager, operation, { now, back }, said);
  if (kind === 'split') await giveAllFormerLinksBack(manager, { now, back });
  await giveNumbersBack(manager, operation, { now, back });
  if (kind === 'split') {
    await moveAliases(manager, now, back);
    await leadTo(manager, [otherId], supplierId);
    return;
  }
  const { aliases = [] } = before;
  await giveAliasesBack(manager, { from: now, to: back }, { operationId, aliases, going });
  await leadTo(manager, [otherId], null);
  await leadTo(manager, before.led, otherId);
}

/** Answers the ids of those that went. */
async function giveRecordsBack(
  manager: EntityManager,
  { id: operationId, kind, before }: IdentityOperation,
  { now, back }: { now: string; back: string },
  { by, places = {}, unanswered }: Said,
): Promise<string[]> {
  const moved = await successors(manager, idsOf(before.moved));
  const kept = await successors(manager, idsOf(before.kept));
  await requireNoneMovedOn(manager, { operationId, at: now, moved });
  const here = await recordsAt(manager, now);
  const placed = new Set([
    ...moved.keys(),
    ...kept.keys(),
    ...Object.keys(places),
    ...unanswered.map(({ recordId }) => recordId),
  ]);
  const unclear = here.filter(({ recordId, source }) => !placed.has(recordId) && source !== STEWARD);
  // What a steward put right meanwhile is about the survivor, by name. A split gives all that the new supplier has back to the old one: nothing of it can be unclear.
  if (kind === 'merge' && unclear.length > 0) throw new UnclearRecords(unclear);
  const going = here
    .map(({ recordId }) => recordId)
    .filter((id) => kind === 'split' || moved.has(id) || places[id] === back);
  await manager.query(
    `update record_match set supplier_id = $2, decided_at = now() where record_id = any($1::bigint[])`,
    [going, back],
  );
  const words = wordsOf(before.moved);
  const came = going.map((recordId) => ({
    recordId,
    supplierId: back,
    decidedBy: words.get(moved.get(recordId) ?? '') ?? by,
  }));
  await giveFormerLinksBack(manager, now, [
    ...placesIn(moved, back, words),
    ...placesIn(kept, kind === 'merge' ? now : back, wordsOf(before.kept)),
  ]);
  await retellLater(manager, operationId, { came, stayed: before.kept });
  return going;
}

function idsOf(places: readonly { recordId: string }[]): string[] {
  return places.map(({ recordId }) => recordId);
}

function wordsOf(places: readonly FormerPlace[]): Map<string, string> {
  return new Map(places.map(({ recordId, decidedBy }) => [recordId, decidedBy]));
}

/** All statements that came of some, at one supplier, each by the word of the first. */
function placesIn(
  statements: ReadonlyMap<string, string>,
  supplierId: string,
  words: ReadonlyMap<string, string>,
): FormerPlace[] {
  return [...statements].flatMap(([recordId, first]) => {
    const decidedBy = words.get(first);
    return decidedBy === undefined ? [] : [{ recordId, supplierId, decidedBy }];
  });
}

/** The addresses of suppliers lead to another one; null: each is itself again. */
async function leadTo(manager: EntityManager, ids: readonly string[], into: string | null): Promise<void> {
  await manager.query(`update supplier set merged_into = $2 where id = any($1::uuid[])`, [ids, into]);
}

/** The current statement of each key -> the statement of that key at the time; also those that are as they were. */
async function successors(
  manager: EntityManager,
  recordIds: readonly string[],
): Promise<Map<string, string>> {
  const rows: { now: string; then: string }[] = await manager.query(
    `with recursive chain as (
       select id, id as first, superseded_by from source_record where id = any($1::bigint[])
       union all
       select next.id, chain.first, next.superseded_by
         from chain join source_record next on next.id = chain.superseded_by)
     select id as now, first as then from chain`,
    [recordIds],
  );
  return new Map(rows.map(({ now, then }) => [now, then]));
}

async function recordsAt(manager: EntityManager, supplierId: string): Promise<UnclearRecord[]> {
  return manager.query<UnclearRecord[]>(
    `select m.record_id as "recordId", s.cleaned ->> 'name' as name, s.cleaned ->> 'place' as place,
            s.source_code as source, s.stated_on::text as "statedOn"
       from record_match m join source_record s on s.id = m.record_id
      where m.supplier_id = $1 order by m.record_id`,
    [supplierId],
  );
}
