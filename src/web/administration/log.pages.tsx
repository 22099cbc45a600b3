import { Injectable } from '@nestjs/common';
import { type AuditFilter, AuditLogService } from '../../access/audit/audit-log.service.ts';
import { reachOf } from '../../access/may.ts';
import { type Session } from '../../access/session.ts';
import { isDay } from '../../common/day.ts';
import { type HtmlAnswer } from '../html-answer.ts';
import { renderPage } from '../render-page.ts';
import { pagingOf } from '../search/paging.ts';
import { type RawParams } from '../search/search-form.ts';
import { formText } from '../sign-in/form-text.ts';
import { localUrl } from '../site/page-context.ts';
import { StewardContexts } from '../steward/steward-contexts.ts';
import { type LogForm, LogPage } from './log-page.tsx';

const PATH = '/beheer/logboek';
const PAGE_SIZE = 50;
const LAST_PAGE = 10_000;

/** The audit log, for administrators. */
@Injectable()
export class LogPages {
  constructor(
    private readonly log: AuditLogService,
    private readonly contexts: StewardContexts,
  ) {}

  async list(params: RawParams, session: Session): Promise<HtmlAnswer> {
    const form = formFrom(params);
    const kept = new URLSearchParams(Object.entries(form).filter(([, value]) => value !== ''));
    const page = await this.contexts.of(PATH, params, session, kept);
    const at = pageFrom(params['page']);
    const sight = reachOf(session.caller, 'audit:read');
    const { items, total } = await this.log.list(filterFrom(form), sight, at, PAGE_SIZE);
    const paging = pagingOf(at, total, PAGE_SIZE, (to) =>
      localUrl(page.lang, PATH, new URLSearchParams([...kept, ['page', String(to)]])),
    );
    const props = { page, form, entries: items, total, paging };
    return { status: 200, html: renderPage(<LogPage {...props} />) };
  }
}

function formFrom(params: RawParams): LogForm {
  const field = (name: string) => formText(params, name).trim().slice(0, 200);
  const day = (name: string) => (isDay(field(name)) ? field(name) : '');
  return {
    actor: field('actor'),
    action: field('action'),
    subject: field('subject'),
    from: day('from'),
    until: day('until'),
  };
}

/** What is empty looks for nothing. */
function filterFrom(form: LogForm): AuditFilter {
  return Object.fromEntries(Object.entries(form).filter(([, value]) => value !== ''));
}

function pageFrom(value: unknown): number {
  const page = Math.trunc(Number(value ?? 1));
  return page >= 1 && page <= LAST_PAGE ? page : 1;
}
