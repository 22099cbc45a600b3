import { Injectable } from '@nestjs/common';
import { type Session } from '../../../access/session.ts';
import { lastPageInstead, type Page } from '../../../common/page.ts';
import { DAYS_AHEAD, type LabelWork, LabelWorklist } from '../../../registry/label-worklist.ts';
import { REMINDER_STATUSES, type Reminder } from '../../../registry/reminders/reminder-outbox.ts';
import { ReminderService } from '../../../registry/reminders/reminder.service.ts';
import { type HtmlAnswer } from '../../html-answer.ts';
import { labelsTextsFor } from '../../messages/labels.ts';
import { renderPage } from '../../render-page.ts';
import { labelCalled } from '../../search/label-badge.ts';
import { type Paging, pagingOf } from '../../search/paging.ts';
import { type RawParams } from '../../search/search-form.ts';
import { localUrl } from '../../site/page-context.ts';
import { sourceName } from '../../site/source-name.ts';
import { type TickTexts } from '../components/tick-together.tsx';
import { firmUrl } from '../firms/firm-url.ts';
import { pageNumber } from '../imports/imports.pages.tsx';
import { type StewardContext } from '../steward-context.ts';
import { StewardContexts } from '../steward-contexts.ts';
import { CHECKS_TOGETHER_PATH, keyOf, REFUSE_TOGETHER_PATH } from './checks-together-state.ts';
import { ENDING_PATH, LABELS_PATH, REMINDERS_PATH } from './labels-nav.tsx';
import { ReminderFilter } from './reminder-filter.tsx';
import { WorklistPage } from './worklist-page.tsx';

const PAGE_SIZE = 50;

/** Lists of what stewards have to do about labels. */
@Injectable()
export class LabelWorkPages {
  constructor(
    private readonly work: LabelWorklist,
    private readonly reminders: ReminderService,
    private readonly contexts: StewardContexts,
  ) {}

  async claimed(params: RawParams, session: Session): Promise<HtmlAnswer> {
    const page = await this.contexts.of(LABELS_PATH, params, session, new URLSearchParams());
    const found = await this.work.claimed({ page: pageNumber(params['page']), pageSize: PAGE_SIZE });
    const elsewhere = backToLast(LABELS_PATH, found, page);
    if (elsewhere) return elsewhere;
    const t = labelsTextsFor(page.lang);
    const refused = countIn(params['geweigerd']);
    const { title, text, none } = t.claimed;
    const view = {
      ...{ title, text, none },
      columns: [t.columns.firm, t.columns.label, t.claimed.said],
      rows: found.items.map((item) => ({
        key: `${item.supplierId} ${item.label}`,
        cells: [tickedFirm(item, page), heldLabel(item, page), saidText(item, page)],
      })),
      paging: pagingIn(LABELS_PATH, found, page),
      together: boxesOf(REFUSE_TOGETHER_PATH, found.items, t.refusing),
      ...(refused === undefined ? {} : { said: t.refusing.done(refused) }),
    };
    return { status: 200, html: renderPage(<WorklistPage view={view} page={page} />) };
  }

  async ending(params: RawParams, session: Session): Promise<HtmlAnswer> {
    const page = await this.contexts.of(ENDING_PATH, params, session, new URLSearchParams());
    const found = await this.work.ending({ page: pageNumber(params['page']), pageSize: PAGE_SIZE });
    const elsewhere = backToLast(ENDING_PATH, found, page);
    if (elsewhere) return elsewhere;
    const t = labelsTextsFor(page.lang);
    const saved = countIn(params['vastgelegd']);
    const view = {
      title: t.ending.title,
      text: t.ending.text(DAYS_AHEAD),
      none: t.ending.none,
      columns: [t.columns.firm, t.columns.label, t.ending.until, t.claimed.said],
      rows: found.items.map((item) => ({
        key: `${item.supplierId} ${item.label}`,
        cells: [tickedFirm(item, page), heldLabel(item, page), endText(item, page), saidText(item, page)],
      })),
      paging: pagingIn(ENDING_PATH, found, page),
      together: boxesOf(CHECKS_TOGETHER_PATH, found.items, t.together),
      ...(saved === undefined ? {} : { said: t.together.savedCount(saved) }),
    };
    return { status: 200, html: renderPage(<WorklistPage view={view} page={page} />) };
  }

