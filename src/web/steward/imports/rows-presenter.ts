import { FIELDS, isField } from '../../../intake/columns/fields.ts';
import { type Page } from '../../../common/page.ts';
import {
  type FieldChange,
  type ImportRowView,
  type ImportView,
  type RowOutcome,
} from '../../../intake/import-view.ts';
import { type EndedRecord } from '../../../intake/missing-records.ts';
import { type SourceKind } from '../../../intake/sources.ts';
import { leftOutInDutch } from '../../../intake/reasons/left-out-in-dutch.ts';
import { named } from '../../messages/messages.ts';
import { type Paging, pagingOf } from '../../search/paging.ts';
import { localUrl } from '../../site/page-context.ts';
import { showValue } from '../show-value.ts';
import { type StewardContext } from '../steward-context.ts';
import { importUrl, OUTCOMES, reasonText, type Tone } from './describe-import.ts';

export interface ChangeView {
  field: string;
  /** Null: nothing. */
  before: string | null;
  after: string | null;
}

export interface RowView {
  line: string;
  outcome: { text: string; tone: Tone } | null;
  /** What the row calls the firm; empty when it does not. */
  name: string;
  firm?: string;
  reasons: string[];
  changes: ChangeView[];
  /** Header and cell, as delivered. */
  cells: [string, string][];
}

export interface RowsView {
  items: RowView[];
  paging: Paging | null;
}

/** A count of rows that is also the way to see just those. */
export interface Tile {
  text: string;
  count: string;
  hint: string;
  tone: Tone;
  href: string;
  current: boolean;
}

/** Which rows a page shows: those with an outcome, or the firms that the delivery does not name any more. */
export interface RowsFilter {
  outcome?: RowOutcome | 'ended';
  page: number;
}

const TONES: Record<RowOutcome | 'ended', Tone> = {
  created: 'good',
  updated: 'busy',
  unchanged: 'plain',
  review: 'warn',
  rejected: 'bad',
  ended: 'warn',
};

export function rowsParams({ outcome, page }: RowsFilter): URLSearchParams {
  const params = new URLSearchParams();
  if (outcome !== undefined) params.set('outcome', outcome);
  if (page > 1) params.set('page', String(page));
  return params;
}

/** @param kind of the source: a list of contracts brings no firms */
export function presentTiles(
  view: ImportView,
  kind: SourceKind,
  filter: RowsFilter,
  page: StewardContext,
): Tile[] {
  const { s, f } = page;
  const hints: Record<RowOutcome, string> = {
    ...s.outcomeHints,
    ...(kind === 'contracts' || kind === 'label-register' ? s.otherHints[kind] : {}),
  };
  const tile = (outcome: RowOutcome | 'ended', count: number, text: string, hint: string): Tile => ({
    text,
    count: f.number(count),
    hint,
    tone: count === 0 ? 'plain' : TONES[outcome],
    href: `${importUrl(view.id, page, rowsParams({ outcome, page: 1 }))}#rows`,
    current: filter.outcome === outcome,
  });
  const rows = OUTCOMES.map((outcome) =>
    tile(outcome, view.rows[outcome], s.outcomes[outcome], hints[outcome]),
  );
  // Only a delivery that replaces the last one can end anything.
  return view.delivery === 'add' ? rows : [...rows, tile('ended', view.recordsEnded, s.ended, s.endedHint)];
}

export function presentRows(
  view: ImportView,
  rows: Page<ImportRowView>,
  filter: RowsFilter,
  page: StewardContext,
): RowsView {
  const href = (to: number) => `${importUrl(view.id, page, rowsParams({ ...filter, page: to }))}#rows`;
  return {
    items: rows.items.map((row) => presentRow(row, view, page)),
    paging: pagingOf(rows.page, rows.total, rows.pageSize, href),
  };
}

/** The firms that a delivery does not name any more, shown like rows. */
export function presentEnded(
  view: ImportView,
  ended: Page<EndedRecord>,
  filter: RowsFilter,
  page: StewardContext,
): RowsView {
  const { s, f, lang } = page;
  const href = (to: number) => `${importUrl(view.id, page, rowsParams({ ...filter, page: to }))}#rows`;
  return {
    items: ended.items.map(({ name, statedOn, supplierId }) => ({
      line: '',
      outcome: { text: s.ended, tone: 'warn' },
      name,
      ...(supplierId === undefined ? {} : { firm: localUrl(lang, `/leveranciers/${supplierId}`) }),
      reasons: [s.rowsPart.statedOn(f.date(statedOn))],
      changes: [],
      cells: [],
    })),
    paging: pagingOf(ended.page, ended.total, ended.pageSize, href),
  };
}

function presentRow(row: ImportRowView, view: ImportView, page: StewardContext): RowView {
  const { outcome, supplierId } = row;
  return {
    line: page.s.rowsPart.line(row.sheetRow, row.line),
    outcome: outcome === null ? null : { text: page.s.outcomes[outcome], tone: TONES[outcome] },
    name: inWordsOf(page, cellOf(row, view.mapping['name'] ?? '')),
    // What an import that was taken back made is gone.
    ...(supplierId === undefined || view.status === 'reverted'
      ? {}
      : { firm: localUrl(page.lang, `/leveranciers/${supplierId}`) }),
    reasons: row.reasons.map((reason) => reasonText(reason, page)),
    changes: presentChanges(row.changes ?? [], page),
    cells: cellsOf(row, view).map(([header, cell]) => [inWordsOf(page, header), inWordsOf(page, cell)]),
  };
}

/** The cells with something in them: those of columns in the order of the file, then what stood beside them. */
function cellsOf(row: ImportRowView, view: ImportView): [string, string][] {
  const headers = new Set([...view.columns.map(({ header }) => header), ...Object.keys(row.raw)]);
  return [...headers]
    .map((header): [string, string] => [header, cellOf(row, header)])
    .filter(([, cell]) => cell !== '');
}

/** A header may be called `constructor`; only the row's own cells count. */
function cellOf({ raw }: ImportRowView, header: string): string {
  return Object.hasOwn(raw, header) ? (raw[header] ?? '') : '';
}

/** The mark of what is not stored, in the language of the page. */
function inWordsOf({ lang }: StewardContext, text: string): string {
  return lang === 'nl' ? leftOutInDutch(text) : text;
}

/** In the order in which fields are listed everywhere. */
function presentChanges(changes: readonly FieldChange[], page: StewardContext): ChangeView[] {
  const place = ({ field }: FieldChange) => (isField(field) ? FIELDS.indexOf(field) : FIELDS.length);
  return [...changes]
    .sort((a, b) => place(a) - place(b))
    .map(({ field, before, after }) => ({
      field: named(page.s.fields, field),
      before: showValue(field, before, page),
      after: showValue(field, after, page),
    }));
}
