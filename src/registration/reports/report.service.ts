import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

import { AttemptLimit } from '../../access/attempt-limit.ts';
import { recordAudit } from '../../access/audit.ts';
import { DomainError } from '../../common/errors.ts';
import { AppConfig } from '../../platform/config/app-config.ts';
import { isMailAddress } from '../../platform/mail/mail-address.ts';
import { queueMail } from '../../platform/mail/mail-outbox.ts';
import { ProfileReader } from '../../registry/profile-reader.ts';
import { listReports, loadReport, type Report, type ReportKind, type ReportOutcome } from './report.ts';
import { reportMail } from './report-mail.ts';

/** What somebody reports. */
export interface NewReport {
  supplierId: string;
  kind: ReportKind;
  text: string;
  /** To hear what came of it; empty for whoever need not. */
  email: string;
  lang: 'nl' | 'en';
}

/** What became of a report. `many`: this sender, or this firm, has had too many. */
export type ReportReceipt = { kind: 'taken'; number: string } | { kind: 'many' };

/** One firm is reported this often in a day at most: more is somebody's campaign, and says nothing new. */
const MOST_OF_A_FIRM = 20;

/** Mistakes that anybody reports, and what stewards make of them. */
@Injectable()
export class ReportService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly profiles: ProfileReader,
    private readonly limit: AttemptLimit,
    private readonly config: AppConfig,
  ) {}

  /**
   * Keeps a report about a firm that is on the list. @param from network address or key of the sender, counted and not kept
   * @throws DomainError not-found when the firm is not on the list, invalid-input for an address that is none
   */
  async take(report: NewReport, from: string): Promise<ReportReceipt> {
    const found = await this.profiles.find(report.supplierId);
    if (found.kind !== 'published')
      throw new DomainError('not-found', `There is no supplier with id '${report.supplierId}'.`);
    if (report.email !== '' && !isMailAddress(report.email))
      throw new DomainError('invalid-input', 'The mail address is none.', [
        { in: 'body', name: 'email', message: 'Give one plain mail address, or leave it out.' },
      ]);
    if (await this.limit.exceeds([{ kind: 'report', of: from }])) return { kind: 'many' };
    return this.dataSource.transaction((manager) => this.insert(manager, report));
  }

  private async insert(manager: EntityManager, report: NewReport): Promise<ReportReceipt> {
    const [row]: { number: string }[] = await manager.query(
      `insert into report (supplier_id, kind, body, email, lang)
       select $1::uuid, $2, $3, nullif($4, ''), $5
        where (select count(*) from report where supplier_id = $1::uuid and created_at > now() - interval '1 day') < ${MOST_OF_A_FIRM}
       returning number::text`,
      [report.supplierId, report.kind, report.text, report.email, report.lang],
    );
    return row ? { kind: 'taken', number: row.number } : { kind: 'many' };
  }

  list(which: { open: boolean; limit: number; offset: number }): Promise<{ items: Report[]; total: number }> {
    return listReports(this.dataSource.manager, which);
  }

  /** @throws DomainError not-found */
  async find(id: string): Promise<Report> {
    const found = await loadReport(this.dataSource.manager, id);
    if (!found) throw new DomainError('not-found', `There is no report with id '${id}'.`);
    return found;
  }

  /**
   * Answers a report, once. Whoever gave an address gets the reason by mail; the address is erased with it. What the answer says
   * was done to the entry is done at the entry.
   * @throws DomainError not-found, conflict when it was answered already
   */
  async answer(
    id: string,
    { outcome, reason, by }: { outcome: ReportOutcome; reason: string; by: string },
  ): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const [before]: { email: string | null; lang: 'nl' | 'en'; outcome: string | null }[] =
        await manager.query(`select email, lang, outcome from report where id::text = $1 for update`, [id]);
      if (!before) throw new DomainError('not-found', `There is no report with id '${id}'.`);
      if (before.outcome !== null)
        throw new DomainError('conflict', 'Somebody answered this report already: look at it again.');
      await manager.query(
        `update report set outcome = $2, answer = $3, answered_by = $4, answered_at = now(), email = null where id::text = $1`,
        [id, outcome, reason, by],
      );
      const report = await loadReport(manager, id);
      if (report && before.email !== null) await this.mail(manager, report, before.email, before.lang);
      const details = { outcome };
      await recordAudit(manager, { actor: by, action: 'report.answered', subject: id, details });
    });
  }

  private async mail(manager: EntityManager, report: Report, to: string, lang: 'nl' | 'en'): Promise<void> {
    const { id, firm, number, supplierId, outcome, answer } = report;
    const base = this.config.baseUrl.replace(/\/$/, '');
    const href = `${base}/leveranciers/${supplierId}${lang === 'nl' ? '' : `?lang=${lang}`}`;
    await queueMail(manager, {
      key: `report-answered-${number}`,
      purpose: 'report-answered',
      about: id,
      to,
      content: reportMail({ lang, firm, number, outcome: outcome ?? 'not-so', answer: answer ?? '', href }),
    });
  }
}
