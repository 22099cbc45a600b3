import { type EntityManager } from 'typeorm';

import { firmNameInUse } from '../common/name-in-use.ts';
import { type CleanedRecord } from '../intake/cleaned-record.ts';
import { isOtherFirm } from '../matching/known-link.ts';
import { recordOperation } from '../matching/identity/identity-operation.ts';
import { isSaidBy, recordKeyOf, SELF_REGISTRATION } from '../intake/own-word.ts';
import { kvkDigits } from './registration-row.ts';
import { stoppedSince } from './registration-store.ts';

/** The supplier that the statement of a sign-up is about, or was before the firm stopped; null before the first time. */
export async function ownEntryOf(manager: EntityManager, number: string): Promise<string | null> {
  const [row]: { id: string | null }[] = await manager.query(
    `select coalesce(s.merged_into, s.id) as id
       from source_record r
       left join record_match m on m.record_id = r.id
       left join former_match f on f.record_id = r.id
       join supplier s on s.id = coalesce(m.supplier_id, f.supplier_id)
      where r.source_code = $1 and r.record_key = $2 and r.reverted_at is null
      order by r.id desc limit 1`,
    [SELF_REGISTRATION, recordKeyOf(number)],
  );
  return row?.id ?? null;
}

/** The sign-up of this mailbox that keeps an entry, or kept it until the firm stopped; null when there is none. */
export async function signUpOfMailbox(
  manager: EntityManager,
  { supplierId, email }: { supplierId: string; email: string },
): Promise<string | null> {
  const rows: { id: string; number: string }[] = await manager.query(
    `select id, number::text from registration
      where lower(email) = lower($1) and email_confirmed_at is not null and approved is not null order by created_at desc limit 20`,
    [email],
  );
  for (const { id, number } of rows) if ((await ownEntryOf(manager, number)) === supplierId) return id;
  return null;
}

/**
 * The entry that a mailbox kept until the firm stopped, of a firm of that name and number; null when there is none. Matching knows
 * it by its KvK number only, for no source says anything of it: without one it would become another firm, under another address.
 */
export async function endedEntry(
  manager: EntityManager,
  { email, name, kvkNumber }: { email: string; name: string; kvkNumber: string },
): Promise<string | null> {
  const rows: { number: string; name: string }[] = await manager.query(
    `select g.number::text, g.approved ->> 'name' as name from registration g
      where lower(g.email) = lower($1) and g.email_confirmed_at is not null and g.approved is not null and ${stoppedSince('g')}
        and ${kvkDigits(`coalesce(g.approved ->> 'kvkNumber', '')`)} = ${kvkDigits('$2::text')}
      order by g.number desc limit 20`,
    [email, kvkNumber],
  );
  const { key } = firmNameInUse(name);
  const own = rows.find((row) => firmNameInUse(row.name).key === key);
  return own ? ownEntryOf(manager, own.number) : null;
}

/** A sign-up that keeps an entry now. */
export interface Keeper {
  id: string;
  number: string;
  /** Where it is mailed; null when it has no address. */
  email: string | null;
  /** ISO date of the firm's last word. */
  confirmedOn: string | null;
}

/** The sign-up beside `number` whose statement is about an entry now, the newest of several; null when none is. */
export async function keeperOf(
  manager: EntityManager,
  { supplierId, number }: { supplierId: string; number: string },
): Promise<Keeper | null> {
  const [keeper]: Keeper[] = await manager.query(
    `select g.id, g.number::text, g.email, g.confirmed_on::text as "confirmedOn"
       from record_match m
       join source_record r on r.id = m.record_id and r.superseded_at is null
       join registration g on ${isSaidBy('r', 'g')}
      where m.supplier_id = $1 and g.number <> $2::bigint and g.status <> 'stopped'
      order by r.id desc limit 1`,
    [supplierId, number],
  );
  return keeper ?? null;
}

/** What becomes of a firm's own entry when it says another KvK number than that has. */
export interface Renumbered {
  /** The number that the entry has. */
  kvkNumber: string;
  /**
   * `keeps`: it is the same entry under the other number; `leaves`: it is another entry, and the old one goes; `two`: it is
   * another entry, and the old one stays, for other sources speak of it.
   */
  entry: 'keeps' | 'leaves' | 'two';
}

/**
 * What becomes of the own entry of sign-up `number` when it says this about itself, as matching will decide (`takeOverIds`);
 * null when the entry has that number, or has none.
 */
export async function renumbered(
  manager: EntityManager,
  {
    supplierId,
    number,
    kvkNumber,
    cleaned,
  }: { supplierId: string; number: string; kvkNumber: string; cleaned: Said },
): Promise<Renumbered | null> {
  const [had]: { kvkNumber: string; stays: boolean; taken: boolean; before: Said | null }[] =
    await manager.query(
      `select min(i.value) as "kvkNumber",
            exists (select from record_match m
                      join source_record r on r.id = m.record_id
                      join source s on s.code = r.source_code
                     where m.supplier_id = $1 and s.kind not in ('label-register', 'steward')
                       and (r.source_code, r.record_key) <> ($2, $3)) as stays,
            exists (select from supplier_identifier other where other.kind = 'kvk' and other.value = $4) as taken,
            (select r.cleaned from source_record r
              where r.source_code = $2 and r.record_key = $3 and r.reverted_at is null
              order by r.id desc limit 1) as before
       from supplier_identifier i
      where i.supplier_id = $1 and i.kind = 'kvk'
     having count(*) > 0 and count(*) filter (where i.value = $4) = 0`,
      [supplierId, SELF_REGISTRATION, recordKeyOf(number), kvkNumber],
    );
  if (!had) return null;
  const { before } = had;
  const leaves = had.taken || before === null || isOtherFirm(keysOf(cleaned), keysOf(before));
  return { kvkNumber: had.kvkNumber, entry: had.stays ? 'two' : leaves ? 'leaves' : 'keeps' };
}

/** What an entry is called and where it is. */
type Said = Pick<CleanedRecord, 'name' | 'postcode'>;

const keysOf = ({ name, postcode }: Said): { nameKey: string; postcode: string | null } => ({
  nameKey: firmNameInUse(name).key,
  postcode: postcode ?? null,
});

/**
 * Has matching take the statements of a sign-up for this supplier, as a steward's answer does: it shows among the decisions
 * about the firm, and is undone there. Does nothing when that is settled already.
 */
export async function linkToEntry(
  manager: EntityManager,
  { number, supplierId, by }: { number: string; supplierId: string; by: string },
): Promise<void> {
  const key = [SELF_REGISTRATION, recordKeyOf(number)];
  const settled: { supplierId: string }[] = await manager.query(
    `select supplier_id as "supplierId" from match_decision
      where source_code = $1 and record_key = $2 and decision = 'same'`,
    key,
  );
  if (settled.length > 0) return;
  const operationId = await recordOperation(manager, { kind: 'same', supplierId, doneBy: by });
  await manager.query(
    `insert into match_decision (source_code, record_key, supplier_id, decision, operation_id)
     values ($1, $2, $3, 'same', $4)`,
    [...key, supplierId, operationId],
  );
}
