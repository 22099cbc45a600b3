import {
  type ImportColumn,
  type ImportRowView,
  type ImportView,
} from '../../../../src/intake/import-view.ts';
import { type ImportProgress } from '../../../../src/intake/progress/estimate-progress.ts';
import { type Source } from '../../../../src/intake/sources.ts';
import { type Lang } from '../../../../src/web/messages/lang.ts';
import { stewardTextsFor } from '../../../../src/web/messages/steward.ts';
import { stewardContext, type StewardContext } from '../../../../src/web/steward/steward-context.ts';
import { aPage } from './web-fixtures.ts';

export const IMPORT_ID = '55555555-5555-4555-8555-555555555555';

export function aStewardPage(lang: Lang = 'nl', path = `/beheer/imports/${IMPORT_ID}`): StewardContext {
  return stewardContext(
    aPage(lang, path),
    stewardTextsFor(lang),
    {
      id: '1',
      caller: { kind: 'api-key', id: '1', name: 'Sanne', scopes: ['imports:write'], municipality: null },
      method: 'api-key',
      formToken: 'form-token',
    },
    null,
  );
}

export function aSource(over: Partial<Source> = {}): Source {
  return {
    code: 'leveranciersdatabank',
    name: 'Leveranciersdatabank',
    kind: 'supplier-database',
    precedence: 30,
    labelScheme: null,
    delivers: 'whole',
    mostShrinkage: 0.3,
    confirmedMapping: {},
    municipality: null,
    ...over,
  };
}

export function aColumn(
  header: string,
  field: string | null,
  over: Partial<ImportColumn> = {},
): ImportColumn {
  return {
    header,
    field,
    by: field === null ? null : 'header',
    samples: ['een', 'twee'],
    filled: 1,
    ...over,
  };
}

export function aProgress(over: Partial<ImportProgress> = {}): ImportProgress {
  return {
    step: 'previewed',
    rowsRead: 3,
    rowsStaged: 3,
    rowsMatched: 3,
    suppliersTouched: 0,
    suppliersPublished: 0,
    suppliersIndexed: 0,
    perSecond: null,
    secondsLeft: 0,
    ...over,
  };
}

/** A preview of three rows. */
export function anImport(over: Partial<ImportView> = {}): ImportView {
  return {
    id: IMPORT_ID,
    source: 'leveranciersdatabank',
    fileName: 'lijst.csv',
    status: 'previewed',
    dryRun: true,
    delivery: 'replace',
    listedOn: '2026-11-24',
    recordsEnded: 0,
    reversing: false,
    rows: { total: 3, created: 1, updated: 1, unchanged: 0, review: 0, rejected: 1 },
    encoding: 'utf-8',
    delimiter: ';',
    headerLine: 1,
    sheet: null,
    sheets: [],
    foundBy: { encoding: 'guessed', delimiter: 'guessed', headerLine: 'guessed', sheet: null },
    columns: [aColumn('Naam', 'name'), aColumn('Plaats', 'place'), aColumn('Code', null)],
    mapping: { name: 'Naam', place: 'Plaats' },
    columnsIgnored: ['Code'],
    warnings: [],
    refusal: null,
    problem: null,
    searchable: false,
    progress: aProgress(),
    createdAt: '2026-11-26T10:20:00.000Z',
    startedAt: '2026-11-26T10:20:01.000Z',
    finishedAt: '2026-11-26T10:20:02.000Z',
    ...over,
  };
}

export function aRow(over: Partial<ImportRowView> = {}): ImportRowView {
  return {
    line: 2,
    sheetRow: 2,
    outcome: 'created',
    reasons: [],
    raw: { Naam: 'Bakkerij', Plaats: 'Assen', Code: '' },
    ...over,
  };
}

export const aPageOf = <T>(items: T[], total = items.length) => ({ items, total, page: 1, pageSize: 25 });
