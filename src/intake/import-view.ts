import { type MappedBy } from './columns/fields.ts';
import { type ImportProgress } from './progress/estimate-progress.ts';

/** What may have become of an import (`docs/api.md`). */
export type ImportStatus = 'queued' | 'running' | 'previewed' | 'completed' | 'refused' | 'reverted';

/** What may become of a row, in the order of the documents. */
export const ROW_OUTCOMES = ['created', 'updated', 'unchanged', 'review', 'rejected'] as const;

/** What became of one row; every row of a file ends in exactly one. */
export type RowOutcome = (typeof ROW_OUTCOMES)[number];

/** Why a row (or a file) ended as it did, or what was noticed in it. */
export interface Reason {
  /** Stable code for programs, such as `name-missing`. */
  code: string;
  /** The field it is about, if any. */
  field?: string;
  /** One sentence for a person, in English; in Dutch by `reasonInDutch`. */
  message: string;
  /** What the message names (`value` is the cell, `line` another row, `sheetRow` what Excel shows for it where that differs), for programs and other languages. */
  values?: Record<string, string | number>;
}

/** One field of a firm that a row changes. Values as they are kept: text, a number, or a list of texts. */
export interface FieldChange {
  field: string;
  /** Null when nobody said anything before. */
  before: unknown;
  /** Null when the source says nothing any more. */
  after: unknown;
}

/** Whether a delivery is the whole of what its source says, or comes on top of what it said before. */
export type DeliveryKind = 'replace' | 'add';

/** One column of a file, for a person who checks the mapping. */
export interface ImportColumn {
  /** As in the file, made unique. */
  header: string;
  /** Field that it feeds; null: its cells are kept raw only. */
  field: string | null;
  /** Why it feeds that field. */
  by: MappedBy | null;
  /** What a tick in it means (`PSO`), where its header names a value of the field; absent where its cells are values themselves. */
  tick?: string;
  /** At most three different values from the top of the file, shortened, without account and citizen service numbers. */
  samples: string[];
  /** Share of the rows with something in this column, 0 to 1. */
  filled: number;
}

/** How something about a file was found: on request, stated by the file itself, or guessed from what is in it. */
export type FoundBy = 'asked' | 'stated' | 'guessed';

/** What can be asked for when a file is read; null where it does not apply, or is not known yet. */
export type ReadingFoundBy = Record<'encoding' | 'delimiter' | 'headerLine' | 'sheet', FoundBy | null>;

/** What keeps an import from going on for the moment. It goes on by itself when that is over. */
export interface ImportProblem {
  /** `worker-away`: no worker is connected to the database; `storage-full`; `internal-error`: a fault of ours. */
  code: 'worker-away' | 'storage-full' | 'internal-error';
  /** One sentence for a person. */
  message: string;
  /** Moment (ISO) from which on it was so; null when that is not known. */
  since: string | null;
  /** Of an internal error: by this it is found in the log. */
  reference?: string;
}

/** One delivery of one source, as the API and the command line show it. */
export interface ImportView {
  id: string;
  source: string;
  fileName: string;
  status: ImportStatus;
  dryRun: boolean;
  delivery: DeliveryKind;
  /** The day of which the file tells (ISO date). */
  listedOn: string;
  /** Statements of the source's former deliveries that this one does not make any more. */
  recordsEnded: number;
  /** True from the moment that somebody asks to take the import back until that is done. */
  reversing: boolean;
  rows: { total: number } & Record<RowOutcome, number>;
  encoding: string | null;
  delimiter: string | null;
  /** Line of the header, as `line` of a row: in a workbook as Excel shows it. */
  headerLine: number | null;
  /** The sheet that was read, and all sheets of the workbook; null and none for a text file. */
  sheet: string | null;
  sheets: string[];
  foundBy: ReadingFoundBy;
  /** Every column in the order of the file; none while the file was not read, or held no header. */
  columns: ImportColumn[];
  /** Field of ours -> header of the file. */
  mapping: Record<string, string>;
  columnsIgnored: string[];
  /** What was noticed about the file as a whole. */
  warnings: Reason[];
  /** Why the file as a whole was refused. */
  refusal: Reason | null;
  /** What keeps it from going on for the moment; null while nothing does. */
  problem: ImportProblem | null;
  /** True once every supplier that this import touched is up to date in the search index. */
  searchable: boolean;
  progress: ImportProgress;
  createdAt: string;
  startedAt: string | null;
  finishedAt: string | null;
}

export interface ImportRowView {
  /** Line in the file on which the row starts, as a text editor counts (1 is the first). */
  line: number;
  /** The row that Excel shows: another one than the line where cells above it hold line breaks. */
  sheetRow: number;
  outcome: RowOutcome | null;
  reasons: Reason[];
  supplierId?: string;
  /** What an updated row changes, field by field. */
  changes?: FieldChange[];
  /** Header -> cell, as delivered; account numbers and citizen service numbers are left out. */
  raw: Record<string, string>;
}
