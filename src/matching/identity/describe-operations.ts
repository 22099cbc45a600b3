import { type EntityManager } from 'typeorm';

import { type OperationKind } from './identity-operation.ts';

/** An operation in the words that a person needs: whom it was about, and who did and undid it. */
export interface DescribedOperation {
  id: string;
  kind: OperationKind;
  supplierId: string | null;
  otherId: string | null;
  /** What the first record that it moved calls the firm, or what `otherId` is called when it moved none. */
  recordName: string | null;
  /** What `supplierId` is called apart from that, or was when nothing is said about it any more; null when nothing ever was. */
  supplierName: string | null;
  /** Records that it moved. */
  records: number;
  doneBy: string;
  /** What the key of whoever did it is called; null for any other actor. */
  doneByName: string | null;
  /** ISO, UTC. */
  doneAt: string;
  undoneBy: string | null;
  undoneByName: string | null;
  undoneAt: string | null;
}

const moment = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** Whether an operation names a record in a list of what it found. */
const isIn = (list: 'kept' | 'moved'): string =>
  `jsonb_path_exists(o.before, '$.${list}[*] ? (@.recordId == $id)', jsonb_build_object('id', r.id::text))`;

/**
 * What a supplier was called before the operation: by what it had then, else by what came to it otherwise, by the order of
 * sources. By what was moved to it, or by a label register, only when nobody else gives a name.
 */
const nameOf = (
  supplier: 'supplier_id' | 'other_id',
): string => `(select r.cleaned ->> 'name' from record_match m
    join source_record r on r.id = m.record_id
    join source s on s.code = r.source_code
   where m.supplier_id = o.${supplier} and r.cleaned ? 'name'
   order by ${isIn('kept')} desc, ${isIn('moved')}, s.kind = 'label-register',
            s.precedence, r.stated_on desc, r.id desc limit 1)`;

/** Describes operations, in the order in which they are named; ids that are none are left out. One query. */
export async function describeOperations(
  manager: EntityManager,
  ids: readonly string[],
): Promise<DescribedOperation[]> {
  const wanted = ids.filter((id) => /^\d{1,18}$/.test(id));
  if (wanted.length === 0) return [];
  return manager.query<DescribedOperation[]>(
    `select o.id, o.kind, o.supplier_id as "supplierId", o.other_id as "otherId",
            coalesce((select r.cleaned ->> 'name' from source_record r
                       where r.id = (o.before -> 'moved' -> 0 ->> 'recordId')::bigint), ${nameOf('other_id')}) as "recordName",
            coalesce(${nameOf('supplier_id')}, (select r.cleaned ->> 'name' from source_record r
                       where r.id = (o.before -> 'kept' -> 0 ->> 'recordId')::bigint)) as "supplierName", jsonb_array_length(o.before -> 'moved') as records,
            o.done_by as "doneBy", done.name as "doneByName", ${moment('o.done_at')} as "doneAt",
            o.undone_by as "undoneBy", undone.name as "undoneByName", ${moment('o.undone_at')} as "undoneAt"
       from unnest($1::bigint[]) with ordinality as wanted (id, place)
       join identity_operation o on o.id = wanted.id
       left join actor_name done on done.actor = o.done_by
       left join actor_name undone on undone.actor = o.undone_by
      order by wanted.place`,
    [[...new Set(wanted)]],
  );
}
