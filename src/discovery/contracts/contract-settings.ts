import { type EntityManager } from 'typeorm';

/** How a municipality looks at its contracts. */
export interface ContractSettings {
  /** From so many months before its end a contract is looked at again. */
  monthsBefore: number;
  /** When a list does not say, notice is due so many months before the end. */
  noticeMonths: number;
  /** Who is told that notice is due; nobody when absent. */
  mailTo?: string;
}

/** A year ahead is when a tender is prepared; half a year of notice is what many framework contracts ask. */
export const USUAL_SETTINGS: ContractSettings = { monthsBefore: 12, noticeMonths: 6 };

/** One of the advisory locks of this register. */
const SETTINGS_LOCK = 7_640_084;

/** The settings of every municipality that has its own, by CBS code. */
export async function loadContractSettings(manager: EntityManager): Promise<Map<string, ContractSettings>> {
  const rows: { municipality: string; settings: ContractSettings }[] = await manager.query(
    `select municipality, jsonb_strip_nulls(jsonb_build_object('monthsBefore', months_before,
              'noticeMonths', notice_months, 'mailTo', mail_to)) as settings from contract_setting`,
  );
  return new Map(rows.map(({ municipality, settings }) => [municipality, settings]));
}

/**
 * Those of one municipality, while nobody else changes them until the end of the transaction: also when it has none of its own
 * yet, of which no row can be locked.
 */
export async function lockContractSettings(
  manager: EntityManager,
  municipality: string,
): Promise<ContractSettings> {
  await manager.query(`select pg_advisory_xact_lock($1, hashtext($2))`, [SETTINGS_LOCK, municipality]);
  return (await loadContractSettings(manager)).get(municipality) ?? USUAL_SETTINGS;
}

/** @param by who changed it */
export async function storeContractSettings(
  manager: EntityManager,
  municipality: string,
  { monthsBefore, noticeMonths, mailTo }: ContractSettings,
  by: string,
): Promise<void> {
  await manager.query(
    `insert into contract_setting (municipality, months_before, notice_months, mail_to, changed_by)
     values ($1, $2, $3, $4, $5)
     on conflict (municipality) do update set months_before = excluded.months_before,
       notice_months = excluded.notice_months, mail_to = excluded.mail_to, changed_by = excluded.changed_by,
       changed_at = now()`,
    [municipality, monthsBefore, noticeMonths, mailTo ?? null, by],
  );
}