  async remindersPage(params: RawParams, session: Session): Promise<HtmlAnswer> {
    const status = REMINDER_STATUSES.find((one) => one === params['status']);
    const kept = new URLSearchParams(status === undefined ? {} : { status });
    const page = await this.contexts.of(REMINDERS_PATH, params, session, kept);
    const found = await this.reminders.list({
      ...(status === undefined ? {} : { status }),
      page: pageNumber(params['page']),
      pageSize: PAGE_SIZE,
    });
    const elsewhere = backToLast(REMINDERS_PATH, found, page, kept);
    if (elsewhere) return elsewhere;
    const t = labelsTextsFor(page.lang);
    const view = {
      title: t.reminders.title,
      text: t.reminders.text,
      none: t.reminders.none,
      columns: [t.reminders.message, t.ending.until, t.reminders.state],
      rows: found.items.map((item) => ({ key: item.id, cells: reminderCells(item, page) })),
      paging: pagingIn(REMINDERS_PATH, found, page, kept),
    };
    return {
      status: 200,
      html: renderPage(
        <WorklistPage view={view} page={page}>
          <ReminderFilter status={status} page={page} />
        </WorklistPage>,
      ),
    };
  }
}

function pagingIn(
  path: string,
  found: Page<unknown>,
  page: StewardContext,
  kept = new URLSearchParams(),
): Paging | null {
  return pagingOf(found.page, found.total, found.pageSize, (to) => addressOf(path, to, page, kept));
}

/** The first page too is named: an address without it leads to where one was. */
function addressOf(path: string, to: number, page: StewardContext, kept: URLSearchParams): string {
  return localUrl(page.lang, path, new URLSearchParams([...kept, ['page', String(to)]]));
}

/** Where there is work, when there is none on this page any more: it is where one was. */
function backToLast(
  path: string,
  found: Page<unknown>,
  page: StewardContext,
  kept = new URLSearchParams(),
): HtmlAnswer | null {
  const last = lastPageInstead(found);
  return last === null ? null : { status: 303, location: addressOf(path, last, page, kept) };
}

function heldLabel({ label, labelName, levelName }: LabelWork, { names }: StewardContext): string {
  return labelCalled({ code: label, name: labelName, level: levelName }, names);
}

function firmLink(item: LabelWork, page: StewardContext) {
  const { check } = labelsTextsFor(page.lang).claimed;
  return (
    <a
      class="utrecht-link utrecht-link--html-a"
      href={`${firmUrl(item.supplierId, page)}#labels-title`}
      aria-label={check(heldLabel(item, page), item.firm)}
    >
      {item.firm}
    </a>
  );
}

/** The firm with a box before it, for whoever takes several at once. */
function tickedFirm(item: LabelWork, page: StewardContext) {
  const { tick, name } = labelsTextsFor(page.lang).together;
  return (
    <span class="register-tickedcell">
      <input
        class="register-option__box"
        type="checkbox"
        name="houder"
        value={keyOf(item)}
        aria-label={tick(name(heldLabel(item, page), item.firm))}
      />
      {firmLink(item, page)}
    </span>
  );
}

/** How many were just done, as the address says. */
function countIn(value: unknown): number | undefined {
  return typeof value === 'string' && /^[1-9]\d?$/.test(value) ? Number(value) : undefined;
}

function boxesOf(action: string, items: readonly LabelWork[], texts: TickTexts) {
  return { action, name: 'houder', values: items.map(keyOf), texts };
}

function saidText({ source, statedOn }: LabelWork, page: StewardContext): string {
  return page.s.questions.saidOn(sourceName(source, page), page.f.shortDate(statedOn));
}

function endText({ validUntil = '', graceUntil }: LabelWork, page: StewardContext): string {
  const t = labelsTextsFor(page.lang).ending;
  const end = page.f.shortDate(validUntil);
  return graceUntil === undefined || validUntil >= page.today
    ? end
    : `${end} (${t.grace(page.f.shortDate(graceUntil))})`;
}

function reminderCells(item: Reminder, page: StewardContext) {
  const t = labelsTextsFor(page.lang).reminders;
  const { f } = page;
  const state = [
    t.status[item.status],
    item.sentAt === null ? undefined : t.on(f.shortDate(item.sentAt)),
    item.status === 'waiting' && item.attempts > 0 ? t.attempts(item.attempts) : undefined,
    item.lastError ?? undefined,
  ];
  return [
    <a key={item.id} class="utrecht-link utrecht-link--html-a" href={firmUrl(item.supplierId, page)}>
      <span lang="nl">{item.subject}</span>
    </a>,
    `${f.shortDate(item.validUntil)}, ${t.before(item.daysBefore)}`,
    state.filter(Boolean).join(', '),
  ];
}
