import { describe, expect, it } from '@jest/globals';

import { presentImport } from '../../../src/web/steward/imports/import-presenter.ts';
import { presentReading } from '../../../src/web/steward/imports/reading-presenter.ts';
import { presentReversal } from '../../../src/web/steward/imports/reversal-presenter.ts';
import { presentRows, presentTiles } from '../../../src/web/steward/imports/rows-presenter.ts';
import { presentProgress } from '../../../src/web/steward/imports/progress-presenter.ts';
import { anImport, aPageOf, aProgress, aRow, aStewardPage, IMPORT_ID } from './support/steward-fixtures.ts';

const page = aStewardPage();
const requester = { actor: 'api-key:1', keyName: 'Sanne' };
const rows = { items: [], paging: null };
const present = (view: ReturnType<typeof anImport>) =>
  presentImport({ view, requester, kind: 'supplier-database', rows, filter: { page: 1 } }, page);

describe('the page of an import', () => {
  it.each([
    ['queued', 'working'],
    ['running', 'working'],
    ['previewed', 'preview'],
    ['refused', 'refused'],
    ['completed', 'done'],
    ['reverted', 'reversed'],
  ] as const)('of one that is %s is for what is then to be done', (status, phase) => {
    expect(present(anImport({ status })).phase).toBe(phase);
  });

  it('shows one that is being taken back as under way', () => {
    const view = present(anImport({ status: 'completed', reversing: true }));
    expect([view.phase, view.status.text]).toEqual(['working', 'bezig']);
  });

  it('says of which day the list is where that is not the day on which it came', () => {
    expect(present(anImport()).kind).toBe('vervangt de vorige levering, een lijst van 24 november 2026');
    expect(present(anImport({ listedOn: '2026-11-26' })).kind).toBe('vervangt de vorige levering');
  });

  it('lets nobody correct what was applied', () => {
    expect(present(anImport()).open).toBe(true);
    expect(present(anImport({ status: 'completed' })).open).toBe(false);
  });

  it('says so when a preview changes nothing, but not when firms would end', () => {
    const idle = { total: 3, created: 0, updated: 0, unchanged: 3, review: 0, rejected: 0 };
    expect(present(anImport({ rows: idle })).idle).toBe(true);
    expect(present(anImport({ rows: idle, recordsEnded: 1 })).idle).toBe(false);
  });

  it('says what was found out about the file, and what was asked for', () => {
    const asked = { encoding: 'asked', delimiter: 'guessed', headerLine: 'asked', sheet: null } as const;
    const view = presentReading(anImport({ encoding: 'macintosh', headerLine: 4, foundBy: asked }), page);
    expect(view.facts).toEqual([
      ['Tekenset', 'Mac'],
      ['Scheidingsteken', 'puntkomma (;)'],
      ['Kopregel', 'regel 4'],
    ]);
    expect([view.asked, presentReading(anImport(), page).asked]).toEqual([true, false]);
    const chosen = view.choices.map(({ choices }) => choices.find((choice) => choice.chosen)?.value);
    expect([chosen, view.headerRow]).toEqual([['macintosh', ''], '4']);
  });

  it('says of the delivery as a whole first what there is to say', () => {
    const said = (code: string) => ({ code, message: code });
    const view = present(
      anImport({
        warnings: [
          'column-gone',
          'column-moved',
          'delivery-differs',
          'encoding-uncertain',
          'other-firms-gone',
        ].map(said),
      }),
    );
    expect(view.warnings.map((text) => text.split(' ', 2).join(' '))).toEqual([
      'Veel bedrijven',
      'De tekencodering',
      'Er gaan',
      'Een kolom',
      'Een gegeven',
    ]);
  });

  it('of a workbook that was refused names the sheets that nobody looked at', () => {
    const workbook = { encoding: 'xlsx', delimiter: null, sheet: 'Uitleg', sheets: ['Uitleg', 'Lijst'] };
    const guessed = { encoding: null, delimiter: null, headerLine: 'guessed', sheet: 'guessed' } as const;
    const refused = anImport({ ...workbook, status: 'refused', foundBy: guessed });
    expect(present(refused).otherSheets).toContain('een ander (‘Lijst’)');
    expect(present({ ...refused, foundBy: { ...guessed, sheet: 'asked' } }).otherSheets).toBeNull();
    expect(present({ ...refused, status: 'previewed' }).otherSheets).toBeNull();
  });

  it('offers the sheets of a workbook, and neither encoding nor delimiter', () => {
    const workbook = { encoding: 'xlsx', delimiter: null, sheet: 'Blad1', sheets: ['Blad1', 'Blad2'] };
    expect(presentReading(anImport(workbook), page).choices.map(({ name }) => name)).toEqual(['sheet']);
  });
});

