import { dutchDayOf } from '../../../common/clock.ts';
import { NOT_THE_FILE } from '../../../intake/import-failure.ts';
import { type ImportView, type Reason } from '../../../intake/import-view.ts';
import { type Requester } from '../../../intake/requesters.ts';
import { type SourceKind } from '../../../intake/sources.ts';
import { SAID_OF_DELIVERY } from '../../../matching/open-delivery.ts';
import { OTHER_FIRMS } from '../../../matching/other-firms.ts';
import { sourceName } from '../../site/source-name.ts';
import { questionUrl } from '../questions/question-state.ts';
import { type StewardContext } from '../steward-context.ts';
import { type ColumnsView, presentColumns } from './columns-presenter.ts';
import {
  importPath,
  problemText,
  reasonText,
  requesterText,
  type StatusView,
  statusView,
} from './describe-import.ts';
import { presentReading, type ReadingView } from './reading-presenter.ts';
import { presentProgress, type ProgressView } from './progress-presenter.ts';
import { presentTiles, type RowsFilter, type RowsView, type Tile } from './rows-presenter.ts';

/** What a page about one import is mainly for. */
export type ImportPhase = 'working' | 'preview' | 'refused' | 'done' | 'reversed';

/** One import with everything that its page shows. */
export interface ImportPageView {
  id: string;
  phase: ImportPhase;
  fileName: string;
  source: string;
  delivered: string;
  /** Whether it replaces the last delivery, and of which day it tells. */
  kind: string;
  status: StatusView;
  reading: ReadingView;
  /** Whether the file can still be read otherwise, and its columns mean something else. */
  open: boolean;
  warnings: string[];
  /** Of a workbook that was refused: which sheet was read without being asked for, and which ones were not; null when there are none. */
  otherSheets: string | null;
  refusal?: string;
  /** Refused for no fault of the file: it was well, and so nothing about it can be mended. */
  brokeOff: boolean;
  /** The same file can be taken in once more by a press. */
  canStartAgain: boolean;
  /** Why it could not be taken back, when somebody tried; null otherwise. */
  problem: string | null;
  /** The way to the questions that it led to and that are still open; null when there are none. */
  questions: { text: string; href: string } | null;
  /** Being taken back. */
  reversing: boolean;
  reports: { text: string; href: string }[];
  /** What has come of it, where it is done or taken back. */
  done: string;
  /** Done, but not all of it can be found in the search yet. */
  lagging: boolean;
  /** A preview that would change nothing. */
  idle: boolean;
  /** The addresses of its forms. */
  actions: { apply: string; columns: string; reading: string; reverse: string; again: string };
  total: string;
  all: { text: string; href: string; current: boolean };
  tiles: Tile[];
  rows: RowsView | null;
  columns: ColumnsView | null;
  progress: ProgressView | null;
  progressHref: string;
}

/** What a presenter needs to know of an import. */
export interface ImportFacts {
  view: ImportView;
  requester: Requester | undefined;
  /** Of its source. */
  kind: SourceKind;
  /** Rows, or the firms that the delivery does not name any more: whatever the filter asks for. */
  rows: RowsView;
  filter: RowsFilter;
  /** Questions that it led to and that are still open. */
  questions?: number;
  /** Refused for no fault of its own, and the file is still here. */
  canStartAgain?: boolean;
}

/** Forms with what was filled in and is wrong. */
export interface OwnParts {
  columns?: ColumnsView;
  reading?: ReadingView;
}

const PHASES: Record<ImportView['status'], ImportPhase> = {
  queued: 'working',
  running: 'working',
  previewed: 'preview',
  completed: 'done',
  refused: 'refused',
  reverted: 'reversed',
};

export function phaseOf(view: Pick<ImportView, 'status' | 'reversing'>): ImportPhase {
  return view.reversing ? 'working' : PHASES[view.status];
}

