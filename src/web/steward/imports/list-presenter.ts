import { type Page } from '../../../common/page.ts';
import { type ImportView } from '../../../intake/import-view.ts';
import { type Requester } from '../../../intake/requesters.ts';
import { type Source } from '../../../intake/sources.ts';
import { type Choice } from '../../search/facets.ts';
import { type Paging, pagingOf } from '../../search/paging.ts';
import { localUrl } from '../../site/page-context.ts';
import { type StewardContext } from '../steward-context.ts';
import { importUrl, OUTCOMES, requesterText, type StatusView, statusView } from './describe-import.ts';

export interface ImportItem {
  href: string;
  fileName: string;
  /** Source, when and by whom. */
  meta: string;
  status: StatusView;
  /** `134 rijen: 120 nieuw, 14 afgewezen`; empty while nothing was read. */
  counts: string;
}

/** Sources to choose from, in groups: who says something about firms, registers of labels, own contracts. */
export interface SourceChoices {
  suppliers: Choice[];
  labels: Choice[];
  contracts: Choice[];
}

export interface ImportListView {
  items: ImportItem[];
  paging: Paging | null;
  filter: SourceChoices;
  filtered: boolean;
}

export function presentImports(
  found: Page<ImportView>,
  requesters: ReadonlyMap<string, Requester>,
  sources: readonly Source[],
  source: string,
  page: StewardContext,
): ImportListView {
  return {
    items: found.items.map((item) => presentItem(item, requesters.get(item.id), sources, page)),
    paging: pagingOf(found.page, found.total, found.pageSize, (to) => listUrl(source, to, page)),
    filter: sourceChoices(sources, source),
    filtered: source !== '',
  };
}

export function sourceChoices(sources: readonly Source[], chosen: string): SourceChoices {
  const groupOf = ({ kind }: Source) =>
    kind === 'label-register' ? 'labels' : kind === 'contracts' ? 'contracts' : 'suppliers';
  const choices = (group: keyof SourceChoices) =>
    sources
      .filter((source) => groupOf(source) === group)
      .map(({ code, name }) => ({ value: code, text: name, chosen: code === chosen }))
      .sort((a, b) => a.text.localeCompare(b.text, 'nl'));
  return { suppliers: choices('suppliers'), labels: choices('labels'), contracts: choices('contracts') };
}

export function listUrl(source: string, page: number, { lang }: Pick<StewardContext, 'lang'>): string {
  return localUrl(lang, '/beheer/imports', listParams(source, page));
}

/** The first page has its number too: an address without it leads to where one was. */
export function listParams(source: string, page: number): URLSearchParams {
  return new URLSearchParams({ ...(source === '' ? {} : { source }), page: String(page) });
}

function presentItem(
  item: ImportView,
  requester: Requester | undefined,
  sources: readonly Source[],
  page: StewardContext,
): ImportItem {
  const source = sources.find(({ code }) => code === item.source)?.name ?? item.source;
  return {
    href: importUrl(item.id, page),
    fileName: item.fileName,
    meta: [source, page.f.moment(item.createdAt), page.s.list.by(requesterText(requester, page))].join(' · '),
    status: statusView(item, page),
    counts: countsText(item.rows, page),
  };
}

function countsText(rows: ImportView['rows'], { s, f }: StewardContext): string {
  if (rows.total === 0) return '';
  const parts = OUTCOMES.filter((outcome) => rows[outcome] > 0).map(
    (outcome) => `${f.number(rows[outcome])} ${s.outcomes[outcome]}`,
  );
  return parts.length === 0 ? s.rows(rows.total) : `${s.rows(rows.total)}: ${parts.join(', ')}`;
}
