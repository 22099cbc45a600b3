import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { type ImportView, type Reason } from '../../src/intake/import-view.ts';
import { keptRows } from '../support/import-rows.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { filesAreIn } from '../support/where-files-are.ts';

/**
 * What should become of a file: refused with this code, or so many rows taken and rejected, with exactly
 * these remarks about rows and about the file. */
type Expected =
  | string
  | {
      good: number;
      bad?: number;
      codes?: Record<string, number>;
      names?: string[];
      mapping?: Record<string, string>;
    };

const OWN: Record<string, Expected> = {
  'delimiter-comma.csv': { good: 1, names: ['Komma, Punt en Zn'] },
  'delimiter-pipe.csv': { good: 2 },
  'delimiter-sep-line.csv': { good: 1 },
  'delimiter-tab.csv': { good: 1 },
  'encoding-bom-in-the-middle.csv': { good: 2, names: ['Hostiel Voorbeeld 8 B.V.'] },
  'encoding-double-in-part.csv': { good: 1, names: ['Hostiel Café Coöperatief'] },
  'encoding-mixed-lines.csv': {
    good: 2,
    codes: { 'encoding-mixed': 1 },
    names: ['Hostiel Café Gemengd', 'Hostiel Crêperie Gemengd'],
  },
  'lines-cr-only.csv': { good: 2, names: ['Hostiel Twee CR'] },
  'numbers-spoiled.csv': {
    good: 2,
    codes: {
      'cpv-padded': 1,
      'cpv-unreadable': 1,
      'date-serial': 1,
      'date-unreadable': 1,
      'establishment-padded': 1,
      'house-number-date': 1,
      'number-scientific': 1,
      'rsin-invalid': 1,
    },
  },
  'shape-total-row.csv': { good: 1, bad: 1, codes: { 'total-row': 1 } },
  'encoding-double.csv': { good: 1, names: ['Hostiel Coöperatie'] },
  'encoding-invalid-utf8.csv': { codes: { 'name-damaged': 1 }, good: 2, bad: 1 },
  'encoding-invisible.csv': { good: 2, names: ['Hostiel Onzichtbaar', 'Hostiel Onzichtbaar Twee'] },
  'encoding-mac.csv': { codes: { 'encoding-uncertain': 1 }, good: 1, names: ['Hostiel Café Zoë'] },
  'encoding-nfd.csv': { good: 1, names: ['Hostiel Café Zoë Twee'] },
  'encoding-replacement-character.csv': { codes: { 'name-damaged': 1, 'text-damaged': 1 }, good: 1, bad: 1 },
  'encoding-utf16be-mark.csv': { good: 1 },
  'encoding-utf16le-no-mark.csv': { good: 1 },
  'encoding-windows-1252.csv': { good: 1, names: ['Hostiel Crêperie Zoë – ‘t Hoekje'] },
  'lines-mixed.csv': { good: 3 },
  'numbers-kvk.csv': {
    codes: {
      'kvk-characters': 1,
      'kvk-is-establishment': 1,
      'kvk-length': 1,
      'kvk-padded': 1,
      'kvk-scientific': 1,
      'kvk-zero': 1,
    },
    good: 9,
    bad: 4,
  },
  'row-twice.csv': { codes: { 'row-repeated': 1 }, good: 4 },
  'shape-bom-only.csv': 'empty',
  'shape-control-characters.csv': { good: 1, names: ['Hostiel Rood'] },
  'shape-duplicate-header.csv': 'column-twice',
  'shape-empty.csv': 'empty',
  'shape-empty-header-cell.csv': { good: 1 },
  'shape-header-only.csv': { good: 0 },
  // Under a header that stands twice, for lists that were pasted together; a firm may be called so.
  'shape-header-repeated.csv': {
    good: 3,
    bad: 2,
    codes: { 'header-repeated': 2 },
    mapping: { name: 'Naam' },
    names: ['Naam'],
  },
  'shape-html.csv': 'markup',
  'shape-image.csv': 'not-text',
  'shape-json.csv': 'json',
  'shape-long-row.csv': { codes: { 'cells-extra': 1 }, good: 2 },
  'shape-many-columns.csv': 'columns-too-many',
  'shape-no-name-column.csv': 'column-missing',
  'shape-nul-in-name.csv': { good: 2, names: ['Hostiel Voorbeeld 34 B.V.'] },
  'shape-old-excel.xls': 'spreadsheet',
  'shape-prototype-header.csv': { good: 1 },
  'shape-title-rows.csv': { good: 1 },
  'shape-zeros.csv': 'not-text',
  'text-backslash-quote.csv': { good: 1, names: ['Hostiel "X" BV'] },
  'text-injection.csv': { good: 10, names: ['NULL', '__proto__', "'; DROP TABLE supplier;--"] },
  'text-newline-in-field.csv': { good: 2 },
  'text-quote-not-closed.csv': 'quote-not-closed',
  'text-spreadsheet-errors.csv': {
    good: 1,
    bad: 2,
    codes: { 'kvk-characters': 1, 'name-missing': 1 },
  },
  'text-smart-quotes.csv': { codes: { 'cells-extra': 1, 'kvk-characters': 1 }, good: 0, bad: 1 },
};

