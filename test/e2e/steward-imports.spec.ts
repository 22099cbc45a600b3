import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { dutchDayOf } from '../../src/common/clock.ts';
import { type ImportView } from '../../src/intake/import-view.ts';
import { ImportService } from '../../src/intake/import.service.ts';
import { aKeyFor, formTokenIn, postForm, postUpload, signIn } from '../support/sign-in.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { testHostileFileNames } from './hostile-file-names.ts';

let test: TestApp;
let imports: ImportService;
let cookie: string;
let formToken: string;
let key: string;

beforeAll(async () => {
  test = await startTestApp();
  imports = test.app.get(ImportService, { strict: false });
  ({ key } = await aKeyFor(test.app));
  cookie = await signIn(test.app, key);
  formToken = await formTokenIn(test.app, cookie);
});
afterAll(() => test.close());

const SOURCE = 'leveranciersdatabank';

/** Delivers a file on the page and does the work; answers the import and the address of its page. */
async function deliver(content: string | Buffer, fields: Record<string, string> = {}) {
  const file = { name: 'lijst.csv', content };
  const all = { formToken, source: SOURCE, delivery: 'add', ...fields };
  const answer = await postUpload(test.app, '/beheer/imports', all, file, { cookie });
  expect(answer.statusCode).toBe(303);
  const path = String(answer.headers.location);
  await test.drainJobs();
  return { path, id: path.split('/').at(-1)?.split('?')[0] ?? '' };
}

async function send(path: string, fields: Record<string, string> = {}) {
  const answer = await postForm(test.app, path, { formToken, ...fields }, { cookie });
  await test.drainJobs();
  return answer;
}

const show = async (path: string) => (await test.app.inject({ url: path, headers: { cookie } })).body;
const now = (id: string): Promise<ImportView> => imports.find(id);

describe('delivering a file on the page', () => {
  it('says what is missing, and keeps the source that was chosen', async () => {
    const none = { name: '', content: '' };
    const answer = await postUpload(test.app, '/beheer/imports', { formToken, source: SOURCE }, none, {
      cookie,
    });
    expect(answer.statusCode).toBe(400);
    expect(answer.body).toContain(
      '<a class="utrecht-link utrecht-link--html-a" href="#file">Kies een bestand.</a>',
    );
    expect(answer.body).toMatch(/<option value="leveranciersdatabank" selected>/);
    const file = { name: 'a.csv', content: 'Naam\r\nx\r\n' };
    const odd = await postUpload(test.app, '/beheer/imports', { formToken, source: 'nergens' }, file, {
      cookie,
    });
    expect([odd.statusCode, (await imports.list({ page: 1, pageSize: 1 }, null)).total]).toEqual([400, 0]);
    expect(odd.body).toContain('Kies de bron waar dit bestand vandaan komt.');
    // What stewards correct by hand comes in no file.
    expect(odd.body).not.toContain('value="steward"');
  });

  it('takes the day of which the list tells, and none that is still to come or does not exist', async () => {
    const { id, path } = await deliver('Naam;Plaats\r\nBakkerij Eerder;Assen\r\n', {
      listedOn: '2026-11-20',
    });
    expect((await now(id)).listedOn).toBe('2026-11-20');
    expect(await show(path)).toContain('komt bij wat er al stond, een lijst van 20 november 2026');
    const { id: without } = await deliver('Naam;Plaats\r\nBakkerij Nu;Assen\r\n', { listedOn: '' });
    expect((await now(without)).listedOn).toBe(test.clock.today());
    const file = { name: 'a.csv', content: 'Naam\r\nx\r\n' };
    for (const listedOn of ['2026-11-25', '2026-02-30', 'gisteren']) {
      const fields = { formToken, source: SOURCE, listedOn };
      const answer = await postUpload(test.app, '/beheer/imports', fields, file, { cookie });
      expect(answer.statusCode).toBe(400);
      expect(answer.body).toContain('href="#listedOn">Vul de dag in waarvan deze lijst is');
      expect(answer.body).toMatch(/<option value="leveranciersdatabank" selected>/);
    }
  });

  it('is always a preview, by the name of whoever signed in', async () => {
    const { id, path } = await deliver('Naam;Plaats\r\nBakkerij Eerst;Assen\r\n');
    expect(await now(id)).toMatchObject({ status: 'previewed', dryRun: true, delivery: 'add' });
    expect(await show(path)).toContain('door Sanne de Vries');
    expect(await show('/beheer/imports?source=impact-noord')).toContain(
      'Van deze bron is nog niets aangeleverd.',
    );
    const beyond = await test.app.inject({ url: '/beheer/imports?page=9', headers: { cookie } });
    expect([beyond.statusCode, beyond.headers.location]).toEqual([303, '/beheer/imports?page=1']);
  });

  it('offers an example that comes in as it is', async () => {
    const address = /href="(\/assets\/[^"]+\.csv)" download/.exec(await show('/beheer/imports'))?.[1] ?? '';
    const example = await test.app.inject({ url: address });
    expect([example.statusCode, example.headers['content-type']]).toEqual([200, 'text/csv; charset=utf-8']);
    const { id } = await deliver(example.rawPayload);
    const { rows, warnings } = await now(id);
    expect({ ...rows, warnings }).toMatchObject({ total: 2, created: 2, rejected: 0, warnings: [] });
    const { items } = await imports.rows(id, { page: 1, pageSize: 9 });
    expect(items.flatMap(({ reasons }) => reasons.map(({ code }) => code))).toEqual([]);
  });

  it('stays in the language of the page', async () => {
    const { path } = await deliver('Naam;Plaats\r\n;Assen\r\n', { lang: 'en' });
    expect(path).toMatch(/\?lang=en$/);
    expect(await show(path)).toContain('This is a preview.');
  });
});

