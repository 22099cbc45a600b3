import { type QuestionFilter } from '../../../matching/review/question-filter.ts';
import { type Lang } from '../../messages/lang.ts';
import { type RawParams } from '../../search/search-form.ts';
import { localUrl } from '../../site/page-context.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Questions or decisions that an address may name: as many as one request answers. */
const MOST_NAMED = 100;

/** What has just happened, as an address tells it. */
export interface Happened {
  /** Decisions that were made, or undone. */
  done: string[];
  /** Decisions of the same run of answers that were made before those, the newest first. */
  before: string[];
  /** Questions that were put off. */
  later: string[];
  /** Questions that somebody else had answered. */
  taken: string[];
  /** Questions that could not be answered so. */
  failed: string[];
}

export const NOTHING_HAPPENED: Happened = { done: [], before: [], later: [], taken: [], failed: [] };

const NAMES = ['done', 'before', 'later', 'taken', 'failed'] as const;

/** The filter that an address or a form names; what is no value of it is left out. */
export function readFilter(params: RawParams): QuestionFilter {
  const text = (name: string): string => {
    const value = params[name];
    return typeof value === 'string' && /^[\w:.-]{1,60}$/.test(value) ? value : '';
  };
  const importId = text('import');
  return {
    ...(text('reason') === '' ? {} : { reason: text('reason') }),
    ...(text('source') === '' ? {} : { source: text('source') }),
    ...(UUID.test(importId) ? { importId } : {}),
  };
}

/** What has just happened, as far as the address names it. */
export function readHappened(params: RawParams): Happened {
  const ids = NAMES.map((name): [string, string[]] => [name, idsIn(params[name])]);
  return { ...NOTHING_HAPPENED, ...(Object.fromEntries(ids) as Partial<Happened>) };
}

/** Ids in one value or several, each of which may hold more than one: `12,15`. Each once. */
export function idsIn(value: unknown): string[] {
  const texts = (Array.isArray(value) ? value : [value]).filter((text) => typeof text === 'string');
  const ids = texts.flatMap((text) => text.split(',')).filter((id) => /^\d{1,18}$/.test(id));
  return [...new Set(ids)].slice(0, MOST_NAMED);
}

/** The parameters of a filter, under the names that addresses and forms have for them. */
export function filterEntries({ reason, source, importId }: QuestionFilter): [string, string][] {
  const entries: [string, string | undefined][] = [
    ['reason', reason],
    ['source', source],
    ['import', importId],
  ];
  return entries.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as [string, string]]));
}

export function stateParams(filter: QuestionFilter, happened = NOTHING_HAPPENED, page = 1): URLSearchParams {
  const params = new URLSearchParams(filterEntries(filter));
  if (page > 1) params.set('page', String(page));
  for (const name of NAMES) if (happened[name].length > 0) params.set(name, happened[name].join(','));
  return params;
}

export const QUESTIONS = '/beheer/vragen';

/** A page of the list. The first one has its number too: an address without it leads to where one was. */
export function listUrl(
  { lang }: { lang: Lang },
  filter: QuestionFilter,
  page: number,
  happened = NOTHING_HAPPENED,
): string {
  const params = stateParams(filter, happened, page);
  params.set('page', String(page));
  return localUrl(lang, QUESTIONS, params);
}

export function questionPath(id: string, part = ''): string {
  return `${QUESTIONS}/${encodeURIComponent(id)}${part}`;
}

/** The list, or one question when an id is given, with its state. */
export function questionUrl(
  { lang }: { lang: Lang },
  id: string | null,
  filter: QuestionFilter = {},
  happened = NOTHING_HAPPENED,
): string {
  const path = id === null ? QUESTIONS : questionPath(id);
  return localUrl(lang, path, stateParams(filter, happened));
}