/**
 * The collection beside this project. Better than its manifest proposes where a remark says so.
 */
const SHARED: Record<string, Expected> = {
  // Read as what it is, whatever it is called.
  'csv-named-xlsx.xlsx': { good: 20 },
  'delim-comma-decimal.csv': { good: 1 },
  'delim-pipe.csv': { good: 20 },
  'delim-sep-line.csv': { good: 20 },
  'dup-reupload-a.csv': { good: 20 },
  // Better: a row that comes twice is no mistake to mend. It is `unchanged` or `updated`, and says which line it repeats.
  'dup-within.csv': { codes: { 'row-repeated': 5 }, good: 26 },
  'enc-bom-mid.csv': { good: 5 },
  'enc-invalid-utf8.csv': { codes: { 'name-damaged': 1 }, good: 4, bad: 1 },
  // Better: Mac Roman can be told from windows-1252 where its letters make no sense in the latter.
  'enc-macroman.csv': { codes: { 'encoding-uncertain': 1 }, good: 1, names: ['Café Zoë'] },
  'enc-nfd.csv': { good: 1, names: ['Café Zoë'] },
  'enc-utf16be-bom.csv': { good: 10 },
  'enc-utf16le-nobom.csv': { good: 10 },
  'enc-utf8.csv': { good: 10 },
  // Better: what nobody can see is taken out; the row is fine without it.
  'enc-zwsp-bidi.csv': { good: 2, names: ['Acme VB evil', 'Ac me'] },
  'inj-text.csv': { good: 26, names: ['NULL', '__proto__', 'constructor'] },
  'nl-lf.csv': { good: 20 },
  'nl-mixed.csv': { good: 20 },
  'num-kvk.csv': {
    codes: {
      'kvk-characters': 3,
      'kvk-is-establishment': 1,
      'kvk-length': 2,
      'kvk-padded': 1,
      'kvk-scientific': 3,
      'kvk-zero': 1,
    },
    good: 11,
    bad: 9,
  },
  // Better: the quotes are put right.
  'q-backslash.csv': { good: 1, names: ['Bakker "X" BV'] },
  'q-newline-in-field.csv': { good: 5 },
  'q-smart.csv': { codes: { 'cells-extra': 1, 'kvk-characters': 1 }, good: 0, bad: 1 },
  'shape-all-nul.csv': 'not-text',
  'shape-bom-only.csv': 'empty',
  // Better: control characters and colours of a terminal are taken out.
  'shape-control-chars.csv': { good: 2, names: ['Acme', 'Tab naam'] },
  'shape-dup-header.csv': 'column-twice',
  'shape-empty.csv': 'empty',
  'shape-html-as-xls.csv': 'markup',
  'shape-json.csv': 'json',
  // Better: the row is taken with a remark, and its loose cells are kept.
  'shape-long-row.csv': { codes: { 'cells-extra': 1 }, good: 6 },
  // Better: the NUL is taken out.
  'shape-nul.csv': { good: 3, names: ['Sociale Onderneming 2 B.V.'] },
  'shape-proto-header.csv': { good: 1 },
  'shape-synonyms.csv': { good: 1 },
  'shape-title-rows.csv': { good: 20 },
  'xls-biff-magic.xls': 'spreadsheet',
  'xlsx-billion-laughs.xlsx': 'workbook-doctype',
  'xlsx-gap.xlsx': { good: 1 },
  'xlsx-kvk-number.xlsx': { good: 3, codes: { 'kvk-padded': 1 } },
  'xlsx-many-entries.xlsx': 'workbook-too-many-parts',
  'xlsx-ok.xlsx': { good: 20 },
  'xlsx-two-sheets.xlsx': { codes: { 'sheets-not-read': 1 }, good: 5 },
  'xlsx-zipslip.xlsx': 'zip-path',
};

