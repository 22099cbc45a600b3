import { type EntityManager } from 'typeorm';

import { type ContractStatement } from './contract.ts';

/**
 * A contract is what its municipality's list says now: a current statement of the source of its contracts. So a list replaces
 * the one before, and an import is taken back, as for every other source.
 */
const STATEMENTS = `
  select encode(substr(sha256(convert_to(r.source_code || ' ' || r.record_key, 'UTF8')), 1, 10), 'hex') as id,
         r.record_key as key, s.municipality, i.supplier_id as "supplierId", r.cleaned,
         (select coalesce(json_agg(json_build_object('kvkNumber', n.kvk, 'id', p.supplier_id) order by n.at), '[]')
            from jsonb_array_elements_text(r.cleaned -> 'kvkNumbers') with ordinality n (kvk, at)
            left join supplier_identifier p on p.kind = 'kvk' and p.value = n.kvk
           where n.kvk <> r.cleaned ->> 'kvkNumber') as partners
    from source s
    join source_record r on r.source_code = s.code and r.superseded_at is null
    left join supplier_identifier i on i.kind = 'kvk' and i.value = r.cleaned ->> 'kvkNumber'
   where s.kind = 'contracts'`;

/** By which days a list of contracts is narrowed; ISO dates. */
export interface ContractRange {
  endsFrom?: string;
  endsUntil?: string;
}

/** One page of a municipality's contracts, the first to end first, and how many there are. */
export async function loadContracts(
  manager: EntityManager,
  municipality: string,
  { endsFrom, endsUntil }: ContractRange,
  { page, pageSize }: { page: number; pageSize: number },
): Promise<{ statements: ContractStatement[]; total: number }> {
  const rows: (ContractStatement & { total: number })[] = await manager.query(
    `with found as (${STATEMENTS} and s.municipality = $1
        and ($2::text is null or r.cleaned ->> 'validUntil' >= $2)
        and ($3::text is null or r.cleaned ->> 'validUntil' <= $3))
     select *, (select count(*)::int from found) as total from found
      order by cleaned ->> 'validUntil' nulls last, id limit $4 offset $5`,
    [municipality, endsFrom ?? null, endsUntil ?? null, pageSize, (page - 1) * pageSize],
  );
  if (rows.length > 0 || page === 1) return { statements: rows, total: rows[0]?.total ?? 0 };
  // Beyond the last page there is no row to tell how many there are.
  const first = await loadContracts(
    manager,
    municipality,
    { ...(endsFrom && { endsFrom }), ...(endsUntil && { endsUntil }) },
    { page: 1, pageSize: 1 },
  );
  return { statements: [], total: first.total };
}

/** How many contracts of a municipality have no last day: they are in no range of days. */
export async function countEndless(manager: EntityManager, municipality: string): Promise<number> {
  const [row]: { count: number }[] = await manager.query(
    `select count(*)::int as count from (${STATEMENTS} and s.municipality = $1
        and r.cleaned ->> 'validUntil' is null) found`,
    [municipality],
  );
  return row?.count ?? 0;
}

export async function loadContract(
  manager: EntityManager,
  municipality: string,
  id: string,
): Promise<ContractStatement | null> {
  const rows: ContractStatement[] = await manager.query(
    `select * from (${STATEMENTS} and s.municipality = $1) found where id = $2`,
    [municipality, id],
  );
  return rows[0] ?? null;
}

/** Contracts of all municipalities that end on this day (ISO date) or later. */
export async function loadRunningContracts(
  manager: EntityManager,
  today: string,
): Promise<ContractStatement[]> {
  return manager.query<ContractStatement[]>(
    `${STATEMENTS} and r.cleaned ->> 'validUntil' >= $1 order by s.municipality, r.record_key`,
    [today],
  );
}
