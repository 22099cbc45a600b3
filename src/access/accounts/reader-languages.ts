import { type EntityManager } from 'typeorm';

import { type MailLang } from '../../platform/mail/mail-content.tsx';

/**
 * In which language to write to addresses that somebody typed into a setting: that in which the officer who has the address
 * signed in last, and Dutch for all others. By the address as it was given.
 */
export async function readerLanguages(
  manager: EntityManager,
  addresses: readonly string[],
): Promise<(address: string) => MailLang> {
  const rows: { email: string; lang: MailLang }[] = await manager.query(
    `select lower(email) as email, lang from app_user where lower(email) = any($1) and disabled_at is null`,
    [addresses.map((address) => address.toLowerCase())],
  );
  const known = new Map(rows.map(({ email, lang }) => [email, lang]));
  return (address) => known.get(address.toLowerCase()) ?? 'nl';
}
