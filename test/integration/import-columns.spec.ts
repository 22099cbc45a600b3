import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { forgetMapping } from '../../src/intake/columns/confirmed-mapping.ts';
import { ImportService } from '../../src/intake/import.service.ts';
import { type ImportView } from '../../src/intake/import-view.ts';
import { type Profile } from '../../src/registry/profile.ts';
import { loadSources } from '../../src/intake/sources.ts';
import { textRow, writeWorkbook } from '../fixtures/xlsx/workbook-writer.ts';
import { keptRows } from '../support/import-rows.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

const SOURCE = 'leveranciersdatabank';

const lines = (count: number, line: (row: number) => string): string =>
  Array.from({ length: count }, (_, row) => `${line(row)}\n`).join('');

const feeds = ({ columns }: ImportView): unknown[] =>
  columns.map(({ header, field, by }) => [header, field, by]);

const codes = ({ warnings }: ImportView): string[] => warnings.map(({ code }) => code);

describe('the columns of an import', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startTestApp();
  });
  afterAll(() => test.close());

  async function remembered(source: string): Promise<unknown> {
    const [found] = await loadSources(test.dataSource.manager, source);
    return found?.confirmedMapping;
  }

  async function apply(id: string): Promise<ImportView> {
    const imports = test.app.get(ImportService, { strict: false });
    await imports.apply(id);
    await test.drainJobs();
    return imports.find(id);
  }

  it('are read together where two give the same numbers: each row has the one that can be read', async () => {
    const rows = lines(20, (row) => `Dubbel ${row} B.V.;9930${1000 + row};9930${1000 + row}`);
    const last =
      'Alleen Links B.V.;99309001;\nAlleen Rechts B.V.;;99309002\nTwee Nummers B.V.;99309003;99309004\n';
    const view = await test.importCsv(SOURCE, `Naam;nr_bron;nr_hersteld\n${rows}${last}`, {
      delivery: 'add',
    });
    expect([codes(view), view.columnsIgnored]).toEqual([['columns-agree'], []]);
    const kept = (await keptRows(test.dataSource, view.id)).slice(-3);
    expect(kept.map(({ cleaned, reasons }) => [cleaned?.kvkNumber, reasons.map(({ code }) => code)])).toEqual(
      [
        ['99309001', []],
        ['99309002', []],
        [undefined, ['columns-contradict']],
      ],
    );
    expect(kept[2]?.raw).toMatchObject({ nr_bron: '99309003', nr_hersteld: '99309004' });
  });

  it('are missed when one of several for the labels is gone in the next delivery', async () => {
    const first = lines(6, (row) => `Gemist ${row} B.V.;x;3`);
    await test.importCsv(SOURCE, `Naam;B Corp;CO2-Prestatieladder\n${first}`);
    const view = await test.importCsv(
      SOURCE,
      `Naam;CO2-Prestatieladder\n${lines(6, (row) => `Gemist ${row} B.V.;3`)}`,
      { dryRun: true },
    );
    expect(view.warnings.filter(({ code }) => code === 'column-gone')).toMatchObject([
      { field: 'labels', values: { header: 'B Corp' } },
    ]);
  });

  it('say that a firm no longer wants to be listed: the next delivery of the list ends what it said', async () => {
    const list = (answer: string, others = 'Ja'): string =>
      'Naam;KvK;Akkoord met opname op de lijst\n' +
      lines(6, (row) => `Gevraagd ${row} B.V.;9931${1000 + row};${row === 2 ? answer : others}`);
    await test.importCsv('impact-noord', list('Ja'), { delivery: 'replace' });
    const view = await test.importCsv('impact-noord', list('Nee'), { delivery: 'replace' });
    expect(view.rows).toMatchObject({ unchanged: 5, rejected: 1 });
    const [kept] = await test.dataSource.query<{ names: string[] }[]>(
      `select array_agg(cleaned ->> 'name' order by 1) as names from source_record
        where source_code = 'impact-noord' and superseded_at is null and cleaned ->> 'name' like 'Gevraagd%'`,
    );
    expect(kept?.names).toEqual([0, 1, 3, 4, 5].map((row) => `Gevraagd ${row} B.V.`));
    // That all of them said no is more often a column that was misread: a person must agree.
    const everybody = await test.importCsv('impact-noord', list('Nee', 'Nee'), { delivery: 'replace' });
    expect([everybody.status, codes(everybody)]).toEqual(['previewed', ['delivery-empty']]);
  });

  it('that stand for a label, theme, programme or category are read by what is ticked in them', async () => {
    const header = [
      'Naam',
      'PSO-trede',
      'Heeft u een B Corp-certificaat?',
      'CO2-Prestatieladder',
      'PSO geldig tot',
      'Contactpersoon PSO',
      'Circulaire economie',
      'SDG 8',
      'Koploperproject 2024',
      'Wat levert u? [Catering]',
      'Wat levert u? [Groenvoorziening]',
      'Actief',
      'Inclusief btw',
    ];
    const file = [
      header,
      [
        'Veelkruis B.V.',
        '2',
        'nee',
        'Niveau 3',
        '31-12-2027',
        'J. Jansen',
        'x',
        'x',
        'ja',
        'Ja',
        'Nee',
        'ja',
        'ja',
      ],
      ['Weinigkruis B.V.', '', 'ja', '', '', '', '', '', '', '', 'Ja', 'ja', 'nee'],
    ]
      .map((cells) => `${cells.join(';')}\n`)
      .join('');
    const view = await test.importCsv('impact-noord', file);
    expect(view.columns.map(({ header: of, field, tick }) => [of, field, tick])).toEqual([
      ['Naam', 'name', undefined],
      ['PSO-trede', 'labels', 'PSO'],
      ['Heeft u een B Corp-certificaat?', 'labels', 'B Corp'],
      ['CO2-Prestatieladder', 'labels', 'CO2-Prestatieladder'],
      ['PSO geldig tot', null, undefined],
      ['Contactpersoon PSO', null, undefined],
      ['Circulaire economie', 'themes', 'Circulaire economie'],
      ['SDG 8', 'themes', 'SDG 8'],
      ['Koploperproject 2024', 'programmes', 'Koploperproject 2024'],
      ['Wat levert u? [Catering]', 'categories', 'Catering'],
      ['Wat levert u? [Groenvoorziening]', 'categories', 'Groenvoorziening'],
      ['Actief', null, undefined],
      ['Inclusief btw', null, undefined],
    ]);
    const firm = async (name: string): Promise<unknown> => {
      const { items } = await test.getJson<{ items: { id: string }[] }>(`/v1/suppliers?q=${name}`);
      const { labels, themes, programmes, categories } = await test.getJson<Profile>(
        `/v1/suppliers/${items[0]?.id}`,
      );
      return {
        labels: labels.map(({ code, levelName = '' }) => `${code} ${levelName}`.trim()).sort(),
        themes: themes.map(({ value }) => value).sort(),
        programmes: programmes.map(({ value, year }) => `${value} ${year}`),
        categories: categories.map(({ value, suggestion }) => [value.code, suggestion?.because]),
      };
    };
    expect(await firm('Veelkruis')).toEqual({
      labels: ['co2-prestatieladder Niveau 3', 'pso Trede 2'],
      themes: ['circular', 'sdg-8'],
      programmes: ['koploperproject 2024'],
      categories: [['55520000', 'catering']],
    });
    expect(await firm('Weinigkruis')).toMatchObject({
      labels: ['b-corp'],
      categories: [['77300000', 'groenvoorziening']],
    });
  });

  it('are chosen once: a mapping that was applied counts for the next file of the source, a preview does not', async () => {
    const source = 'impact-noord';
    const file = 'Naam;Firma;Reg;Categorie\n' + lines(6, (row) => `x;Keuze ${row};9920010${row};A`);
    const mapping = { name: 'Firma', kvkNumber: 'Reg', categories: null };
    const preview = await test.importCsv(source, file, { dryRun: true, mapping });
    expect(feeds(preview)).toEqual([
      ['Naam', null, null],
      ['Firma', 'name', 'asked'],
      ['Reg', 'kvkNumber', 'asked'],
      ['Categorie', null, null],
    ]);
    expect(await remembered(source)).toEqual({});

    await apply(preview.id);
    expect(await remembered(source)).toEqual(mapping);
    const next = await test.importCsv(source, file);
    expect(feeds(next)).toEqual([
      ['Naam', null, null],
      ['Firma', 'name', 'confirmed'],
      ['Reg', 'kvkNumber', 'confirmed'],
      ['Categorie', null, null],
    ]);
    expect(next).toMatchObject({ rows: { total: 6, unchanged: 6 }, columnsIgnored: ['Naam', 'Categorie'] });

    await forgetMapping(test.dataSource.manager, source);
    expect(feeds(await test.importCsv(source, file, { dryRun: true }))[0]).toEqual([
      'Naam',
      'name',
      'header',
    ]);
  });

  it('that a remembered mapping names and a later file lacks are a warning, never a refusal', async () => {
    const source = 'self-registration';
    const first = 'Wie;Dossier\n' + lines(5, (row) => `Weg ${row};9920020${row + 1}`);
    await test.importCsv(source, first, { mapping: { name: 'Wie', kvkNumber: 'Dossier' } });
    const later = await test.importCsv(source, 'Naam;KvK\nWeg 0;99200201\n');
    expect(later.status).toBe('completed');
    expect(later.rows).toMatchObject({ total: 1, unchanged: 1 });
    expect(later.warnings.filter(({ code }) => code === 'confirmed-column-gone')).toMatchObject([
      { field: 'name', message: expect.stringContaining("'Naam' feeds it now") as unknown },
      { field: 'kvkNumber' },
    ]);
  });

  it('are shown with samples and what is known of them when the file is refused because of them', async () => {
    const file =
      'Wie;KvK-nummer;IBAN\n' + lines(6, (row) => `Geen Naam ${row};9920030${row + 1};NL91ABNA0417164300`);
    const view = await test.importCsv(SOURCE, file, { dryRun: true });
    expect(view).toMatchObject({
      status: 'refused',
      refusal: { code: 'column-missing', message: expect.stringContaining("--map 'name=Wie'") as unknown },
      encoding: 'utf-8',
      delimiter: ';',
      headerLine: 1,
      foundBy: { encoding: 'guessed', delimiter: 'guessed', headerLine: 'guessed', sheet: null },
      columns: [
        { header: 'Wie', field: null, samples: ['Geen Naam 0', 'Geen Naam 1', 'Geen Naam 2'], filled: 1 },
        { header: 'KvK-nummer', field: 'kvkNumber', by: 'header' },
        { header: 'IBAN', field: null, samples: [] },
      ],
    });
  });

  it('without a known header are used for what their values look like, and that is a warning', async () => {
    const file = 'Naam;Reg.nr;Waar\n' + lines(6, (row) => `Gok ${row} B.V.;9920040${row + 1};Assen`);
    const view = await test.importCsv(SOURCE, file);
    expect(feeds(view)).toEqual([
      ['Naam', 'name', 'header'],
      ['Reg.nr', 'kvkNumber', 'values'],
      ['Waar', 'place', 'values'],
    ]);
    expect(codes(view)).toEqual(expect.arrayContaining(['column-suggested', 'column-suggested']));
    const [row] = await keptRows(test.dataSource, view.id);
    expect(row?.cleaned).toMatchObject({ kvkNumber: '99200401', place: 'Assen' });
    expect(await remembered(SOURCE)).toEqual({});
  });

  it('that mean something else than in the last delivery are a warning in the preview', async () => {
    const source = 'register-pso';
    const header = 'Organisatie;KvK-nummers;Plaats;Trede\n';
    const good = lines(25, (row) => `Wissel ${row};992005${10 + row};Assen;Trede 1`);
    await test.importCsv(source, header + good);
    const more = `${good}Wissel 99;99200599;Assen;Trede 2\n`;
    const same = await test.importCsv(source, header + more, { dryRun: true });
    expect(codes(same)).toEqual([]);
    const swapped = lines(25, (row) => `Wissel ${row};Assen;992005${10 + row};Trede 1`);
    const view = await test.importCsv(source, header + swapped, { dryRun: true });
    expect(view.warnings.map(({ code, field }) => [code, field])).toEqual([
      ['column-changed', 'kvkNumber'],
      ['column-changed', 'place'],
    ]);
  });
});