describe('the progress of an import', () => {
  const show = (over: Parameters<typeof aProgress>[0], more = {}) =>
    presentProgress(anImport({ status: 'running', dryRun: false, progress: aProgress(over), ...more }), page);

  it('says how many rows were read while nobody knows how many there are', () => {
    const view = show({ step: 'reading', rowsRead: 1200, perSecond: 900, secondsLeft: null });
    expect([view.now, view.bar, view.details]).toEqual([
      'Bestand lezen',
      null,
      ['1.200 rijen gelezen', '900 rijen per seconde'],
    ]);
  });

  it('shows how far it is, how fast, and how long it still takes', () => {
    const half = { rowsStaged: 60000, rowsMatched: 30000, perSecond: 900, secondsLeft: 150 };
    const view = show({ step: 'deciding', ...half });
    expect(view.steps.map(({ state }) => state)).toEqual(['done', 'now', 'later', 'later']);
    expect([view.bar, view.details]).toEqual([
      { done: 30000, total: 60000 },
      ['30.000 van 60.000 rijen', '900 rijen per seconde', 'nog ongeveer 3 minuten'],
    ]);
  });

  it('counts firms once their profiles are made', () => {
    const half = { suppliersTouched: 400, suppliersPublished: 100, perSecond: 1.5, secondsLeft: 1 };
    expect(show({ step: 'publishing', ...half }).details).toEqual([
      '100 van 400 bedrijven',
      '1,5 bedrijven per seconde',
      'nog ongeveer 1 seconde',
    ]);
  });

  it('has but two steps for a preview, and none behind it while it waits', () => {
    const view = show({ step: 'waiting' }, { dryRun: true });
    expect(view.steps.map(({ state }) => state)).toEqual(['later', 'later']);
    expect(view.now).toBe('Wacht tot hij aan de beurt is');
  });

  it('is one step when an import is taken back', () => {
    expect(show({ step: 'searchable' }, { reversing: true }).steps).toEqual([
      { text: 'Deze import wordt teruggedraaid.', state: 'now' },
    ]);
  });
});

describe('an import in trouble', () => {
  const trouble = (code: 'internal-error' | 'storage-full', over: Parameters<typeof anImport>[0] = {}) =>
    anImport({
      dryRun: false,
      problem: { code, message: 'English.', since: '2026-11-26T10:20:00.000Z', reference: 'R7' },
      ...over,
    });

  it('says that it goes on by itself, since when it waits and by which number it is in the log', () => {
    const view = presentProgress(trouble('internal-error', { status: 'running' }), page);
    expect(view.problem).toBe(
      'Er ging iets mis aan onze kant. Het wordt vanzelf opnieuw geprobeerd. ' +
        'Nummer voor de beheerder van het register: R7. Sinds 26 nov 2026, 11:20.',
    );
    const waiting = presentProgress(trouble('storage-full', { status: 'running' }), page);
    expect(waiting.problem).toMatch(/^De schijf van het register is vol\. Zodra er ruimte is/);
    const english = presentProgress(trouble('storage-full', { status: 'queued' }), aStewardPage('en'));
    expect(english.problem).toBe('English. Since 26 Nov 2026, 11:20.');
  });

  it('says that it could not be taken back', () => {
    const view = present(trouble('internal-error', { status: 'completed' }));
    expect(view.problem).toMatch(/^Deze import kon niet worden teruggedraaid; alles is zoals het was\./);
    expect([view.progress, present(anImport()).problem]).toEqual([null, null]);
  });
});

describe('before an import is taken back', () => {
  const effects = (recordsEnded: number, of = page): string =>
    presentReversal(anImport({ status: 'completed', recordsEnded }), of).effects;

  it('tells of the firms that come back too', () => {
    expect(effects(0)).not.toContain('terug');
    expect(effects(1)).toContain('1 bedrijf komt terug dat door deze import verviel.');
    expect(effects(25)).toContain('25 bedrijven komen terug die door deze import vervielen.');
    expect(effects(25, aStewardPage('en'))).toContain('25 firms come back that this import ended.');
  });
});

it('leads from an import to the questions that it led to', () => {
  const view = anImport({ status: 'completed' });
  const facts = { view, requester, kind: 'supplier-database', rows, filter: { page: 1 } } as const;
  expect(presentImport({ ...facts, questions: 12 }, page).questions).toEqual({
    text: '12 vragen staan open',
    href: `/beheer/vragen?import=${IMPORT_ID}`,
  });
  expect(presentImport(facts, page).questions).toBeNull();
});

