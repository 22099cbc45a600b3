import { type EntityManager } from 'typeorm';

import { isMailAddress } from '../platform/mail/mail-address.ts';

/** The mail address that the best source gives of a supplier; null when none gives one that can be used. */
export async function mailboxOf(manager: EntityManager, supplierId: string): Promise<string | null> {
  const [row]: { email: string }[] = await manager.query(
    `select r.cleaned ->> 'email' as email
       from record_match m
       join source_record r on r.id = m.record_id and r.superseded_at is null and r.cleaned ? 'email'
       join source o on o.code = r.source_code
      where m.supplier_id = $1 order by o.precedence, r.stated_on desc, r.id desc limit 1`,
    [supplierId],
  );
  return row && isMailAddress(row.email) ? row.email : null;
}
