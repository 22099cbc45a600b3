import { Injectable } from '@nestjs/common';
import { isMailAddress } from '../../platform/mail/mail-address.ts';
import { LONGEST_REPORT, REPORT_KINDS } from '../../registration/reports/report.ts';
import { ReportService } from '../../registration/reports/report.service.ts';
import { ProfileReader } from '../../registry/profile-reader.ts';
import { type HtmlAnswer } from '../html-answer.ts';
import { reportTextsFor } from '../messages/reports.ts';
import { MessagePage } from '../pages/message-page.tsx';
import { renderPage } from '../render-page.ts';
import { type RawParams } from '../search/search-form.ts';
import { localUrl, type PageContext } from '../site/page-context.ts';
import { PageContexts } from '../site/page-contexts.ts';
import { type FormFault } from '../steward/components/fault-list.tsx';
import { ReportedPage, ReportPage, type ReportView } from './report-page.tsx';

const NOTHING = { kind: '', text: '', email: '' };

/** Telling that something is wrong with an entry: without an account, and without script. */
@Injectable()
export class ReportPages {
  constructor(
    private readonly reports: ReportService,
    private readonly profiles: ProfileReader,
    private readonly contexts: PageContexts,
  ) {}

  async show(id: string, params: RawParams): Promise<HtmlAnswer> {
    const page = await this.contexts.of(pathOf(id, '/melden'), params);
    return this.form(id, page, { status: 200, filled: NOTHING, faults: [] });
  }

  /** @param from network of the sender, to be counted */
  async send(id: string, body: RawParams, params: RawParams, from: string): Promise<HtmlAnswer> {
    const page = await this.contexts.of(pathOf(id, '/melden'), params);
    const filled = { kind: textOf(body['kind']), text: textOf(body['text']), email: textOf(body['email']) };
    const texts = reportTextsFor(page.lang).faults;
    const kind = REPORT_KINDS.find((one) => one === filled.kind);
    const faults = faultsOf(filled, texts);
    if (kind === undefined || faults.length > 0) return this.form(id, page, { status: 400, filled, faults });
    // A program that filled in what no person sees is told the same.
    if (textOf(body['fax']) !== '') return this.thank(id, page, '0');
    const { text, email } = filled;
    const found = await this.profiles.find(id.toLowerCase());
    if (found.kind !== 'published') return this.form(id, page, { status: 400, filled, faults });
    const report = { supplierId: found.profile.supplierId, kind, text, email, lang: page.lang };
    const receipt = await this.reports.take(report, from);
    if (receipt.kind === 'many')
      return this.form(id, page, { status: 429, filled, faults: [{ text: texts.many }] });
    return this.thank(id, page, receipt.number);
  }

  private thank(id: string, page: PageContext, number: string): HtmlAnswer {
    const back = localUrl(page.lang, pathOf(id));
    return { status: 200, html: renderPage(<ReportedPage number={number} back={back} page={page} />) };
  }

  private async form(
    id: string,
    page: PageContext,
    { status, filled, faults }: { status: 200 | 400 | 429 } & Pick<ReportView, 'filled' | 'faults'>,
  ): Promise<HtmlAnswer> {
    const found = await this.profiles.find(id.toLowerCase());
    if (found.kind === 'merged')
      return { status: 303, location: localUrl(page.lang, pathOf(found.into, '/melden')) };
    if (found.kind === 'unknown') return { status: 404, html: renderPage(notFound(page)) };
    const view = {
      firm: found.profile.name.value,
      back: localUrl(page.lang, pathOf(id)),
      action: localUrl(page.lang, pathOf(id, '/melden')),
      filled,
      faults,
    };
    return { status, html: renderPage(<ReportPage view={view} page={page} />) };
  }
}

function faultsOf(
  { kind, text, email }: ReportView['filled'],
  texts: { kind: string; text: string; email: string },
): FormFault[] {
  return [
    ...(REPORT_KINDS.some((one) => one === kind) ? [] : [{ field: 'kind', text: texts.kind }]),
    // Of "something else" there is nothing to look into without words.
    ...(kind === 'wrong' && text === '' ? [{ field: 'text', text: texts.text }] : []),
    ...(email === '' || isMailAddress(email) ? [] : [{ field: 'email', text: texts.email }]),
  ];
}

function pathOf(id: string, part = ''): string {
  return `/leveranciers/${encodeURIComponent(id)}${part}`;
}

function textOf(value: unknown): string {
  if (typeof value !== 'string') return '';
  return value.toWellFormed().replaceAll('\u0000', '').replace(/\r\n/g, '\n').trim().slice(0, LONGEST_REPORT);
}

function notFound(page: PageContext) {
  const { errors } = page.m;
  return <MessagePage page={page} title={errors.supplierNotFound} text={errors.supplierNotFoundText} />;
}
