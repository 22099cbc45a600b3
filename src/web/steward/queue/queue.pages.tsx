import { Injectable } from '@nestjs/common';
import { type Session } from '../../../access/session.ts';
import { QueueService } from '../../../registration/queue/queue.service.ts';
import { type QueueKind } from '../../../registration/queue/queue.ts';
import { type HtmlAnswer } from '../../html-answer.ts';
import { queueTextsFor } from '../../messages/queue.ts';
import { renderPage } from '../../render-page.ts';
import { type RawParams } from '../../search/search-form.ts';
import { localUrl } from '../../site/page-context.ts';
import { type StewardContext } from '../steward-context.ts';
import { StewardContexts } from '../steward-contexts.ts';
import { QueuePage, type QueueView } from './queue-page.tsx';
import { type QueuePlace, placeParams } from './queue-place.ts';
import { presentItem } from './queue-presenter.ts';
import { QUEUE_PATH } from './queue-url.ts';

const PAGE_SIZE = 50;

/** The one list of what waits for stewards and moderators. */
@Injectable()
export class QueuePages {
  constructor(
    private readonly queue: QueueService,
    private readonly contexts: StewardContexts,
  ) {}

  async show(place: QueuePlace, params: RawParams, session: Session): Promise<HtmlAnswer> {
    const page = await this.contexts.of(QUEUE_PATH, params, session, placeParams(place));
    const kinds = this.queue.kindsFor(session.caller);
    const wanted = kinds.filter((kind) => place.kind === null || kind === place.kind);
    const found = await this.queue.list(session.caller, {
      kinds: wanted,
      limit: PAGE_SIZE + 1,
      offset: place.from,
    });
    const counts = await this.queue.counts(session.caller);
    const later = { ...place, from: place.from + PAGE_SIZE };
    const view: QueueView = {
      tabs: tabsOf(kinds, counts, place, page),
      lines: found.slice(0, PAGE_SIZE).map((item) => presentItem(item, page)),
      next: found.length > PAGE_SIZE ? address(later, page) : null,
    };
    return { status: 200, html: renderPage(<QueuePage view={view} page={page} />) };
  }
}

function tabsOf(
  kinds: readonly QueueKind[],
  counts: Partial<Record<QueueKind, number>>,
  place: QueuePlace,
  page: StewardContext,
): QueueView['tabs'] {
  const texts = queueTextsFor(page.lang);
  const all = kinds.reduce((sum, kind) => sum + (counts[kind] ?? 0), 0);
  const tab = (kind: QueueKind | null, text: string, count: number) => ({
    text: `${text} (${page.f.number(count)})`,
    href: address({ kind, from: 0 }, page),
    current: kind === place.kind,
  });
  return [tab(null, texts.all, all), ...kinds.map((kind) => tab(kind, texts.kinds[kind], counts[kind] ?? 0))];
}

function address(place: QueuePlace, page: StewardContext): string {
  return localUrl(page.lang, QUEUE_PATH, placeParams(place));
}
