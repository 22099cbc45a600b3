import { type EntityManager } from 'typeorm';

import { handedOutText } from '../../platform/mail/handed-out-text.ts';

/** What the register itself wrote down about a firm, or to it. */
export interface Dealings {
  invitations: object[];
  /** Addresses at which the firm refused mail, as the hashes that are kept. */
  refusals: object[];
  /** Without the address of who reported: that is somebody else. */
  reports: object[];
  suspensions: object[];
  /** Of labels that end. */
  reminders: object[];
}

/** Rows as a JSON array; an empty one when there are none. */
const list = (fields: string, table: string, order: string) =>
  `(select coalesce(jsonb_agg(jsonb_build_object(${fields}) order by ${order}), '[]') from ${table} where supplier_id = any($1::uuid[]))`;

const DEALINGS = `select
  ${list(
    `'sentTo', email, 'at', created_at, 'sentAt', sent_at, 'bouncedAt', bounced_at, 'bounceReason', bounce_reason,
     'openedAt', opened_at, 'claimedAt', claimed_at, 'refusedAt', refused_at,
     'subject', (select m.subject from outgoing_mail m where m.about = invitation.id::text limit 1),
     'text', (select ${handedOutText('m.body_text')} from outgoing_mail m where m.about = invitation.id::text limit 1)`,
    'invitation',
    'created_at',
  )} as invitations,
  ${list(`'addressHash', address_hash, 'at', refused_at, 'way', way`, 'mail_refusal', 'refused_at')} as refusals,
  ${list(`'number', number, 'kind', kind, 'said', body, 'at', created_at, 'outcome', outcome, 'answer', answer, 'answeredAt', answered_at`, 'report', 'number')} as reports,
  ${list(`'reason', reason, 'from', suspended_at, 'until', until, 'endedAt', ended_at`, 'suspension', 'suspended_at')} as suspensions,
  ${list(
    `'sentTo', recipient, 'label', scheme_code, 'until', valid_until, 'at', decided_on, 'sentAt', sent_at, 'status', status,
     'subject', subject, 'text', ${handedOutText('body')}`,
    'label_reminder',
    'id',
  )} as reminders`;

/** For handing out. @param supplierIds of one firm, merged ones included */
export async function loadDealings(
  manager: EntityManager,
  supplierIds: readonly string[],
): Promise<Dealings> {
  const rows: Dealings[] = await manager.query(DEALINGS, [supplierIds]);
  return rows[0] ?? { invitations: [], refusals: [], reports: [], suspensions: [], reminders: [] };
}

/**
 * Of an invitation its address goes; that there was one stays, and so does the hash by which an address is known again that wants no
 * mail.
 */
export async function eraseDealings(manager: EntityManager, supplierIds: readonly string[]): Promise<void> {
  await manager.query(
    `delete from outgoing_mail where about = any($1::text[])
        or about in (select i.id::text from invitation i where i.supplier_id = any($1::uuid[]))`,
    [supplierIds],
  );
  await manager.query(
    `update invitation set email = null, bounce_reason = null where supplier_id = any($1::uuid[])`,
    [supplierIds],
  );
  for (const table of ['report', 'suspension'])
    await manager.query(`delete from ${table} where supplier_id = any($1::uuid[])`, [supplierIds]);
}
