import { type EntityManager } from 'typeorm';

import { addTo } from '../../common/group.ts';
import { firmNameInUse } from '../../common/name-in-use.ts';
import { isOtherFirm } from '../known-link.ts';

/** What a person said before about the statement that a record is. */
export interface RememberedDecision {
  /** The firm that it is about; merged ones lead to the one that lives on. */
  same: string | null;
  /** Firms that it is not about. */
  different: readonly string[];
}

type Decision = 'same' | 'different';

interface DecisionRow {
  recordId: string;
  name: string;
  postcode: string | null;
  decision: Decision;
  supplierId: string;
  /** Said of a statement under the same key; else of one with the same name in the same place. */
  byKey: boolean;
  /** What the statement said that it was taken about; null when nothing of it is known. */
  then: { name: string; postcode?: string } | null;
}

/**
 * Decisions about the statements that these records are, by record id; one query. Of several about one firm the last counts. A key may
 * be the number of a row, which is another firm's once the list is sorted anew: what was said of that one says nothing.
 * @param byName of a statement whose key says nothing also what was said of one of its source with its name in its place
 */
export async function loadRememberedDecisions(
  manager: EntityManager,
  recordIds: readonly string[],
  { byName }: { byName: boolean },
): Promise<Map<string, RememberedDecision>> {
  if (recordIds.length === 0) return new Map();
  const rows: DecisionRow[] = await manager.query(
    `with told as (
       select r.id, d.*, true as by_key
         from source_record r join match_decision d on d.source_code = r.source_code and d.record_key = r.record_key
        where r.id = any($1::bigint[])
       ${byName ? `union all ${TOLD_BY_NAME}` : ''})
     select d.id as "recordId", r.cleaned ->> 'name' as name, r.cleaned ->> 'postcode' as postcode, d.decision,
            coalesce(s.merged_into, s.id) as "supplierId", d.by_key as "byKey", said.cleaned as "then"
       from told d
       join source_record r on r.id = d.id
       join supplier s on s.id = d.supplier_id
       left join source_record said on said.id = d.record_id and said.record_key = d.record_key
      order by d.operation_id`,
    [recordIds],
  );
  const said = new Map<string, DecisionRow[]>();
  for (const row of rows) if (isAboutIt(row)) addTo(said, row.recordId, row);
  return new Map(
    [...said].map(([recordId, about]) => {
      const byKey = about.filter((row) => row.byKey);
      return [recordId, remembered(byKey.length > 0 ? byKey : about)];
    }),
  );
}

/** What was said of statements of the same source that a file of other keys has again: their column has another name now. */
const TOLD_BY_NAME = `
  select r.id, d.*, false
    from source_record r
    join match_decision d on d.source_code = r.source_code and d.record_key <> r.record_key
    join source_record said on said.id = d.record_id and said.record_key = d.record_key
                           and said.cleaned ->> 'name' = r.cleaned ->> 'name'
                           and (said.cleaned ->> 'place') is not distinct from (r.cleaned ->> 'place')
                           and (said.cleaned ->> 'postcode') is not distinct from (r.cleaned ->> 'postcode')
   where r.id = any($1::bigint[])`;

function isAboutIt({ name, postcode, then }: DecisionRow): boolean {
  return then === null || !isOtherFirm(keysOf(name, postcode), keysOf(then.name, then.postcode ?? null));
}

function keysOf(name: string, postcode: string | null): { nameKey: string; postcode: string | null } {
  return { nameKey: firmNameInUse(name).key, postcode };
}

/** @param rows in the order in which they were taken */
function remembered(rows: readonly DecisionRow[]): RememberedDecision {
  const last = new Map<string, Decision>();
  for (const { supplierId, decision } of rows) {
    last.delete(supplierId);
    last.set(supplierId, decision);
  }
  const of = (decision: Decision): string[] =>
    [...last].flatMap(([supplierId, said]) => (said === decision ? supplierId : []));
  return { same: of('same').at(-1) ?? null, different: of('different') };
}

/** Where a person said that these records belong, with the number that the firm has; by record id. Two queries. */
export async function loadDecidedLinks(
  manager: EntityManager,
  recordIds: readonly string[],
): Promise<Map<string, { supplierId: string; supplierKvkNumber: string | null }>> {
  const links = [...(await loadRememberedDecisions(manager, recordIds, { byName: false }))].flatMap(
    ([recordId, { same }]) => (same === null ? [] : [{ recordId, supplierId: same }]),
  );
  if (links.length === 0) return new Map();
  const numbers: { supplierId: string; kvk: string }[] = await manager.query(
    `select supplier_id as "supplierId", min(value) as kvk from supplier_identifier
      where kind = 'kvk' and supplier_id = any($1::uuid[]) group by 1`,
    [links.map(({ supplierId }) => supplierId)],
  );
  const numberOf = new Map(numbers.map(({ supplierId, kvk }) => [supplierId, kvk]));
  return new Map(
    links.map(({ recordId, supplierId }) => [
      recordId,
      { supplierId, supplierKvkNumber: numberOf.get(supplierId) ?? null },
    ]),
  );
}

/** Remembers that a statement is, or is not, about firms, whatever is delivered later. */
export async function rememberDecision(
  manager: EntityManager,
  remembered: {
    recordIds: readonly string[];
    supplierIds: readonly string[];
    decision: Decision;
    operationId: string;
  },
): Promise<void> {
  await manager.query(
    `insert into match_decision (source_code, record_key, supplier_id, decision, operation_id, record_id)
     select r.source_code, r.record_key, x.supplier_id, $3, $4, r.id
       from source_record r cross join unnest($2::uuid[]) as x (supplier_id) where r.id = any($1::bigint[])`,
    [remembered.recordIds, remembered.supplierIds, remembered.decision, remembered.operationId],
  );
}
