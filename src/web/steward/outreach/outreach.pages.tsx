import { Injectable } from '@nestjs/common';
import { ReadingLog } from '../../../access/audit/reading-log.ts';
import { actorName } from '../../../access/caller.ts';
import { type Session } from '../../../access/session.ts';
import { DomainError } from '../../../common/errors.ts';
import { renderMail } from '../../../platform/mail/mail-content.tsx';
import { BouncesService } from '../../../registration/outreach/bounces.service.ts';
import { invitationMail } from '../../../registration/outreach/invitation-mail.ts';
import { type Candidate } from '../../../registration/outreach/invitation.ts';
import { LARGEST_BATCH, OutreachService } from '../../../registration/outreach/outreach.service.ts';
import { type HtmlAnswer } from '../../html-answer.ts';
import { type Lang, langFrom } from '../../messages/lang.ts';
import { outreachTextsFor } from '../../messages/outreach.ts';
import { renderPage } from '../../render-page.ts';
import { type RawParams } from '../../search/search-form.ts';
import { localUrl } from '../../site/page-context.ts';
import { type StewardContext } from '../steward-context.ts';
import { StewardContexts } from '../steward-contexts.ts';
import { OutreachLogPage } from './log-page.tsx';
import { toLogCsv } from './outreach-log.ts';
import { OutreachPage, type OutreachView } from './outreach-page.tsx';
import { OUTREACH_PATH } from './outreach-url.ts';
import { PreviewPage } from './preview-page.tsx';

const PAGE_SIZE = 100;

/** A file holds so many messages at most; none is written in a register that invites for decades. */
const MOST_IN_FILE = 100_000;

interface Wish {
  kind: 'first' | 'reminder';
  size: number;
  lang: Lang;
}

/** Inviting firms to keep their entry themselves. */
@Injectable()
export class OutreachPages {
  constructor(
    private readonly outreach: OutreachService,
    private readonly bounces: BouncesService,
    private readonly contexts: StewardContexts,
    private readonly readings: ReadingLog,
  ) {}

  async show(params: RawParams, session: Session): Promise<HtmlAnswer> {
    const page = await this.contexts.of(OUTREACH_PATH, params, session);
    return this.page(page, 200, { said: saidOf(params, page) });
  }

  /** Who gets what; nothing is sent. */
  async preview(params: RawParams, session: Session): Promise<HtmlAnswer> {
    const wish = wishIn(params);
    const kept = new URLSearchParams({ soort: wish.kind, aantal: String(wish.size), taal: wish.lang });
    const page = await this.contexts.of(`${OUTREACH_PATH}/voorbeeld`, params, session, kept);
    if (!isSize(wish.size)) return this.wrongSize(params, session);
    await this.readings.note(session.caller, 'firm', 'outreach');
    const { items, total } = await this.outreach.preview(wish.kind, wish.size);
    const [first] = items;
    const mail = first ? renderMail(sampleMail(first, wish, page)) : null;
    const view = { ...wish, candidates: items, total, mail };
    return { status: 200, html: renderPage(<PreviewPage view={view} page={page} />) };
  }

