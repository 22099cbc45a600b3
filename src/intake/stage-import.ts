import { hash } from 'node:crypto';

import { type EntityManager } from 'typeorm';

import { Breather } from '../common/breather.ts';
import { firmNameParts } from '../common/firm-name.ts';
import { readKvkNumber } from '../common/kvk-number.ts';
import { type CsvRecord, UnreadableCsv } from '../platform/csv/read-csv.ts';
import { copyRows, type CopyValue } from '../platform/database/copy-rows.ts';
import { type CleanedRecord } from './cleaned-record.ts';
import { withoutPrivateNumbers } from './cleaning/clean-identifiers.ts';
import { cleanRow } from './cleaning/clean-row.ts';
import { cleanText } from './cleaning/clean-text.ts';
import { storable } from './cleaning/damaged-text.ts';
import { notePrivateAbove } from './cleaning/private-top.ts';
import { NOT_AGREED } from './cleaning/not-agreed.ts';
import { publicName } from './cleaning/read-identity.ts';
import { withoutPrivateValues } from './cleaning/service-numbers.ts';
import { columnChanges } from './columns/column-changes.ts';
import { ColumnProfiler } from './columns/column-profile.ts';
import { type TopicOf } from './columns/column-topics.ts';
import { type WishedMapping } from './columns/fields.ts';
import { lastDelivery } from './columns/last-delivery.ts';
import { type ColumnMapping, describeMapping } from './columns/map-columns.ts';
import { mappingWarnings } from './columns/mapping-warnings.ts';
import { recogniseColumns } from './columns/recognise-columns.ts';
import { type DeliveredTable, openTable } from './delivered-table.ts';
import { type FileReading, readingOf } from './file-reading.ts';
import { type Reason } from './import-view.ts';
import { type StepCounter } from './progress/step-counter.ts';
import { InactiveRows } from './inactive-rows.ts';
import { LoneNames } from './lone-names.ts';
import { type ReadingOptions } from './reading-options.ts';
import { type ReadRow } from './row-reader.ts';
import { type RowWatch } from './row-watch.ts';
import { withoutReport } from './report/report-columns.ts';
import { readStoredFile } from './stored-file.ts';

/** What staging found out about a file; the rows themselves are in `import_row` by then. */
export type StagingResult =
  | {
      ok: false;
      refusal: Reason;
      /** How far reading came; absent when no header was found. */
      reading?: FileReading;
    }
  | {
      ok: true;
      reading: FileReading;
      mapping: Record<string, string>;
      columnsIgnored: string[];
      /** What somebody should know about the file as a whole. */
      warnings: Reason[];
    };

/** The part of an import that staging needs. */
export interface ImportToStage {
  id: string;
  sourceCode: string;
  requestedMapping: WishedMapping;
  requestedReading: ReadingOptions;
  confirmedMapping: WishedMapping;
  /** Whether its source holds contracts. */
  contracts: boolean;
  /** What headers name besides fields. */
  topicOf: TopicOf;
  /** What later stages know of the meaning of a row. */
  readRow: ReadRow;
  /** Told of every row that is read. */
  counter: StepCounter;
}

/**
 * Reads a stored file and copies every row, raw and cleaned, into `import_row`. Runs inside one transaction: a file is
 * staged as a whole or not at all.
 */
export async function stageFile(manager: EntityManager, toStage: ImportToStage): Promise<StagingResult> {
  let table: DeliveredTable | undefined;
  try {
    const opened = (table = withoutReport(
      await openTable(() => readStoredFile(manager, toStage.id), toStage.requestedReading),
    ));
    // A savepoint: a file that turns out to be unreadable halfway takes back its rows, not the caller's transaction.
    return await manager.transaction((inner) => stageTable(inner, toStage, opened));
  } catch (error) {
    if (error instanceof UnreadableCsv) return { ok: false, refusal: refusalOf(error) };
    throw error;
  } finally {
    table?.close();
  }
}

async function stageTable(
  manager: EntityManager,
  toStage: ImportToStage,
  table: DeliveredTable,
): Promise<StagingResult> {
  const headerRow = table.headerLine ?? toStage.requestedReading.headerRow;
  const top = table.records(() => readStoredFile(manager, toStage.id));
  const recognised = await recogniseColumns(top, {
    ...toStage,
    ...(headerRow !== undefined && { headerRow }),
  });
  const { columns } = recognised;
  if (!recognised.ok) {
    const reading = columns && readingOf(table, columns, columns.profiles, headerRow);
    return { ok: false, refusal: withoutPrivateValues(recognised.refusal), ...(reading && { reading }) };
  }
  const { mapping, headerLine } = recognised.columns;
  const profiler = new ColumnProfiler(mapping.headers.length);
  const above: Reason[] = [];
  const watches = toStage.contracts ? [] : [new LoneNames(mapping), new InactiveRows(mapping)];
  // COPY occupies the connection, so the file's pieces are read on another one (they were committed before).
  const records = table.records(() => readStoredFile(manager.connection.manager, toStage.id));
  await copyRows(
    manager,
    'import_row',
    [
      'import_id',
      'line',
      'sheet_row',
      'raw',
      'cleaned',
      'record_key',
      'content_hash',
      'reasons',
      'reasons_read',
      'outcome',
    ],
    stagedRows(toStage, records, { headerLine, mapping, profiler, above, watches }),
  );
  const reading = readingOf(table, recognised.columns, profiler.profiles(), headerRow);
  return {
    ok: true,
    reading,
    mapping: describeMapping(mapping),
    columnsIgnored: mapping.ignored,
    warnings: [
      ...forbiddenColumns(mapping),
      ...mappingWarnings(recognised.columns, toStage),
      ...(await changedColumns(manager, toStage, mapping, reading)),
      ...watches.flatMap((watch) => watch.warnings()),
      ...table.warnings(headerLine),
    ]
      .map((warning) => withoutPrivateValues(warning))
      .concat(above),
  };
}

