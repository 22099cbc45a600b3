import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { type Caller } from '../../access/caller.ts';
import { reachOf } from '../../access/may.ts';
import { DomainError } from '../../common/errors.ts';
import { isSaidBy } from '../../intake/own-word.ts';
import { kvkDigits } from '../registration-row.ts';

/**
 * Whose firms somebody looks at: those of these networks (codes), or (null) all. The register of firms is shared by municipalities,
 * so whoever moderates for one sees all.
 */
export type NetworkSight = readonly string[] | null;

export function sightOf(caller: Caller): NetworkSight {
  const reach = reachOf(caller, 'firms:moderate');
  return reach.kind === 'all' || reach.municipalities.length > 0 ? null : reach.networks;
}

/**
 * SQL for the firms that sign-up `g` is about: claimed, found by its KvK number, and that of its own statement.
 * @param g its alias
 */
export const firmsOfSignUp = (g: string): string => `array(
  select coalesce(known.merged_into, known.id) from supplier known where known.id = ${g}.supplier_id
  union select numbered.supplier_id from supplier_identifier numbered
         where numbered.kind = 'kvk' and numbered.value = ${kvkDigits(`${g}.answers ->> 'kvkNumber'`)}
  union select own.supplier_id from source_record said join record_match own on own.record_id = said.id
         where ${isSaidBy('said', g)})`;

/**
 * SQL for: a network in sight speaks of one of these firms in a list of its own that counts now; or everything is in sight.
 * @param sight parameter with codes, or null @param firms array of ids
 */
export const inSight = (sight: string, firms: string): string => `(${sight}::text[] is null or exists (
  select from network n join source_record heard on heard.source_code = n.source_code and heard.superseded_at is null
    join record_match about on about.record_id = heard.id
   where n.code = any(${sight}) and about.supplier_id = any(${firms})))`;

const THINGS = {
  'sign-up': `select ${firmsOfSignUp('g')} as firms from registration g where g.id::text = $2`,
  evidence: `select ${firmsOfSignUp('g')} as firms from evidence_file f join registration g on g.id = f.registration_id
              where f.id::text = $2`,
  report: `select array[coalesce(s.merged_into, s.id)] as firms from report t join supplier s on s.id = t.supplier_id
            where t.id::text = $2`,
  firm: `select array[coalesce(s.merged_into, s.id)] as firms from supplier s where s.id::text = $2`,
} as const;

/** Keeps moderators of a network to the firms of that network. */
@Injectable()
export class NetworkSights {
  constructor(private readonly dataSource: DataSource) {}

  /** @throws DomainError not-found for what this caller does not see, as for what is not there */
  async require(caller: Caller, what: keyof typeof THINGS, id: string): Promise<void> {
    const sight = sightOf(caller);
    if (sight === null) return;
    const seen: unknown[] = await this.dataSource.query(
      `select from (${THINGS[what]}) thing where ${inSight('$1', 'thing.firms')}`,
      [sight, id],
    );
    if (seen.length === 0) throw new DomainError('not-found', `There is no ${what} with id '${id}'.`);
  }
}