  async start(body: RawParams, session: Session): Promise<HtmlAnswer> {
    const wish = wishIn(body);
    if (!isSize(wish.size)) return this.wrongSize(body, session);
    const page = await this.contexts.of(OUTREACH_PATH, {}, session);
    const { faults } = outreachTextsFor(page.lang);
    try {
      const number = await this.outreach.start({ ...wish, by: actorName(session.caller) });
      return onward(page, { begonnen: number });
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind !== 'conflict') throw error;
      const running = (await this.outreach.state()).batches.some(({ status }) => status === 'running');
      return this.page(page, 409, { faults: [{ text: running ? faults.running : faults.nobody }] });
    }
  }

  async stop(id: string, params: RawParams, session: Session): Promise<HtmlAnswer> {
    const page = await this.contexts.of(OUTREACH_PATH, params, session);
    try {
      await this.outreach.stop(id, actorName(session.caller));
      return onward(page, { gestopt: '1' });
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind !== 'conflict') throw error;
      return this.page(page, 409, { faults: [{ text: outreachTextsFor(page.lang).faults.ended }] });
    }
  }

  /** Addresses that bounced, pasted. */
  async takeBounces(body: RawParams, params: RawParams, session: Session): Promise<HtmlAnswer> {
    const page = await this.contexts.of(OUTREACH_PATH, params, session);
    const texts = outreachTextsFor(page.lang);
    const text = typeof body['adressen'] === 'string' ? body['adressen'] : '';
    if (text.trim() === '')
      return this.page(page, 400, { faults: [{ field: 'adressen', text: texts.faults.bounces }] });
    const { noted, unknown, unread } = await this.bounces.take(text, actorName(session.caller));
    const said = texts.bounces.done(noted, unknown);
    return this.page(page, 200, { said, unread });
  }

  async log(params: RawParams, session: Session): Promise<HtmlAnswer> {
    const path = `${OUTREACH_PATH}/logboek`;
    const from = Math.max(0, Math.min(1_000_000, Math.trunc(Number(params['vanaf'] ?? 0)) || 0));
    const page = await this.contexts.of(path, params, session, new URLSearchParams({ vanaf: String(from) }));
    await this.readings.note(session.caller, 'firm', 'outreach');
    const { items, total } = await this.outreach.log({ limit: PAGE_SIZE, offset: from });
    const later = from + PAGE_SIZE;
    const linkTo = (offset: number): string =>
      localUrl(page.lang, path, new URLSearchParams({ vanaf: String(offset) }));
    const links = { newest: from > 0 ? linkTo(0) : null, next: later < total ? linkTo(later) : null };
    return { status: 200, html: renderPage(<OutreachLogPage items={items} {...links} page={page} />) };
  }

  async csv(params: RawParams, session: Session): Promise<string> {
    await this.readings.note(session.caller, 'firm', 'outreach');
    const { items } = await this.outreach.log({ limit: MOST_IN_FILE, offset: 0 });
    return toLogCsv(items, langFrom(params['lang']));
  }

  private async wrongSize(params: RawParams, session: Session): Promise<HtmlAnswer> {
    const page = await this.contexts.of(OUTREACH_PATH, params, session);
    return this.page(page, 400, {
      faults: [{ field: 'aantal', text: outreachTextsFor(page.lang).faults.size }],
    });
  }

  private async page(
    page: StewardContext,
    status: 200 | 400 | 409,
    { said = null, unread = [], faults = [] }: Partial<Omit<OutreachView, 'state'>>,
  ): Promise<HtmlAnswer> {
    const view = { state: await this.outreach.state(), said, unread, faults };
    return { status, html: renderPage(<OutreachPage view={view} page={page} />) };
  }
}

function wishIn(params: RawParams): Wish {
  const size = typeof params['aantal'] === 'string' ? params['aantal'].trim() : '';
  return {
    kind: params['soort'] === 'reminder' ? 'reminder' : 'first',
    size: /^\d{1,4}$/.test(size) ? Number(size) : 0,
    lang: params['taal'] === 'en' ? 'en' : 'nl',
  };
}

function isSize(size: number): boolean {
  return size >= 1 && size <= LARGEST_BATCH;
}

/** The message as the first firm gets it, with dots where its own links stand. */
function sampleMail({ firm, source }: Candidate, { kind, lang }: Wish, { site }: StewardContext) {
  const link = `${site.baseUrl}/…`;
  const privacy = `${site.baseUrl}/privacy`;
  return invitationMail({ lang, kind, firm, source, claim: link, entry: link, refuse: link, privacy });
}

function saidOf(params: RawParams, page: StewardContext): string | null {
  const { said } = outreachTextsFor(page.lang);
  if (typeof params['begonnen'] === 'string') return said.started(params['begonnen'].slice(0, 12));
  return params['gestopt'] === undefined ? null : said.stopped;
}

function onward(page: StewardContext, query: Record<string, string>): HtmlAnswer {
  return { status: 303, location: localUrl(page.lang, OUTREACH_PATH, new URLSearchParams(query)) };
}