describe('correcting a preview', () => {
  it('reads the file as it is told', async () => {
    const { id, path } = await deliver(
      'Lijst van;bedrijven\r\nx;y\r\nNaam;Plaats\r\nSmederij Later;Assen\r\n',
    );
    await send(`${path}/lezen`, { headerRow: '3', encoding: 'windows-1252', delimiter: ';' });
    expect(await now(id)).toMatchObject({
      headerLine: 3,
      encoding: 'windows-1252',
      rows: { total: 1, created: 1 },
    });
    const body = await show(path);
    expect(body).toMatch(/<option value="windows-1252" selected>/);
    expect(body).toMatch(/name="headerRow"[^>]* value="3"/);
    await send(`${path}/lezen`, { encoding: '' });
    expect((await now(id)).foundBy).toMatchObject({ encoding: 'guessed', headerLine: 'guessed' });
  });

  it('refuses a row that is no number beside its field, and changes nothing', async () => {
    const { id, path } = await deliver('Naam;Plaats\r\nSmederij Wacht;Assen\r\n');
    const answer = await send(`${path}/lezen`, { headerRow: 'derde' });
    expect(answer.statusCode).toBe(400);
    expect(answer.body).toContain('Vul het nummer van een rij in');
    expect(await now(id)).toMatchObject({ status: 'previewed', headerLine: 1 });
  });

  it('mends a file that was refused because no column was the name', async () => {
    const { id, path } = await deliver('Wie dan;Plaats\r\nSlagerij Gevonden;Assen\r\n');
    expect((await now(id)).status).toBe('refused');
    expect(await show(path)).toContain('Dit bestand kon niet worden gelezen');
    await send(`${path}/kolommen`, { 'column-0': 'name', 'column-1': 'place' });
    expect(await now(id)).toMatchObject({ status: 'previewed', refusal: null, mapping: { name: 'Wie dan' } });
  });

  it('keeps earlier corrections when another one follows', async () => {
    const { id, path } = await deliver('Naam;Website;Anders\r\nKapper Kort;kort.example;Assen\r\n');
    expect((await now(id)).mapping).toEqual({ name: 'Naam', website: 'Website' });
    await send(`${path}/kolommen`, { 'column-0': 'name', 'column-1': '', 'column-2': '' });
    await send(`${path}/kolommen`, { 'column-0': 'name', 'column-1': '', 'column-2': 'place' });
    expect((await now(id)).mapping).toEqual({ name: 'Naam', place: 'Anders' });
    await send(`${path}/kolommen`, { 'column-0': 'name', 'column-1': 'website', 'column-2': 'place' });
    expect((await now(id)).mapping).toEqual({ name: 'Naam', website: 'Website', place: 'Anders' });
  });

  it('is remembered for the next file of the source once it is applied, and not before', async () => {
    const text = 'Naam;Eigenaardig\r\nMolenaar Graan;Malen\r\n';
    const choice = { 'column-0': 'name', 'column-1': 'description' };
    const first = await deliver(text, { source: 'impact-noord' });
    await send(`${first.path}/kolommen`, choice);
    const before = await deliver(`${text}x;y\r\n`, { source: 'impact-noord' });
    expect((await now(before.id)).mapping['description']).toBeUndefined();
    await send(`${first.path}/toepassen`);
    const after = await deliver(`${text}x;z\r\n`, { source: 'impact-noord' });
    expect((await now(after.id)).mapping['description']).toBe('Eigenaardig');
    expect(await show(after.path)).toContain('eerder gekozen voor deze bron');
  });

  it('is not possible any more once it is applied', async () => {
    const { id, path } = await deliver('Naam;Vreemd\r\nImker Zoem;Honing\r\n');
    await send(`${path}/toepassen`);
    const answer = await send(`${path}/kolommen`, { 'column-0': 'name', 'column-1': 'description' });
    expect([answer.statusCode, answer.headers.location]).toEqual([303, path]);
    expect(await now(id)).toMatchObject({ status: 'completed', mapping: { name: 'Naam' } });
    expect(await show(path)).not.toContain('Voorbeeld opnieuw maken');
  });
});

