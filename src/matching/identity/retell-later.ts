import { type EntityManager } from 'typeorm';

import { type Before, type FormerPlace } from './identity-operation.ts';

/** A merge or split that stands. */
interface Later {
  id: string;
  kind: 'merge' | 'split';
  supplierId: string;
  doneBy: string;
  before: Before;
}

/**
 * Tells what came after a decision that is undone as if it had never been: each later merge and split that stands found the
 * records by the word by which they are linked now, and a later merge found those that came back to its survivor as well.
 * So decisions can be undone in any order, and once all are, everything is as it was.
 * @param came records that came back to a supplier, each with the word by which it was linked there
 * @param stayed the others that the decision had found, likewise
 */
export async function retellLater(
  manager: EntityManager,
  operationId: string,
  { came, stayed }: { came: readonly FormerPlace[]; stayed: readonly FormerPlace[] },
): Promise<void> {
  const now = new Map([...came, ...stayed].map((place) => [place.recordId, place]));
  for (const later of await laterDecisions(manager, operationId, [...now.keys()], came[0]?.supplierId)) {
    const before = retold(later, now, came);
    await manager.query(`update identity_operation set before = $2 where id = $1`, [
      later.id,
      JSON.stringify(before),
    ]);
    for (const { recordId, supplierId } of [...before.moved, ...before.kept])
      if (now.has(recordId)) now.set(recordId, { recordId, supplierId, decidedBy: later.doneBy });
  }
  // A question is nobody's word.
  await manager.query(
    `update record_match m set decided_by = x.decided_by
       from unnest($1::bigint[], $2::text[]) as x (record_id, decided_by)
      where m.record_id = x.record_id and m.supplier_id is not null`,
    [[...now.keys()], [...now.values()].map(({ decidedBy }) => decidedBy)],
  );
}

/** What a later decision would have found. */
function retold(
  { kind, supplierId, before }: Later,
  now: ReadonlyMap<string, FormerPlace>,
  came: readonly FormerPlace[],
): Before {
  const known = new Set([...before.moved, ...before.kept].map(({ recordId }) => recordId));
  const joined = came.filter(
    (place) => kind === 'merge' && place.supplierId === supplierId && !known.has(place.recordId),
  );
  const word = (place: FormerPlace): FormerPlace => ({
    ...place,
    decidedBy: now.get(place.recordId)?.decidedBy ?? place.decidedBy,
  });
  return { ...before, moved: before.moved.map(word), kept: [...before.kept, ...joined].map(word) };
}

/** Those that found one of the records, or merged another supplier into the one that records came back to; the oldest first. */
async function laterDecisions(
  manager: EntityManager,
  operationId: string,
  recordIds: readonly string[],
  into: string | undefined,
): Promise<Later[]> {
  return manager.query<Later[]>(
    `select id, kind, supplier_id as "supplierId", done_by as "doneBy", before from identity_operation
      where id > $1 and undone_at is null and kind in ('merge', 'split')
        and (supplier_id = $3::uuid
             or exists (select from jsonb_array_elements((before -> 'moved') || (before -> 'kept')) as place
                         where place ->> 'recordId' = any($2::text[])))
      order by id`,
    [operationId, recordIds, into ?? null],
  );
}