export function presentImport(
  { view, requester, kind, rows, filter, questions = 0, canStartAgain = false }: ImportFacts,
  page: StewardContext,
  own: OwnParts = {},
): ImportPageView {
  const phase = phaseOf(view);
  const read = view.rows.total > 0 && phase !== 'working';
  const brokeOff = view.refusal !== null && NOT_THE_FILE.includes(view.refusal.code);
  const changing = view.rows.created + view.rows.updated + view.rows.review + view.recordsEnded;
  return {
    id: view.id,
    phase,
    fileName: view.fileName,
    source: sourceName(view.source, page),
    delivered: page.s.detail.delivered(page.f.moment(view.createdAt), requesterText(requester, page)),
    kind: kindText(view, page),
    status: statusView(view, page),
    reading: own.reading ?? presentReading(view, page),
    open: (phase === 'preview' || phase === 'refused') && view.encoding !== null && !brokeOff,
    warnings: firstOfAll(view.warnings).map((warning) => reasonText(warning, page)),
    otherSheets: phase === 'refused' ? otherSheets(view, page) : null,
    ...(view.refusal ? { refusal: reasonText(view.refusal, page) } : {}),
    brokeOff,
    canStartAgain,
    problem: phase === 'working' ? null : problemText(view, page),
    questions: questions === 0 ? null : questionsLink(view.id, questions, page),
    reversing: view.reversing,
    reports: read ? presentReports(view, page) : [],
    done: doneText(phase, kind, page),
    lagging: phase === 'done' && !view.searchable,
    idle: phase === 'preview' && changing === 0,
    actions: {
      apply: importPath(view.id, '/toepassen'),
      columns: importPath(view.id, '/kolommen'),
      reading: importPath(view.id, '/lezen'),
      reverse: importPath(view.id, '/terugdraaien'),
      again: importPath(view.id, '/opnieuw'),
    },
    total: page.s.rows(view.rows.total),
    all: {
      text: page.s.rowsPart.all,
      href: `${page.path}${page.lang === 'nl' ? '' : `?lang=${page.lang}`}#rows`,
      current: filter.outcome === undefined,
    },
    tiles: read ? presentTiles(view, kind, filter, page) : [],
    rows: read ? rows : null,
    columns: view.columns.length === 0 ? null : (own.columns ?? presentColumns(view.columns, kind, page)),
    progress: phase === 'working' ? presentProgress(view, page) : null,
    progressHref: `${importPath(view.id, '/voortgang')}${page.lang === 'nl' ? '' : `?lang=${page.lang}`}`,
  };
}

/** A file that was read wrongly is wrong in every row. */
const READ_IN_DOUBT = ['encoding-uncertain', 'encoding-mixed', 'delimiter-uncertain', 'sheets-not-read'];

const OF_ALL = new Set([...SAID_OF_DELIVERY, ...OTHER_FIRMS, ...READ_IN_DOUBT]);

/** What is said of the delivery as a whole goes before what is said of its columns: the rest may be folded away. */
function firstOfAll(warnings: readonly Reason[]): Reason[] {
  const isOfAll = ({ code }: Reason): boolean => OF_ALL.has(code);
  return [...warnings.filter(isOfAll), ...warnings.filter((warning) => !isOfAll(warning))];
}

function otherSheets({ sheet, sheets, foundBy }: ImportView, { s }: StewardContext): string | null {
  const others = sheets.filter((name) => name !== sheet);
  return sheet === null || others.length === 0 || foundBy.sheet === 'asked'
    ? null
    : s.detail.otherSheets(sheet, others.map((name) => `‘${name}’`).join(', '));
}

function doneText(phase: ImportPhase, kind: SourceKind, { s: { detail } }: StewardContext): string {
  if (phase === 'reversed') return detail.reverted;
  return kind === 'contracts' || kind === 'label-register' ? detail.completedOther[kind] : detail.completed;
}

/** Whether it replaces the last delivery, and of which day it tells where that is not the day on which it came. */
function kindText({ delivery, listedOn, createdAt }: ImportView, { s, f }: StewardContext): string {
  const kind = s.detail.kind[delivery];
  return listedOn === dutchDayOf(new Date(createdAt))
    ? kind
    : `${kind}, ${s.detail.listedOn(f.date(listedOn))}`;
}

/** As a workbook first: what senders open most keeps leading zeros only there. */
function presentReports({ id }: ImportView, { s }: StewardContext): ImportPageView['reports'] {
  return [
    { text: s.detail.reportXlsx, href: importPath(id, '/rapport.xlsx') },
    { text: s.detail.reportCsv, href: importPath(id, '/rapport.csv') },
  ];
}

function questionsLink(importId: string, count: number, page: StewardContext): ImportPageView['questions'] {
  return { text: page.s.questions.open(count), href: questionUrl(page, null, { importId }) };
}