/** Real lists of organisations, for want of real lists of suppliers. */
const ORGANISATIONS: Record<string, Expected> = {
  'arbeidsmarktregios_per_gemeente_bom_puntkomma.csv': 'column-missing',
  'ind_erkende_referenten_steekproef_2026-09-16.csv': { good: 50 },
  // Its categories are those of the state's own books: '9560 - I&M specifiek'.
  'inkopen_rijk_naamvarianten.csv': { good: 47, codes: { 'category-unknown': 35 } },
  'noord-nederland_export_windows1252.csv': {
    codes: { 'postcode-in-street': 68, 'row-repeated': 5 },
    good: 316,
  },
  'oin_register_2016.csv': { codes: { 'name-damaged': 1 }, good: 741, bad: 1 },
  // Of two columns with the same KvK numbers the other one is read unasked: this one lost zeros.
  'publieke_organisaties_kvk_2016.csv': {
    good: 2_900,
    codes: { 'kvk-padded': 291 },
    mapping: { kvkNumber: 'kvk_zoals_in_bron' },
  },
  'sw_bedrijven_per_gemeente_bom_puntkomma.csv': 'column-missing',
  'tenderned_aanbestedende_diensten_2010-2016.csv': {
    codes: { 'country-unknown': 3, 'postcode-in-street': 676, 'postcode-invalid': 4, 'row-repeated': 110 },
    good: 3_831,
  },
};

const ownFolder = join(import.meta.dirname, '..', 'fixtures', 'hostile');
const shared = resolve(
  process.env['REGISTER_SHARED_DATA'] ?? join(import.meta.dirname, '..', '..', '..', 'shared', 'data'),
);

/** Every character that no store should hold. */
const LOST = /\\u0000|\ufffd|\\ufffd/i;

describe.each([
  ['our own', ownFolder, OWN],
  ['the collection beside the project', join(shared, 'hostile'), SHARED],
  ['the organisations beside the project', join(shared, 'organisations'), ORGANISATIONS],
])('files of %s', (_, folder, table) => {
  if (!filesAreIn(folder)) return;
  let test: TestApp;
  beforeAll(async () => {
    test = await startTestApp();
  });
  afterAll(() => test.close());

  it('are all in the table', () => {
    const files = readdirSync(folder).filter((name) => /\.(csv|xlsx?)$/.test(name));
    expect(files.filter((name) => !(name in table))).toEqual([]);
  });

  it.each(Object.entries(table))('%s', async (name, expected) => {
    const view = await test.importCsv('leveranciersdatabank', readFileSync(join(folder, name)), {
      fileName: name,
      ...(typeof expected === 'object' && expected.mapping ? { mapping: expected.mapping } : {}),
    });
    if (typeof expected === 'string') expectRefusal(view, expected);
    else await expectRows(test, view, expected);
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(PROTOTYPE);
  });
});

const PROTOTYPE = Object.getOwnPropertyNames(Object.prototype);

function expectRefusal(view: ImportView, code: string): void {
  expect(view).toMatchObject({ status: 'refused', refusal: { code }, rows: { total: 0 } });
  expect(view.refusal?.message.length).toBeGreaterThan(10);
}

async function expectRows(
  test: TestApp,
  view: ImportView,
  expected: Exclude<Expected, string>,
): Promise<void> {
  const { total, created, updated, unchanged, review, rejected } = view.rows;
  expect(view.status).toBe('completed');
  expect({ good: created + updated + unchanged + review, rejected }).toEqual({
    good: expected.good,
    rejected: expected.bad ?? 0,
  });
  expect(total).toBe(expected.good + (expected.bad ?? 0));
  const rows = await keptRows(test.dataSource, view.id);
  expect(rows).toHaveLength(total);
  expect(JSON.stringify(rows)).not.toMatch(LOST);
  for (const row of rows.filter(({ outcome }) => outcome === 'rejected')) {
    expect(row.reasons[0]).toMatchObject({
      code: expect.any(String) as unknown,
      field: expect.any(String) as unknown,
    });
    expect(Object.keys(row.raw).length).toBeGreaterThan(0);
  }
  expect(await countCodes(test, view)).toEqual(expected.codes ?? {});
  const names = rows.map(({ cleaned }) => cleaned?.name);
  expect(names).toEqual(expect.arrayContaining(expected.names ?? []));
}

/**
 * How often each code was said, about the file and about rows; not what depends on the files before it, such as which
 * firms were matched by what (`reasons_read` is how many reasons of a row come from reading it).
 */
async function countCodes(test: TestApp, view: ImportView): Promise<Record<string, number>> {
  const rows: { reasons: Reason[]; read: number }[] = await test.dataSource.query(
    `select reasons, reasons_read as read from import_row where import_id = $1`,
    [view.id],
  );
  const about = rows.flatMap(({ reasons, read }) =>
    reasons.filter(({ code }, index) => index < read || code === 'row-repeated'),
  );
  const counts: Record<string, number> = {};
  for (const { code } of [...view.warnings, ...about])
    if (!OF_OTHER_FILES.has(code)) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}

const OF_OTHER_FILES = new Set(['column-changed', 'column-gone', 'column-moved', 'confirmed-column-gone']);
