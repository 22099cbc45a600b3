import { type EntityManager } from 'typeorm';

/** What somebody says of an entry: the firm is closed, it has no impact, or something else is wrong. */
export const REPORT_KINDS = ['closed', 'no-impact', 'wrong'] as const;

export type ReportKind = (typeof REPORT_KINDS)[number];

/** What came of it: the entry was put right, it went off the list, or it is not so. */
export const REPORT_OUTCOMES = ['corrected', 'withdrawn', 'not-so'] as const;

export type ReportOutcome = (typeof REPORT_OUTCOMES)[number];

/** The most that somebody may write. Characters. */
export const LONGEST_REPORT = 2_000;

/** A mistake that somebody reported. */
export interface Report {
  id: string;
  /** Short number, for people. */
  number: string;
  /** The firm that it is about, as it is known now. */
  supplierId: string;
  /** What the firm is called, also when it is not on the list. */
  firm: string;
  kind: ReportKind;
  text: string;
  /** Whether somebody waits for an answer by mail. */
  wantsAnswer: boolean;
  /** ISO, UTC. */
  createdAt: string;
  outcome: ReportOutcome | null;
  answer: string | null;
  answeredBy: string | null;
  /** ISO, UTC. */
  answeredAt: string | null;
}

const iso = (column: string): string =>
  `to_char(t.${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;

const SELECT = `select t.id, t.number::text, coalesce(s.merged_into, s.id) as "supplierId",
    coalesce(p.data -> 'name' ->> 'value', s.id::text) as firm, t.kind, t.body as text, t.email is not null as "wantsAnswer",
    ${iso('created_at')} as "createdAt", t.outcome, t.answer, t.answered_by as "answeredBy", ${iso('answered_at')} as "answeredAt"
  from report t join supplier s on s.id = t.supplier_id
  left join profile p on p.supplier_id = coalesce(s.merged_into, s.id)`;

/** Those that wait, the longest waiting first; or those that were answered, the latest first. */
export async function listReports(
  manager: EntityManager,
  which: { open: boolean; limit: number; offset: number },
): Promise<{ items: Report[]; total: number }> {
  const order = which.open ? 't.created_at, t.number' : 't.answered_at desc, t.number desc';
  const items: Report[] = await manager.query(
    `${SELECT} where (t.outcome is null) = $1 order by ${order} limit $2 offset $3`,
    [which.open, which.limit, which.offset],
  );
  const [counted]: { total: number }[] = await manager.query(
    `select count(*)::int as total from report where (outcome is null) = $1`,
    [which.open],
  );
  return { items, total: counted?.total ?? 0 };
}

/** Null when there is none with this id. */
export async function loadReport(manager: EntityManager, id: string): Promise<Report | null> {
  const [row]: Report[] = await manager.query(`${SELECT} where t.id::text = $1`, [id]);
  return row ?? null;
}