describe('how a file is read', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startTestApp();
  });
  afterAll(() => test.close());

  it('can be said, and applying the preview reads it the same way', async () => {
    // One column by the rules of detection: the comma is in every line, the bar is not.
    const text =
      'Naam,Lijst van mei\nNaam|Plaats, gemeente|Omschrijving\nCafé Lees|Assen, Assen|Koffie\nZaal|Emmen, Emmen|Thee\n';
    const reading = { encoding: 'windows-1252', delimiter: '|', headerRow: 2 } as const;
    const preview = await test.importCsv(SOURCE, Buffer.from(text, 'latin1'), { dryRun: true, reading });
    const read = {
      encoding: 'windows-1252',
      delimiter: '|',
      headerLine: 2,
      foundBy: { encoding: 'asked', delimiter: 'asked', headerLine: 'asked', sheet: null },
      rows: { total: 2, created: 2 },
    };
    expect(preview).toMatchObject({ status: 'previewed', ...read });
    const imports = test.app.get(ImportService, { strict: false });
    await imports.apply(preview.id);
    await test.drainJobs();
    expect(await imports.find(preview.id)).toMatchObject({ status: 'completed', ...read });
    expect((await keptRows(test.dataSource, preview.id))[0]?.cleaned).toMatchObject({ name: 'Café Lees' });
  });

  it('can be said of a workbook: another sheet than the first', async () => {
    const workbook = writeWorkbook({
      sheets: [
        { name: 'Toelichting', rows: textRow(1, ['Naam', 'Plaats']) + textRow(2, ['niet', 'dit']) },
        { name: 'Lijst', rows: textRow(4, ['Naam', 'Plaats']) + textRow(6, ['Tweede Blad B.V.', 'Assen']) },
      ],
    });
    const source = 'impact-noord';
    const view = await test.importCsv(source, workbook, { reading: { sheet: 'Lijst', delimiter: ';' } });
    expect(view).toMatchObject({
      rows: { total: 1, created: 1 },
      sheet: 'Lijst',
      sheets: ['Toelichting', 'Lijst'],
      headerLine: 4,
      foundBy: { encoding: 'stated', delimiter: null, headerLine: 'guessed', sheet: 'asked' },
    });
    expect(codes(view)).toEqual(['option-unused']);
    const refused = await test.importCsv(source, workbook, { reading: { sheet: 'Blad9' } });
    expect(refused).toMatchObject({ status: 'refused', refusal: { code: 'sheet-not-found' } });
    expect(refused.refusal?.message).toContain("'Toelichting', 'Lijst'");
  });

  it('is refused with the rows near it when no row starts on the line of the header', async () => {
    const view = await test.importCsv(SOURCE, 'Lijst\n\nNaam;Plaats\nA;Assen\n', {
      reading: { headerRow: 2 },
    });
    expect(view).toMatchObject({ status: 'refused', refusal: { code: 'header-row-empty' } });
    expect(view.refusal?.message).toContain("1 ('Lijst'), 3 ('Naam'), 4 ('A')");
  });
});
