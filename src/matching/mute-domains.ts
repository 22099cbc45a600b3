import { type EntityManager } from 'typeorm';

import { type Dependent } from './dependents.ts';
import { LARGEST_BLOCK } from './find-candidates.ts';
import { type FoundRecord } from './found-records.ts';

/** Users of a domain with a KvK number that are looked at: two of them are seldom one firm. */
const LOOKED_AT = 5;

/**
 * Leaves out who would be decided about again only because somebody comes to use a domain of theirs, or leaves it, while two
 * firms with KvK numbers use it besides: those go before every record without a number, so the domain said nothing to any of
 * them before, and says nothing now. A domain of a franchise would have all its users decided about again for each new one.
 */
export async function withoutMuteDomains(
  manager: EntityManager,
  dependents: readonly Dependent[],
): Promise<FoundRecord[]> {
  const mute = await muteDomains(manager, new Set(dependents.flatMap(({ domains }) => domains)));
  return dependents.flatMap(({ record, domains }) =>
    domains.length > 0 && domains.every((domain) => mute.has(domain)) ? [] : [record],
  );
}

/** Domains that two firms with KvK numbers use; not those of more users than a block may have, which find only some of them. */
async function muteDomains(manager: EntityManager, domains: ReadonlySet<string>): Promise<Set<string>> {
  if (domains.size === 0) return new Set();
  const rows: { domain: string }[] = await manager.query(
    `select asked.domain
       from unnest($1::text[]) as asked (domain)
      cross join lateral (
        select count(*) as users, array_agg(record_id) filter (where numbered) as ids
          from (select record_id, numbered from match_block
                 where block = block_key('domain|' || asked.domain) limit ${LARGEST_BLOCK + 1}) first_ones) known
      where known.users <= ${LARGEST_BLOCK}
        and (select count(distinct supplier_id) from record_match where record_id = any(known.ids[1:${LOOKED_AT}])) > 1`,
    [[...domains]],
  );
  return new Set(rows.map(({ domain }) => domain));
}
