import { Injectable } from '@nestjs/common';
import { type Session } from '../../../access/session.ts';
import { stepsOf } from '../../../requests/choices.ts';
import { HandOverService } from '../../../requests/hand-over.service.ts';
import { type SelectionRecord, SelectionRecordReader } from '../../../requests/selection-record.ts';
import { type HtmlAnswer } from '../../html-answer.ts';
import { renderPage } from '../../render-page.ts';
import { texts } from '../../requests/request-form.ts';
import { type RawParams } from '../../search/search-form.ts';
import { type DeskContext } from '../desk-context.ts';
import { DeskContexts } from '../desk-contexts.tsx';
import { ComparePage } from './compare-page.tsx';
import { HandOverPage } from './hand-over-page.tsx';
import { presentRecord } from './record-presenter.ts';
import { firmAnchor, NEWS, storedPath, storedUrl } from './request-url.ts';
import { StoredPage } from './stored-page.tsx';
import { StoredRecordPage } from './stored-record-page.tsx';
import { presentStored, type StoredShown } from './stored-presenter.ts';

/** Firms that fit beside each other. */
const MOST_COMPARED = 5;

/** The pages of one stored request. Each throws DomainError not-found for one that is not the municipality's. */
@Injectable()
export class StoredPages {
  constructor(
    private readonly contexts: DeskContexts,
    private readonly records: SelectionRecordReader,
    private readonly handOvers: HandOverService,
  ) {}

  show(id: string, params: RawParams, session: Session): Promise<HtmlAnswer> {
    const lot = lotOf(params);
    const all = params['alle'] !== undefined;
    const kept = new URLSearchParams({
      ...(lot > 0 ? { perceel: String(lot) } : {}),
      ...(all ? { alle: '1' } : {}),
    });
    return this.contexts.answer({ path: storedPath(id), params, session, kept }, async (page) => {
      const record = await this.records.record(page.actor.municipality, id);
      const news = NEWS.find((one) => one === params['gedaan']) ?? null;
      return this.shown(record, { lot, all, news, ...unsaid(record, lot, params, page) }, page, 200);
    });
  }

  /** The page with what went wrong. */
  async again(
    id: string,
    shown: Pick<StoredShown, 'lot' | 'draft' | 'faults'>,
    page: DeskContext,
    status: 400 | 409,
  ): Promise<HtmlAnswer> {
    const record = await this.records.record(page.actor.municipality, id);
    return this.shown(record, { all: false, news: null, ...shown }, page, status);
  }

  compare(id: string, params: RawParams, session: Session): Promise<HtmlAnswer> {
    const lot = lotOf(params);
    const wanted = [...new Set(texts(params['firma']))];
    const kept = new URLSearchParams([
      ...(lot > 0 ? [['perceel', String(lot)]] : []),
      ...wanted.map((firm) => ['firma', firm]),
    ]);
    const visit = { path: storedPath(id, 'vergelijken'), params, session, kept };
    return this.contexts.answer(visit, async (page) => {
      const record = await this.records.record(page.actor.municipality, id);
      const shown = { lot, all: true, news: null, draft: null, faults: [] };
      const { firms, nearMisses, request, lots } = presentStored(
        record,
        await this.known(record),
        shown,
        page,
      );
      const found = [...firms, ...nearMisses].filter(({ firm }) => wanted.includes(firm.id));
      const view = {
        title: [request.title, lots.find(({ current }) => current)?.text].filter(Boolean).join(', '),
        backHref: storedUrl(id, page, { lot }),
        firms: found.slice(0, MOST_COMPARED),
        notice: found.length < 2 ? 'few' : found.length > MOST_COMPARED ? 'many' : null,
      } as const;
      return { status: 200, html: renderPage(<ComparePage view={view} page={page} />) };
    });
  }

  record(id: string, params: RawParams, session: Session): Promise<HtmlAnswer> {
    const visit = { path: storedPath(id, 'selectieverslag'), params, session };
    return this.contexts.answer(visit, async (page) => {
      const record = await this.records.record(page.actor.municipality, id);
      const view = presentRecord(record, await this.records.names(record), page);
      return { status: 200, html: renderPage(<StoredRecordPage view={view} page={page} />) };
    });
  }

  handOver(id: string, params: RawParams, session: Session): Promise<HtmlAnswer> {
    const visit = { path: storedPath(id, 'overdracht'), params, session };
    return this.contexts.answer(visit, async (page) => {
      const { handOver, text } = await this.handOvers.text(page.actor.municipality, id, page.lang);
      const view = {
        title: handOver.title,
        text,
        some: handOver.lots.some(({ firms }) => firms.length > 0),
        backHref: storedUrl(id, page),
        textHref: storedUrl(id, page, { part: 'overdracht.txt' }),
      };
      return { status: 200, html: renderPage(<HandOverPage view={view} page={page} />) };
    });
  }

  private async known(record: SelectionRecord): Promise<Parameters<typeof presentStored>[1]> {
    return { names: await this.records.names(record), unlisted: await this.records.unlisted(record) };
  }

  private async shown(
    record: SelectionRecord,
    shown: StoredShown,
    page: DeskContext,
    status: 200 | 400 | 409,
  ): Promise<HtmlAnswer> {
    const view = presentStored(record, await this.known(record), shown, page);
    return { status, html: renderPage(<StoredPage view={view} page={page} />) };
  }
}

export function lotOf(params: RawParams, name = 'perceel'): number {
  const lot = Number(params[name]);
  return Number.isInteger(lot) && lot > 0 ? lot : 0;
}

/** Firms that were picked and not chosen, because nobody said why one that fails on a point is chosen all the same. */
function unsaid(
  { choices, shortlists }: SelectionRecord,
  lot: number,
  params: RawParams,
  page: DeskContext,
): Pick<StoredShown, 'draft' | 'faults'> {
  const near = shortlists.at(-1)?.content.nearMisses ?? [];
  const firms = near
    .map(({ supplier }) => supplier)
    .filter(({ id }) => texts(params['reden']).includes(id) && stepsOf(choices, lot, id).length === 0);
  const [first] = firms;
  return {
    draft: first ? { lot, supplierId: first.id, status: 'to-contact', reason: '' } : null,
    faults: firms.map(({ id, name }) => ({
      text: page.d.request.faults.nearMiss(name),
      href: `#${firmAnchor(id)}`,
    })),
  };
}
