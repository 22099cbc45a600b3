import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { ImportService } from '../../src/intake/import.service.ts';
import { type ImportView } from '../../src/intake/import-view.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

const FIRMS = [
  'Bakkerij Roggestengel',
  'Schildersbedrijf Kwast',
  'Drukkerij Zetlood',
  'Hoveniers Buxus',
  'Catering Soeplepel',
  'Timmerwerk Zwaluwstaart',
  'Transport Vrachtbrief',
  'Kopieercentrum Toner',
].map((name, at) => ({
  name,
  kvk: String(99850001 + at),
  rest: `971${at}AB;Groningen;050555010${at}`,
}));

type Numbers = (own: string, at: number) => string;
const OWN: Numbers = (own) => own;
/** Somebody put a cell in at the top of the column. */
const SLIPPED: Numbers = (_, at) => FIRMS[(at || FIRMS.length) - 1]?.kvk ?? '';

const list = (kvk: Numbers): string =>
  [
    'Leveranciersnummer;Naam;KvK-nummer;Postcode;Plaats;Telefoon',
    ...FIRMS.map((firm, at) => `L-${at};${firm.name};${kvk(firm.kvk, at)};${firm.rest}`),
  ].join('\n');

const register = (kvk: Numbers): string =>
  [
    'Naam;KvK-nummer;Trede;Geldig tot',
    ...FIRMS.map((firm, at) => `${firm.name};${kvk(firm.kvk, at)};Trede 2;31-12-2028`),
  ].join('\n');

describe('a column of KvK numbers that slipped by a row', () => {
  let test: TestApp;
  let imports: ImportService;
  beforeAll(async () => {
    test = await startTestApp();
    imports = test.app.get(ImportService, { strict: false });
    await test.importCsv('leveranciersdatabank', list(OWN));
  });
  afterAll(() => test.close());

  const deliver = (source: string, text: string, dryRun = false): Promise<ImportView> =>
    test.importCsv(source, text, { delivery: 'replace', dryRun });

  it('is told of above the preview and above the import, when nothing else agrees', async () => {
    const warning = { code: 'kvk-numbers-doubtful', values: { numbered: 8, rows: 8 } };
    const preview = await deliver('impact-noord', list(SLIPPED), true);
    expect(preview.warnings).toMatchObject([warning]);
    await imports.apply(preview.id);
    await test.drainJobs();
    expect((await imports.find(preview.id)).warnings).toMatchObject([warning]);
  });

  it('is not, when the numbers are right', async () => {
    const right = await deliver('impact-noord', list(OWN));
    // Its last delivery had them wrong: putting them right is such a change, too.
    expect(right).toMatchObject({ status: 'previewed', warnings: [{ code: 'kvk-numbers-changed' }] });
    await imports.apply(right.id);
    await test.drainJobs();
    const again = await deliver('impact-noord', list(OWN).replace('050555', '050556'));
    expect(again).toMatchObject({ status: 'completed', rows: { updated: 1 }, warnings: [] });
  });

  it('waits for a person, when the source had other numbers for these rows the last time', async () => {
    const slipped = await deliver('leveranciersdatabank', list(SLIPPED));
    expect(slipped).toMatchObject({ status: 'previewed' });
    expect(slipped.warnings).toContainEqual(
      expect.objectContaining({ code: 'kvk-numbers-changed', values: { changed: 8, compared: 8 } }),
    );
    const found = await test.getJson<{ items: { name: string }[] }>('/v1/suppliers?q=99850001');
    expect(found.items.map(({ name }) => name)).toEqual(['Bakkerij Roggestengel']);
  });

  it('is told of in a register of labels, row by row and above it, for its labels go to other firms', async () => {
    const right = await deliver('register-pso', register(OWN), true);
    expect(right.warnings).toEqual([]);
    const slipped = await deliver('register-pso', register(SLIPPED), true);
    expect(slipped.warnings).toMatchObject([
      { code: 'holder-names-differ', values: { numbered: 8, rows: 8 } },
    ]);
    const rows = await imports.rows(slipped.id, { page: 1, pageSize: 10 });
    expect(rows.items[0]?.reasons.map(({ code }) => code)).toContain('holder-name-differs');
  });

  it('is not told of one firm that the register knows by its holding, or by another spelling', async () => {
    const holding = register(OWN)
      .replace('Catering Soeplepel;99850005', 'Holding Pollepel;99850005 / 99850006')
      .replace('Drukkerij Zetlood', 'Drukkerij Zetloot B.V.');
    const rows = await imports.rows((await deliver('register-pso', holding, true)).id, {
      page: 1,
      pageSize: 10,
    });
    expect(rows.items.flatMap(({ reasons }) => reasons.map(({ code }) => code))).toEqual([]);
  });
});
