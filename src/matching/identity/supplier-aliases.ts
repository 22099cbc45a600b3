import { type EntityManager } from 'typeorm';

import { type CleanedRecord } from '../../intake/cleaned-record.ts';
import { toSubject } from '../match-subject.ts';

/**
 * Other spellings of firms that people taught by saying that two are the same. They match and are searchable until that
 * is undone, also when the record that they came from has ended. And names that a steward chose, which match as long as they are chosen.
 */

/**
 * All that firms are called besides by their statements: what was taught, and what stewards chose, at the address that was chosen
 * with it or else at the best that the sources give now.
 */
export const KNOWN_ALIASES = `(
  select id, supplier_id, name_key, legal_form, place_key, postcode, house_number, phone
    from supplier_alias where operation_id is not null
   union all
  select chosen.id, chosen.supplier_id, chosen.name_key, coalesce(chosen.legal_form, best.legal_form),
         case when chosen.has_address then chosen.place_key else best.place_key end,
         case when chosen.has_address then chosen.postcode else best.postcode end,
         case when chosen.has_address then chosen.house_number else best.house_number end,
         coalesce(chosen.phone, best.phone)
    from (select *, coalesce(place_key, postcode) is not null as has_address
            from supplier_alias where operation_id is null) chosen
    join source_record said on said.id = chosen.record_id and said.superseded_at is null
    left join lateral (
           select k.legal_form, k.place_key, k.postcode, k.house_number, k.phone
             from record_match k
             join source_record r on r.id = k.record_id
             join source s on s.code = r.source_code
            where k.supplier_id = chosen.supplier_id and k.name_key <> ''
            order by k.postcode is null, s.precedence, k.record_id desc limit 1) best on true)`;

/** The names that these records give their firms are aliases of them from now on. */
export async function teachAliases(
  manager: EntityManager,
  operationId: string,
  recordIds: readonly string[],
): Promise<void> {
  await manager.query(
    `insert into supplier_alias (supplier_id, name, name_key, legal_form, place_key, postcode, house_number, phone,
                                 record_id, operation_id)
     select m.supplier_id, r.cleaned ->> 'name', m.name_key, m.legal_form, m.place_key, m.postcode, m.house_number, m.phone,
            m.record_id, $1
       from record_match m join source_record r on r.id = m.record_id
      where m.record_id = any($2::bigint[]) and m.supplier_id is not null and m.name_key <> ''`,
    [operationId, recordIds],
  );
}

/** What a steward put right, with its name. */
export interface ChosenName {
  recordId: string;
  cleaned: Partial<CleanedRecord> & { name: string };
}

/** Names that stewards chose are looked for from now on: a later list that has the name right must find its firm. */
export async function teachChosenNames(manager: EntityManager, chosen: readonly ChosenName[]): Promise<void> {
  const names = chosen
    .map(({ recordId, cleaned }) => ({
      name: cleaned.name,
      ...toSubject({ recordId, line: 0, precedence: 0, cleaned: { country: 'NL', ...cleaned } }),
    }))
    .filter(({ nameKey }) => nameKey !== '');
  await manager.query(
    `insert into supplier_alias (supplier_id, name, name_key, legal_form, place_key, postcode, house_number, phone, record_id)
     select m.supplier_id, x.name, x.name_key, x.legal_form, x.place_key, x.postcode, x.house_number, x.phone, m.record_id
       from unnest($1::bigint[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[])
            as x (record_id, name, name_key, legal_form, place_key, postcode, house_number, phone)
       join record_match m on m.record_id = x.record_id`,
    [
      names.map(({ recordId }) => recordId),
      names.map(({ name }) => name),
      names.map(({ nameKey }) => nameKey),
      names.map(({ legalForm }) => legalForm),
      names.map(({ placeKey }) => placeKey),
      names.map(({ postcode }) => postcode),
      names.map(({ houseNumber }) => houseNumber),
      names.map(({ phone }) => phone),
    ],
  );
}

/** An alias that is no more. */
export interface ForgottenAlias {
  supplierId: string;
  nameKey: string;
}

/** What an operation taught is no alias any more. */
export async function forgetAliases(manager: EntityManager, operationId: string): Promise<ForgottenAlias[]> {
  const [rows]: [ForgottenAlias[], number] = await manager.query(
    `delete from supplier_alias where operation_id = $1 returning supplier_id as "supplierId", name_key as "nameKey"`,
    [operationId],
  );
  return rows;
}

/** What any operation learned from these records is no alias any more. */
export async function forgetAliasesOf(
  manager: EntityManager,
  recordIds: readonly string[],
): Promise<ForgottenAlias[]> {
  const [rows]: [ForgottenAlias[], number] = await manager.query(
    `delete from supplier_alias where record_id = any($1::bigint[])
     returning supplier_id as "supplierId", name_key as "nameKey"`,
    [recordIds],
  );
  return rows;
}

/** All aliases of one supplier are the other's; answers their ids. */
export async function moveAliases(manager: EntityManager, from: string, to: string): Promise<string[]> {
  const [rows]: [{ id: string }[], number] = await manager.query(
    `update supplier_alias set supplier_id = $2 where supplier_id = $1 returning id`,
    [from, to],
  );
  return rows.map(({ id }) => id);
}

/** The statements of records at `$2`, in whichever delivery: an alias goes where its own statement is. */
const STATED_BY = (records: string): string => `
  exists (select from source_record own
            join source_record moved on moved.source_code = own.source_code and moved.record_key = own.record_key
           where own.id = a.record_id and moved.id in (${records}))`;

/**
 * Aliases go along with records that became a supplier of their own: those that came from one of these statements, and
 * those that are spelt like one of them and like none of the records that stayed. Answers their ids.
 */
export async function partAliases(manager: EntityManager, from: string, to: string): Promise<string[]> {
  const spelt = (supplier: string): string =>
    `exists (select from record_match m where m.supplier_id = ${supplier} and m.name_key = a.name_key)`;
  const [rows]: [{ id: string }[], number] = await manager.query(
    `update supplier_alias a set supplier_id = $2
      where a.supplier_id = $1
        and (${STATED_BY('select record_id from record_match where supplier_id = $2')}
             or (${spelt('$2')} and not ${spelt('$1')}))
     returning a.id`,
    [from, to],
  );
  return rows.map(({ id }) => id);
}

/**
 * Undoing a merge gives the other supplier its aliases back, and those that came since from records that go there.
 * @param going the records that go
 */
export async function giveAliasesBack(
  manager: EntityManager,
  { from, to }: { from: string; to: string },
  {
    operationId,
    aliases,
    going,
  }: { operationId: string; aliases: readonly string[]; going: readonly string[] },
): Promise<void> {
  await manager.query(
    `update supplier_alias a set supplier_id = $2
      where a.supplier_id = $1
        and (a.id = any($3::bigint[])
             or (coalesce(a.operation_id > $4, true) and ${STATED_BY('select unnest($5::bigint[])')}))`,
    [from, to, aliases, operationId, going],
  );
}
