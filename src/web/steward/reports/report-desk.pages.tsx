import { Injectable } from '@nestjs/common';
import { ReadingLog } from '../../../access/audit/reading-log.ts';
import { actorName } from '../../../access/caller.ts';
import { may } from '../../../access/may.ts';
import { type Session } from '../../../access/session.ts';
import { DomainError } from '../../../common/errors.ts';
import { IdentityService } from '../../../matching/identity/identity.service.ts';
import { NetworkSights } from '../../../registration/queue/network-sight.ts';
import { REPORT_OUTCOMES } from '../../../registration/reports/report.ts';
import { ReportService } from '../../../registration/reports/report.service.ts';
import { type HtmlAnswer } from '../../html-answer.ts';
import { reportTextsFor } from '../../messages/reports.ts';
import { renderPage } from '../../render-page.ts';
import { type RawParams } from '../../search/search-form.ts';
import { localUrl } from '../../site/page-context.ts';
import { firmUrl } from '../firms/firm-url.ts';
import { requireId } from '../firms/firm.pages.tsx';
import { type StewardContext } from '../steward-context.ts';
import { StewardContexts } from '../steward-contexts.ts';
import { reportPath } from './report-url.ts';
import { ReportDeskPage, type ReportDeskView } from './report-page.tsx';

type Shown = Pick<ReportDeskView, 'filled' | 'faults' | 'said'> & { status: 200 | 400 | 409 };

/** Reports of mistakes, and answering them. */
@Injectable()
export class ReportDeskPages {
  constructor(
    private readonly reports: ReportService,
    private readonly identities: IdentityService,
    private readonly contexts: StewardContexts,
    private readonly readings: ReadingLog,
    private readonly sights: NetworkSights,
  ) {}

  /** @throws DomainError not-found */
  async show(wanted: string, params: RawParams, session: Session): Promise<HtmlAnswer> {
    const id = requireId(wanted);
    await this.sights.require(session.caller, 'report', id);
    const page = await this.contexts.of(reportPath(id), params, session);
    await this.readings.note(session.caller, 'report', id);
    const said = params['gedaan'] === 'answer';
    return this.page(id, page, { status: 200, filled: { outcome: '', reason: '' }, faults: [], said });
  }

  async answer(wanted: string, body: RawParams, session: Session): Promise<HtmlAnswer> {
    const id = requireId(wanted);
    await this.sights.require(session.caller, 'report', id);
    const page = await this.contexts.of(reportPath(id), body, session);
    const texts = reportTextsFor(page.lang).desk.faults;
    const filled = { outcome: textOf(body['outcome']), reason: textOf(body['reason']) };
    const outcome = REPORT_OUTCOMES.find((one) => one === filled.outcome);
    const faults = [
      ...(outcome === undefined ? [{ field: 'outcome', text: texts.outcome }] : []),
      ...(filled.reason === '' ? [{ field: 'reason', text: texts.reason }] : []),
    ];
    if (outcome === undefined || faults.length > 0)
      return this.page(id, page, { status: 400, filled, faults, said: false });
    try {
      await this.reports.answer(id, { outcome, reason: filled.reason, by: actorName(session.caller) });
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind !== 'conflict') throw error;
      return this.page(id, page, { status: 409, filled, faults: [{ text: texts.conflict }], said: false });
    }
    const onward = new URLSearchParams({ gedaan: 'answer' });
    return { status: 303, location: localUrl(page.lang, reportPath(id), onward) };
  }

  private async page(
    id: string,
    page: StewardContext,
    { status, filled, faults, said }: Shown,
  ): Promise<HtmlAnswer> {
    const report = await this.reports.find(id);
    const by = report.answeredBy ?? '';
    const names = await this.identities.keyNames([by]);
    const { supplierId } = report;
    const view = {
      report,
      answeredBy: names.get(by) ?? by,
      action: localUrl(page.lang, reportPath(id)),
      firm: may(page.caller, 'suppliers:write')
        ? {
            page: firmUrl(supplierId, page),
            suspension: firmUrl(supplierId, page, undefined, '/schorsing'),
          }
        : null,
      filled,
      faults,
      said,
    };
    return { status, html: renderPage(<ReportDeskPage view={view} page={page} />) };
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim().replace(/\r\n/g, '\n').slice(0, 2000) : '';
}