describe('the rows of an import', () => {
  const show = (row: ReturnType<typeof aRow>, over = {}) =>
    presentRows(anImport(over), aPageOf([row]), { page: 1 }, page).items[0];

  it('say what the file calls the firm, with its cells in the order of the file', () => {
    const row = show(aRow({ raw: { Plaats: 'Assen', Code: '', extra: 'x', Naam: 'Bakkerij' } }));
    expect([row?.name, row?.cells]).toEqual([
      'Bakkerij',
      [
        ['Naam', 'Bakkerij'],
        ['Plaats', 'Assen'],
        ['extra', 'x'],
      ],
    ]);
  });

  it('say in the language of the page what is not stored', () => {
    const raw = { Naam: 'Jansen [not stored]', '[not stored]': '[not stored]' };
    const row = show(aRow({ raw }));
    expect([row?.name, row?.cells]).toEqual([
      'Jansen [niet bewaard]',
      [
        ['Naam', 'Jansen [niet bewaard]'],
        ['[niet bewaard]', '[niet bewaard]'],
      ],
    ]);
    const english = presentRows(anImport(), aPageOf([aRow({ raw })]), { page: 1 }, aStewardPage('en'));
    expect(english.items[0]?.name).toBe('Jansen [not stored]');
  });

  it('are safe with a header that is called like something every object has', () => {
    const row = show(aRow({ raw: { Naam: 'x' } }), { mapping: { name: 'constructor' } });
    expect(row?.name).toBe('');
  });

  it('are counted as Excel does, and beside it as a text editor does where that differs', () => {
    expect(show(aRow({ line: 26, sheetRow: 26 }))?.line).toBe('Regel 26');
    expect(show(aRow({ line: 26, sheetRow: 14 }))?.line).toBe('Regel 14 (in een teksteditor 26)');
    const reasons = [{ code: 'row-repeated', message: '', values: { line: 26, sheetRow: 14 } }];
    expect(show(aRow({ reasons }))?.reasons).toEqual(['De rij zegt hetzelfde als regel 14.']);
  });

  it('give their reasons in the language of the page', () => {
    const reasons = [{ code: 'name-missing', message: 'The row has no name of a firm.' }];
    expect(show(aRow({ reasons }))?.reasons[0]).toContain('De rij heeft geen naam');
    const english = presentRows(anImport(), aPageOf([aRow({ reasons })]), { page: 1 }, aStewardPage('en'));
    expect(english.items[0]?.reasons).toEqual(['The row has no name of a firm.']);
  });

  it('name what no column feeds by itself, too', () => {
    const changes = [
      { field: 'kvkNumbers', before: null, after: ['99000107', '99000112'] },
      { field: 'sbiEdition', before: '2008', after: '2025' },
    ];
    expect(show(aRow({ changes }))?.changes.map(({ field }) => field)).toEqual([
      'KvK-nummers',
      'Uitgave van de SBI',
    ]);
  });

  it('show each field that changes, in the usual order, as people write it', () => {
    const changes = [
      { field: 'maxOrderValue', before: 25000, after: null },
      { field: 'legalForm', before: null, after: 'bv' },
      { field: 'categories', before: ['1', '2'], after: ['3'] },
    ];
    expect(show(aRow({ changes }))?.changes).toEqual([
      { field: 'Rechtsvorm', before: null, after: 'Besloten vennootschap' },
      { field: 'Categorieën (CPV)', before: '1, 2', after: '3' },
      { field: 'Grootste opdracht', before: '25.000', after: null },
    ]);
  });

  it.each([
    ['contracts', 'Het contract stond niet in uw vorige lijst.', 'in het openbare register komen ze niet'],
    [
      'label-register',
      'Dit keurmerk stond niet in de vorige levering',
      'De keurmerken staan bij de bedrijven',
    ],
    ['supplier-database', 'Het bedrijf was nog niet bekend.', 'De bedrijven staan in het register'],
  ] as const)('say of a list of the kind %s what it brings', (kind, hint, done) => {
    const view = anImport({ status: 'completed' });
    const shown = presentImport({ view, requester, kind, rows, filter: { page: 1 } }, page);
    expect(shown.tiles[0]?.hint).toContain(hint);
    expect(shown.done).toContain(done);
    const reverted = anImport({ status: 'reverted' });
    const takenBack = presentImport({ view: reverted, requester, kind, rows, filter: { page: 1 } }, page);
    expect(takenBack.done).toContain('Teruggedraaid');
  });

  it('lead to the firm, unless the import was taken back', () => {
    const row = aRow({ supplierId: IMPORT_ID });
    expect(show(row)?.firm).toBe(`/leveranciers/${IMPORT_ID}`);
    expect(show(row, { status: 'reverted' })?.firm).toBeUndefined();
  });

  it('are counted by outcome, each count the way to its rows', () => {
    const tiles = presentTiles(
      anImport({ recordsEnded: 4 }),
      'supplier-database',
      { outcome: 'ended', page: 1 },
      page,
    );
    expect(tiles.map(({ text, count }) => `${count} ${text}`)).toEqual([
      '1 nieuw',
      '1 bijgewerkt',
      '0 ongewijzigd',
      '0 ter beoordeling',
      '1 afgewezen',
      '4 vervalt',
    ]);
    expect(tiles.at(-1)).toMatchObject({
      href: `/beheer/imports/${IMPORT_ID}?outcome=ended#rows`,
      current: true,
    });
    expect(presentTiles(anImport({ delivery: 'add' }), 'supplier-database', { page: 1 }, page)).toHaveLength(
      5,
    );
  });
});
