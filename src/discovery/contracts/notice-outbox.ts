import { type EntityManager } from 'typeorm';

import { addDays } from '../../common/day.ts';
import { type Page } from '../../common/page.ts';
import { type NoticeText } from './notice-text.ts';

/** What comes late is still worth a message; of what should have been told longer ago the page tells. */
export const LATE_DAYS = 30;

/** A message to a municipality that notice on a contract is due. */
export interface ContractNotice {
  id: string;
  subject: string;
  body: string;
  /** ISO dates. */
  endsOn: string;
  noticeOn: string;
  decidedOn: string;
  /** `unaddressed`: the municipality has not said whom to tell; `cancelled`: the contract is gone or was extended. */
  status: 'waiting' | 'handed-over' | 'cancelled' | 'unaddressed';
  recipient: string | null;
}

/** A message as it is written down. */
export interface DueNotice extends NoticeText {
  municipality: string;
  contractKey: string;
  endsOn: string;
  noticeOn: string;
  recipient: string | null;
}

/**
 * Writes messages down; what was told before, of the same contract and end, is not told again unless it was cancelled, and what
 * waits is written anew. @param today ISO date
 */
export async function storeNotices(
  manager: EntityManager,
  due: readonly DueNotice[],
  today: string,
): Promise<void> {
  await manager.query(
    `insert into contract_notice (municipality, contract_key, ends_on, notice_on, decided_on, recipient, lang, subject, body, status)
     select municipality, "contractKey", "endsOn", "noticeOn", $2, recipient, lang, subject, body,
            case when recipient is null then 'unaddressed' else 'waiting' end
       from jsonb_to_recordset($1::jsonb) as row (municipality text, "contractKey" text, "endsOn" date, "noticeOn" date,
            recipient text, lang text, subject text, body text)
     on conflict (municipality, contract_key, ends_on) do update
       set (notice_on, decided_on, recipient, lang, subject, body, status)
         = (excluded.notice_on, excluded.decided_on, excluded.recipient, excluded.lang, excluded.subject, excluded.body, excluded.status)
     where contract_notice.status in ('cancelled', 'waiting')`,
    [JSON.stringify(due), today],
  );
}

/** Contracts of which it was told, or nobody has to be told by mail, as `municipality key end`. */
export async function loadTold(manager: EntityManager): Promise<Set<string>> {
  const rows: { told: string }[] = await manager.query(
    `select municipality || ' ' || contract_key || ' ' || ends_on as told from contract_notice
      where status in ('handed-over', 'unaddressed')`,
  );
  return new Set(rows.map(({ told }) => told));
}

/** Cancels messages that wait about contracts that are gone, or end on another day now. */
export async function cancelOutdated(manager: EntityManager): Promise<void> {
  await manager.query(
    `update contract_notice n set status = 'cancelled', recipient = null
      where n.status in ('waiting', 'unaddressed') and not exists (
        select from source s join source_record r on r.source_code = s.code and r.superseded_at is null
         where s.municipality = n.municipality and r.record_key = n.contract_key
           and r.cleaned ->> 'validUntil' = n.ends_on::text)`,
  );
}

/**
 * What waits goes to another address, or to none for now; of what should have been told long ago the page tells.
 * @param today ISO date
 */
export async function readdress(
  manager: EntityManager,
  municipality: string,
  { mailTo, today }: { mailTo: string | null; today: string },
): Promise<void> {
  await manager.query(
    `update contract_notice set recipient = $2::text, status = case when $2::text is null then 'unaddressed' else 'waiting' end
      where municipality = $1 and status in ('waiting', 'unaddressed') and notice_on >= $3`,
    [municipality, mailTo, addDays(today, -LATE_DAYS)],
  );
}

export async function loadNotices(
  manager: EntityManager,
  municipality: string,
  { page, pageSize }: { page: number; pageSize: number },
): Promise<Page<ContractNotice>> {
  const [count]: { total: number }[] = await manager.query(
    `select count(*)::int as total from contract_notice where municipality = $1`,
    [municipality],
  );
  const items: ContractNotice[] = await manager.query(
    `select id::text, subject, body, ends_on::text as "endsOn", notice_on::text as "noticeOn",
            decided_on::text as "decidedOn", status, recipient
       from contract_notice where municipality = $1 order by id desc limit $2 offset $3`,
    [municipality, pageSize, (page - 1) * pageSize],
  );
  return { items, total: count?.total ?? 0, page, pageSize };
}
