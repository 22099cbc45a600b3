import { type EntityManager } from 'typeorm';

/**
 * A block with more records than this is left out of the search. Larger than when rows are imported: this is where pairs
 * turn up that were missed because a block had grown too large by then.
 */
const LARGEST_BLOCK = 200;

/** As many records of one name are compared wherever they are; of more, those that share a block. */
const LARGEST_NAME = 60;

/** A domain that more suppliers than the two use counts for none of them, as in an import. */
const MOST_USERS = 2;

/** What so many have in common that it says nothing. */
export interface Crowds {
  /** As `match_block` keeps them. */
  blocks: readonly string[];
  /** Records in those blocks. */
  blockRecords: number;
  names: readonly string[];
  domains: ReadonlySet<string>;
}

/** Three passes over the register; what they answer is small, for a crowd is large. */
export async function loadCrowds(manager: EntityManager): Promise<Crowds> {
  const blocks: { block: string }[] = await manager.query(
    // Wide blocks are for label registers: no two suppliers are compared by them.
    `select block from match_block where block > 0
      group by block having count(*) > ${LARGEST_BLOCK}`,
  );
  const [members]: { records: number }[] = await manager.query(
    `select count(distinct record_id)::int as records from match_block where block = any($1::bigint[])`,
    [blocks.map(({ block }) => block)],
  );
  const names: { name: string }[] = await manager.query(
    `select name_key as name from record_match group by name_key having count(*) > ${LARGEST_NAME}`,
  );
  const domains: { domain: string }[] = await manager.query(
    `select domain
       from (select website_domain as domain, supplier_id from record_match where website_domain is not null
             union
             select email_domain, supplier_id from record_match where email_domain is not null) used
      where supplier_id is not null group by domain having count(*) > ${MOST_USERS}`,
  );
  return {
    blocks: blocks.map(({ block }) => block),
    blockRecords: members?.records ?? 0,
    names: names.map(({ name }) => name),
    domains: new Set(domains.map(({ domain }) => domain)),
  };
}