describe('the report of an import', () => {
  it.each([
    ['csv', 'text/csv; charset=utf-8'],
    ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ])('is linked on the page and comes as %s, for its sender only', async (format, type) => {
    const { id, path } = await deliver('Naam;Plaats\r\n;Assen\r\n');
    expect(await show(path)).toContain(`href="${path}/rapport.${format}"`);
    const answer = await test.app.inject({ url: `${path}/rapport.${format}`, headers: { cookie } });
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, type]);
    const day = dutchDayOf(new Date((await now(id)).createdAt));
    const name = `importverslag-${SOURCE}-lijst-${day}.${format}`;
    expect(answer.headers['content-disposition']).toBe(`attachment; filename="${name}"`);
    expect(answer.headers['cache-control']).toBe('no-store');
    if (format === 'csv') expect(answer.body).toContain('afgewezen');
  });
});

describe('applying and taking back', () => {
  it('does once what is asked twice', async () => {
    const { id, path } = await deliver('Naam;Plaats\r\nTimmerman Twee;Assen\r\n');
    const both = [1, 2].map(() => postForm(test.app, `${path}/toepassen`, { formToken }, { cookie }));
    expect((await Promise.all(both)).map(({ statusCode }) => statusCode)).toEqual([303, 303]);
    await test.drainJobs();
    expect(await now(id)).toMatchObject({ status: 'completed', rows: { created: 1 } });
    const back = [1, 2].map(() => postForm(test.app, `${path}/terugdraaien`, { formToken }, { cookie }));
    expect((await Promise.all(back)).map(({ statusCode }) => statusCode)).toEqual([303, 303]);
    await test.drainJobs();
    expect((await now(id)).status).toBe('reverted');
  });

  it('asks before it takes back, and only what was applied', async () => {
    const { path } = await deliver('Naam;Plaats\r\nSchilder Vraag;Assen\r\n');
    const ask = () => test.app.inject({ url: `${path}/terugdraaien`, headers: { cookie } });
    expect([(await ask()).statusCode, (await ask()).headers.location]).toEqual([303, path]);
    await send(`${path}/toepassen`);
    expect((await ask()).body).toContain('lijst.csv terugdraaien?');
    expect(await show(path)).toContain('Verwerkt.');
  });

  it('tells which firms end when a list replaces the last one', async () => {
    const both = 'Naam;Plaats\r\nDrukkerij Blijft;Assen\r\nDrukkerij Verdwijnt;Assen\r\n';
    const first = await deliver(both, { source: 'register-pso', delivery: 'replace' });
    await send(`${first.path}/toepassen`);
    const one = 'Naam;Plaats\r\nDrukkerij Blijft;Assen\r\n';
    const { path } = await deliver(one, { source: 'register-pso', delivery: 'replace' });
    const ended = await show(`${path}?outcome=ended`);
    const named = [...ended.matchAll(/register-row__name">([^<]*)</g)].map(([, name]) => name);
    expect(named).toEqual(['Drukkerij Verdwijnt']);
  });
});

describe('the sources', () => {
  it('are listed with the age of their last list, the old ones first', async () => {
    const members = 'Organisatie;KvK-nummers;Geldig tot\nOud;99700001;2026-12-31';
    await test.importCsv('register-code-sociale-ondernemingen', members, { listedOn: '2026-01-01' });
    const page = (await show('/beheer/bronnen')).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
    expect(page).toMatch(
      / Wacht Register Code Sociale Ondernemingen oud 1 jan 2026 327 dagen 1 .* leeg nog niet aangeleverd/,
    );
  });
});

testHostileFileNames(() => ({ test, cookie, formToken, key }));
