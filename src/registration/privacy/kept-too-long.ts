import { type EntityManager } from 'typeorm';

import { FORGET_USAGE } from '../../access/usage/usage-store.ts';
import { type AppConfig } from '../../platform/config/app-config.ts';

type Retention = AppConfig['retention'];

/** One kind of data that is over some day. */
export interface KeptData {
  /** As the audit log names it. */
  name: string;
  /** Removes what is over; `$1` are the days or months of its setting. */
  sql: string;
  /** Null for what ends by itself: then nothing is left to set. */
  setting: keyof Retention | null;
}

/**
 * What goes each night, and by which setting. Sign-ups go one by one (`TidyHandler`), and so does what outlived a suspension. The
 * audit log is in none: it is a chain.
 */
export const KEPT_DATA: readonly KeptData[] = [
  {
    name: 'evidence',
    setting: 'evidenceDays',
    sql: `delete from evidence_file where uploaded_at < now() - make_interval(days => $1)`,
  },
  {
    name: 'messages',
    setting: 'mailDays',
    sql: `delete from outgoing_mail where status <> 'waiting' and settled_at < now() - make_interval(days => $1)`,
  },
  {
    name: 'links',
    setting: 'mailDays',
    sql: `delete from registration_link where expires_at < now() - make_interval(days => $1)`,
  },
  {
    name: 'reports',
    setting: 'endedDays',
    sql: `delete from report where answered_at < now() - make_interval(days => $1)`,
  },
  {
    name: 'addresses',
    setting: 'mailDays',
    sql: `update invitation set email = null where email is not null and created_at < now() - make_interval(days => $1)`,
  },
  {
    name: 'sightings',
    setting: 'sightingMonths',
    sql: `delete from firm_sighting where month < now() - make_interval(months => $1)`,
  },
  {
    name: 'usage',
    setting: 'usageDays',
    sql: FORGET_USAGE,
  },
  {
    name: 'networks',
    setting: 'networkDays',
    sql: `delete from known_network where last_at < now() - make_interval(days => $1)`,
  },
  {
    name: 'answers',
    setting: 'answerDays',
    sql: `delete from idempotency_key where created_at < now() - make_interval(days => $1)`,
  },
  { name: 'sessions', setting: null, sql: `delete from session where ends_at < now()` },
  { name: 'signInLinks', setting: null, sql: `delete from one_time_link where expires_at < now()` },
];

/** Removes what is over; answers how many of each kind. */
export async function removeKeptTooLong(
  manager: EntityManager,
  retention: Retention,
): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { name, sql, setting } of KEPT_DATA) {
    const [, count]: [unknown[], number] = await manager.query(
      sql,
      setting === null ? [] : [retention[setting]],
    );
    counts[name] = count;
  }
  return counts;
}