function refusalOf({ code, message, values }: UnreadableCsv): Reason {
  return withoutPrivateValues({ code, message, ...(values ? { values } : {}) });
}

async function changedColumns(
  manager: EntityManager,
  { id, sourceCode }: ImportToStage,
  mapping: ColumnMapping,
  { profiles }: FileReading,
): Promise<Reason[]> {
  const before = await lastDelivery(manager, sourceCode, id);
  return before ? columnChanges(before, { mapping: describeMapping(mapping), profiles }, mapping.by) : [];
}

/** What staging a row needs, and what it learns. */
interface Staging {
  headerLine: number;
  mapping: ColumnMapping;
  profiler: ColumnProfiler;
  /** What was noticed in the header and above it. */
  above: Reason[];
  /** What looks at the rows that are read as firms. */
  watches: readonly RowWatch[];
}

async function* stagedRows(
  { id: importId, readRow, counter }: ImportToStage,
  records: AsyncIterable<CsvRecord>,
  { headerLine, mapping, profiler, above, watches }: Staging,
): AsyncGenerator<CopyValue[]> {
  const breather = new Breather();
  for await (const { line, row = null, cells } of records) {
    if (line <= headerLine) {
      if (above.length === 0) above.push(...notePrivateAbove({ line, cells }));
      continue;
    }
    profiler.add(cells);
    const { raw, record, reasons } = cleanRow(cells, mapping);
    if (record) for (const watch of watches) watch.add(cells, row ?? line);
    if (record) reasons.push(...readRow(record).map((reason) => withoutPrivateValues(reason)));
    const cleaned = record ? JSON.stringify(record) : null;
    yield [
      importId,
      line,
      row,
      JSON.stringify(raw),
      cleaned,
      record ? recordKey(record) : rejectedKey(cells, mapping, reasons),
      cleaned ? hash('sha256', cleaned, 'base64url') : null,
      JSON.stringify(reasons),
      reasons.length,
      record ? null : 'rejected',
    ];
    await counter.add(1);
    await breather.breathe();
  }
  await counter.write();
}

/**
 * What tells the statements of one source apart: its own number of the firm, or of the certificate, when it gives one (see `settleKeys` for
 * numbers that are not what they seem), else KvK number, postcode or place with the name.
 */
function recordKey(record: CleanedRecord): string {
  if (record.externalId) return `id:${record.externalId}`;
  if (record.certificateNumber) return `id:certificate ${record.certificateNumber}`;
  if (record.contractNumber) return `id:contract ${record.contractNumber}`;
  const { key } = firmNameParts(record.name);
  const where = record.kvkNumber ?? record.postcode ?? record.place?.toLowerCase() ?? '';
  // One firm may have several contracts.
  const subject = record.contractSubject ? `|${record.contractSubject.toLowerCase()}` : '';
  return `${where}|${record.establishmentNumber ?? ''}|${key}${subject}`;
}

/**
 * By what a rejected row can still be told: the firm is in the delivery, so what the source said of it before is not
 * ended (see `missingRecords`); a firm that does not want to be listed is not.
 */
function rejectedKey(
  cells: readonly string[],
  { columns }: ColumnMapping,
  reasons: readonly Reason[],
): string | null {
  if (reasons.some(({ code }) => code === NOT_AGREED)) return null;
  const cell = (index: number | undefined): string =>
    index === undefined ? '' : storable(withoutPrivateNumbers(cleanText(cells[index] ?? ''), false));
  const contract = cell(columns.contractNumber);
  if (contract) return `id:contract ${contract}`;
  const externalId = cell(columns.externalId);
  if (externalId) return `id:${externalId}`;
  const kvk = readKvkNumber(cell(columns.kvkNumber));
  if (kvk.kind === 'number') return `kvk:${kvk.value}`;
  const name = publicName(cleanText(cells[columns.name ?? -1] ?? ''));
  return name ? `name:${storable(name).toLowerCase()}` : null;
}

function forbiddenColumns({ headers, forbidden }: ColumnMapping): Reason[] {
  if (forbidden.size === 0) return [];
  const names = headers.filter((_, index) => forbidden.has(index)).join(', ');
  return [
    {
      code: 'columns-not-stored',
      message: `Citizen service numbers and account numbers are not stored: ${names}.`,
      values: { columns: names },
    },
  ];
}
