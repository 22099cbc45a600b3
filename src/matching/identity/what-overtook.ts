import { type EntityManager } from 'typeorm';

import { Overtaken } from './overtaken.ts';

interface MovedOn {
  recordId: string;
  name: string;
  supplierId: string;
  /** The latest decision that stands and moved it since; null when it was given a place while another was undone. */
  decision: string | null;
}

/**
 * Undoing an operation is to bring back all that it moved. What a person moved on since would stay where that put it, and a
 * firm would come back with less than it had: the later decision is to be undone first. A statement that went by itself,
 * because its source names another KvK number now, stays where its number is.
 * @param moved each current statement -> the one that the operation moved
 * @throws Overtaken with the decisions that are in the way
 */
export async function requireNoneMovedOn(
  manager: EntityManager,
  { operationId, at, moved }: { operationId: string; at: string; moved: ReadonlyMap<string, string> },
): Promise<void> {
  const rows: MovedOn[] = await manager.query(
    `select m.record_id as "recordId", r.cleaned ->> 'name' as name, m.supplier_id as "supplierId",
            (select max(o.id) from identity_operation o
              where o.id > $3 and o.undone_at is null
                and exists (select from unnest($1::bigint[], $2::bigint[]) as s (now_, then_)
                             where s.then_ = x.then_
                               and o.before -> 'moved' @> jsonb_build_array(jsonb_build_object('recordId', s.now_::text)))
            ) as decision
       from unnest($1::bigint[], $2::bigint[]) as x (now_, then_)
       join record_match m on m.record_id = x.now_ and m.supplier_id <> $4 and m.decided_by <> 'system'
       join source_record r on r.id = m.record_id
      order by m.record_id`,
    [[...moved.keys()], [...moved.values()], operationId, at],
  );
  if (rows.length > 0) throw movedOn(rows);
}

function movedOn(rows: readonly MovedOn[]): Overtaken {
  const names = rows.map(({ recordId, name, supplierId }) => `${recordId} ('${name}', now of ${supplierId})`);
  const decisions = [...new Set(rows.flatMap(({ decision }) => decision ?? []))];
  const way =
    decisions.length > 0 ? `Undo decision ${decisions.join(' and ')} first.` : 'Split them off there.';
  const message = `These records are no longer where the decision had put them: ${names.join('; ')}. ${way}`;
  return new Overtaken(message, decisions);
}

/**
 * Undoing a split gives all that the new supplier has back to the old one. What a person merged into the new one since would
 * go along, and its own address would lead to a supplier that is none any more: that merge is to be undone first.
 * @throws Overtaken with the merges that are in the way
 */
export async function requireNoneMergedInto(
  manager: EntityManager,
  { operationId, supplierId }: { operationId: string; supplierId: string },
): Promise<void> {
  const rows: { id: string }[] = await manager.query(
    `select id from identity_operation
      where kind = 'merge' and supplier_id = $2 and id > $1 and undone_at is null order by id desc`,
    [operationId, supplierId],
  );
  const [latest] = rows;
  if (latest === undefined) return;
  const message = `Another supplier was merged into ${supplierId} since. Undo decision ${latest.id} first.`;
  throw new Overtaken(message, [latest.id]);
}
