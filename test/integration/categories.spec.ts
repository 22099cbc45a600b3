import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request, { type Test } from 'supertest';

import { ApiKeyService } from '../../src/access/api-key.service.ts';
import { type Scope } from '../../src/access/scope.ts';
import { type SearchResult } from '../../src/discovery/search-query.ts';
import { CpvImporter } from '../../src/enrichment/categories/cpv/cpv-importer.ts';
import { type FirmCategory } from '../../src/enrichment/categories/decisions/firm-categories.ts';
import { loadReferenceCategories } from '../../src/enrichment/categories/load-reference-categories.ts';
import { IdentityService } from '../../src/matching/identity/identity.service.ts';
import { type Profile } from '../../src/registry/profile.ts';
import { aKeyFor, formTokenIn, postForm, signIn } from '../support/sign-in.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

const CPV = readFileSync(join(import.meta.dirname, '../../seeds/reference/cpv.csv'), 'utf8');

let test: TestApp;
let key: string;
beforeAll(async () => {
  test = await startTestApp();
  const scopes: Scope[] = ['suppliers:write', 'suppliers:read'];
  const keys = test.app.get(ApiKeyService, { strict: false });
  ({ key } = await keys.create({ name: 'Steward', scopes, municipality: 'GM0014' }));
});
afterAll(() => test.close());

const names = async (query: string): Promise<string[]> =>
  (await test.getJson<SearchResult>(`/v1/suppliers?${query}&pageSize=100`)).items
    .map(({ name }) => name)
    .sort();

/** A call with a steward's key. */
function call(method: 'get' | 'put' | 'delete', path: string, body?: object): Test {
  const sent = request(test.app.getHttpServer())[method](`/v1/${path}`).set('X-Api-Key', key);
  return body ? sent.send(body) : sent;
}

async function addFirm(name: string, kvkNumber: string, text: string, cpv = ''): Promise<string> {
  await test.importCsv(
    'leveranciersdatabank',
    `Naam;KvK;Plaats;Omschrijving;CPV\n${name};${kvkNumber};Groningen;${text};${cpv}\n`,
  );
  return idOf(kvkNumber);
}

async function idOf(kvkNumber: string): Promise<string> {
  const [row]: { id: string }[] = await test.dataSource.query(
    `select supplier_id as id from supplier_identifier where value = $1`,
    [kvkNumber],
  );
  if (!row) throw new Error(`${kvkNumber} is not in the register`);
  return row.id;
}

const labelsOf = async (id: string): Promise<string[]> =>
  (await test.getJson<Profile>(`/v1/suppliers/${id}`)).categories.map(({ value }) => value.label);

describe('an imported list of CPV codes', () => {
  const importCpv = (text: string) =>
    test.app.get(CpvImporter, { strict: false }).import(text, 'command-line');
  const bewassing = (text: string) => text.replace(/^90911300,[^,]*/mu, '90911300,Vensters zemen');

  it('replaces the one before, and takes the firms along whose codes it touches', async () => {
    const stated = await addFirm('Ruitenfris', '99870001', 'Zie onze site', '90911300');
    const other = await addFirm('Hagenhof', '99870002', 'Zie onze site', '77340000');
    await addFirm('Zonnig Tafelen', '99870003', 'Zie onze site', '55999990');
    const before = await test.getJson<Profile & { updatedAt: string }>(`/v1/suppliers/${other}`);
    expect(await names('category=5599')).toEqual([]);

    const report = await importCpv(
      `${bewassing(CPV)}55990000,Buiten tafelen,Dining outdoors\n55999990,Picknickmanden,Picnic baskets\n`,
    );
    expect(report).toEqual({
      codes: 9456,
      added: ['55990000', '55999990'],
      removed: [],
      relabelled: ['90911300'],
      suppliers: 2,
    });
    await test.drainJobs();
    expect(await labelsOf(stated)).toEqual(['Vensters zemen']);
    expect(await names('category=5599')).toEqual(['Zonnig Tafelen']);
    expect(await names('q=picknickmanden')).toEqual(['Zonnig Tafelen']);
    expect(await test.getJson(`/v1/suppliers/${other}`)).toEqual(before);
    expect(
      await test.dataSource.query(
        `select actor, details from audit_event where action = 'cpv.imported' order by id desc limit 1`,
      ),
    ).toEqual([{ actor: 'command-line', details: { added: 2, removed: 0, relabelled: 1 } }]);
  });

  it('changes nothing when a line of it is wrong, or when it lacks a code that categories use', async () => {
    await expect(importCpv(`${CPV}90911300,Twee keer,Twice\n`)).rejects.toMatchObject({
      kind: 'invalid-input',
      message: expect.stringContaining('line 9456: code 90911300 stands on line'),
    });
    await expect(importCpv(CPV.replace(/^90911300,.*\n/mu, ''))).rejects.toMatchObject({
      kind: 'conflict',
      message: expect.stringContaining('Glasbewassing (90911300)'),
    });
    const [row]: unknown[] = await test.dataSource.query(
      `select count(*)::int as codes, max(label_nl) filter (where code = '90911300') as label from category`,
    );
    expect(row).toEqual({ codes: 9456, label: 'Vensters zemen' });
  });

  it('stays when a newer version of the product brings its own list, until another one is imported', async () => {
    await test.dataSource.query(
      `update reference_load set content_hash = 'older' where name in ('cpv.csv', 'categories.csv')`,
    );
    await loadReferenceCategories(test.dataSource.manager);
    expect(await names('q=picknickmanden')).toEqual(['Zonnig Tafelen']);

    expect(await importCpv(CPV)).toMatchObject({ removed: ['55990000', '55999990'], suppliers: 2 });
    await test.drainJobs();
    expect(await names('category=5599')).toEqual([]);
    expect(await importCpv(CPV)).toMatchObject({ added: [], removed: [], relabelled: [], suppliers: 0 });
  });
});

describe('our own list of categories', () => {
  const GRILL = {
    codes: ['55520000', '55520000'],
    labelNl: 'Bolhoedenservice',
    labelEn: 'Bowler hat service',
    wordsNl: ['Bolhoeden', 'bolhoeden  lenen', 'Café-chantanthoed'],
    wordsEn: ['bowler hats'],
  };
  const put = (id: string, body: object) => call('put', `categories/${id}`, body);

  it('takes a new thing of a steward, and firms are found by its words without a restart', async () => {
    const id = await addFirm('Hoedje Op', '99870011', 'Wij verhuren bolhoeden voor feesten');
    expect(await names('q=bowler hats')).toEqual([]);
    const saved = await put('bolhoeden', GRILL).expect(200);
    expect(saved.body).toMatchObject({
      codes: ['55520000'],
      wordsNl: ['bolhoeden', 'bolhoeden lenen', 'cafe-chantanthoed'],
      origin: 'steward',
      closed: false,
    });
    await test.drainJobs();
    expect(await names('q=bowler hats')).toEqual(['Hoedje Op']);
    expect(await labelsOf(id)).toEqual(['Cateringdiensten']);
    const [trace]: { actor: string; details: object }[] = await test.dataSource.query(
      `select actor, details from audit_event where action = 'category.saved' and subject = 'bolhoeden'`,
    );
    expect(trace).toMatchObject({
      actor: expect.stringMatching(/^api-key:/),
      details: { before: null, after: { labelNl: 'Bolhoedenservice' } },
    });
  });

  it('tells every fault of a thing at once, and keeps nothing of it', async () => {
    const refused = await put('fout', {
      codes: ['00000001'],
      labelNl: 'Glasbewassing',
      labelEn: '-',
      wordsNl: ['van de', 'bolhoeden'],
      wordsEn: [],
    }).expect(400);
    expect((refused.body as { errors: { name: string }[] }).errors.map(({ name }) => name)).toEqual([
      'codes',
      'labelEn',
      'labelNl',
      'wordsNl',
    ]);
    await call('get', 'categories/fout').expect(404);
  });

  it('stops using what is closed, and uses it again when that is taken back', async () => {
    const id = await addFirm('Lapwerk', '99870012', 'Ramen lappen en ruiten wassen');
    expect(await labelsOf(id)).toEqual(['Wassen van ramen']);
    const shipped = (await call('get', 'categories/glasbewassing').expect(200)).body as Record<
      string,
      unknown
    >;
    const { codes, labelNl, labelEn, wordsNl, wordsEn } = shipped;
    await put('glasbewassing', { codes, labelNl, labelEn, wordsNl, wordsEn, closed: true }).expect(200);
    await test.drainJobs();
    expect(await labelsOf(id)).toEqual([]);

    await call('delete', 'categories/glasbewassing').expect(204);
    await test.drainJobs();
    expect(await labelsOf(id)).toEqual(['Wassen van ramen']);
    await call('delete', 'categories/glasbewassing').expect(409);
  });

  it('does not let a newer version of the product write over what a steward changed', async () => {
    await test.dataSource.query(
      `update reference_load set content_hash = 'older' where name = 'categories.csv'`,
    );
    await loadReferenceCategories(test.dataSource.manager);
    expect((await call('get', 'categories/bolhoeden').expect(200)).body).toMatchObject({ origin: 'steward' });
    expect(await names('q=bowler hats')).toEqual(['Hoedje Op']);
  });

  it('does nothing for a list that says what is there already', async () => {
    const before = await test.dataSource.query<unknown[]>(`select id from pipeline_batch`);
    await put('bolhoeden', GRILL).expect(200);
    expect(await test.dataSource.query(`select id from pipeline_batch`)).toHaveLength(before.length);
  });
});

describe('a category that the register suggests', () => {
  const categoriesOf = async (id: string) =>
    ((await call('get', `suppliers/${id}/categories`).expect(200)).body as { items: FirmCategory[] }).items;
  const decide = (id: string, code: string, answer: string) =>
    call('put', `suppliers/${id}/categories/${code}/decision`, { answer });
  const WINDOWS = '90911300';

  it('is marked with the words that led to it, in the list of results too', async () => {
    const id = await addFirm('Zeemhuis', '99870021', 'Ramen lappen bij kantoren', '77340000');
    expect(await categoriesOf(id)).toEqual([
      expect.objectContaining({ code: '77340000', status: 'stated', source: 'leveranciersdatabank' }),
      expect.objectContaining({
        code: WINDOWS,
        status: 'suggested',
        evidence: 'text',
        because: 'ramen lappen',
      }),
    ]);
    const { categories } = await test.getJson<Profile>(`/v1/suppliers/${id}`);
    expect(categories).toMatchObject([
      { source: 'leveranciersdatabank' },
      { source: 'derived', suggestion: { from: 'text', because: 'ramen lappen' } },
    ]);
    expect(categories[0]).not.toHaveProperty('suggestion');
    const { items } = await test.getJson<SearchResult>('/v1/suppliers?q=zeemhuis');
    expect(items[0]?.categories).toEqual([
      { code: '77340000', label: 'Snoeien van bomen en heggen' },
      { code: WINDOWS, label: 'Wassen van ramen', suggested: true },
    ]);
  });

  it('comes from an activity code too, by which the firm is then found', async () => {
    await test.importCsv(
      'leveranciersdatabank',
      'Naam;KvK;Plaats;SBI 2008\nStille Kracht;99870022;Groningen;81221\n',
    );
    expect(await names(`category=${WINDOWS}`)).toContain('Stille Kracht');
    expect(await names('q=ramen lappen')).toContain('Stille Kracht');
    const { items } = await test.getJson<SearchResult>('/v1/suppliers?q=stille kracht');
    expect(await categoriesOf(items[0]?.id ?? '')).toMatchObject([
      { code: WINDOWS, status: 'suggested', evidence: 'sbi', because: 'SBI 2008: 81221' },
    ]);
  });

  it('is gone from profile and results when a steward refuses it, and stays gone after later deliveries', async () => {
    const id = await addFirm('Oud Zeem', '99870023', 'Vroeger glazenwasser, nu zetter');
    expect(await names('q=vensters wassen')).toContain('Oud Zeem');
    await decide(id, WINDOWS, 'refused').expect(200);
    await test.drainJobs(['registry.publish', 'indexing.index']);
    expect(await names('q=vensters wassen')).not.toContain('Oud Zeem');
    expect(await names(`category=${WINDOWS}`)).not.toContain('Oud Zeem');

    await addFirm('Oud Zeem', '99870023', 'Glazenwasser, ramen lappen', WINDOWS);
    expect(await labelsOf(id)).toEqual([]);
    expect(await names('q=vensters wassen')).not.toContain('Oud Zeem');
    expect(await test.getJson(`/v1/suppliers/${id}`)).not.toHaveProperty('refusedCategories');
    expect(await categoriesOf(id)).toMatchObject([
      {
        code: WINDOWS,
        status: 'refused',
        decision: { answer: 'refused', by: expect.stringMatching(/^api-key:/) },
      },
    ]);
  });

  it('comes back when the refusal is undone', async () => {
    const id = await addFirm('Weer Zeem', '99870026', 'Glazenwasser, ramen lappen', WINDOWS);
    await decide(id, WINDOWS, 'refused').expect(200);
    await test.drainJobs();
    expect(await labelsOf(id)).toEqual([]);
    await call('delete', `suppliers/${id}/categories/${WINDOWS}/decision`).expect(200);
    await test.drainJobs();
    expect(await names('q=vensters wassen')).toContain('Weer Zeem');
    expect(await labelsOf(id)).toEqual(['Wassen van ramen']);
    await call('delete', `suppliers/${id}/categories/${WINDOWS}/decision`).expect(404);
  });

  it('is stated by the stewards when it is accepted, also when the text that led to it is gone', async () => {
    const id = await addFirm('Zeem Thuis', '99870027', 'Ramen lappen', '77340000');
    await decide(id, WINDOWS, 'accepted').expect(200);
    await addFirm('Zeem Thuis', '99870027', 'Zie onze site', '77340000');
    const { categories } = await test.getJson<Profile>(`/v1/suppliers/${id}`);
    expect(categories).toMatchObject([
      { source: 'leveranciersdatabank' },
      { source: 'steward', date: '2026-11-24' },
    ]);
    await call('delete', `suppliers/${id}/categories/${WINDOWS}/decision`).expect(200);
    await test.drainJobs();
    expect(await labelsOf(id)).toEqual(['Snoeien van bomen en heggen']);
  });

  it('follows the firm into a merge, and comes back with it when that is undone', async () => {
    const kept = await addFirm('Zeem Een', '99870024', 'Ramen lappen');
    const gone = await addFirm('Zeem Twee', '99870025', 'Ramen lappen en glas');
    await decide(gone, WINDOWS, 'refused').expect(200);
    const identities = test.app.get(IdentityService, { strict: false });
    const { id } = await identities.merge({ keepId: kept, goneId: gone, by: 'test' });
    await test.drainJobs();
    expect(await labelsOf(kept)).toEqual([]);
    await identities.undo({ operationId: id, places: {}, by: 'test' });
    await test.drainJobs();
    expect(await labelsOf(kept)).toEqual(['Wassen van ramen']);
    expect(await labelsOf(gone)).toEqual([]);
  });

  it('is not decided where there is nothing to decide', async () => {
    const id = await addFirm('Zeem Vast', '99870028', 'Zie onze site', '77340000');
    expect((await decide(id, '03000000', 'refused').expect(409)).body).toMatchObject({
      detail: expect.stringContaining('neither stated nor suggested'),
    });
    expect((await decide(id, '77340000', 'accepted').expect(409)).body).toMatchObject({
      detail: expect.stringContaining("stated by 'leveranciersdatabank' already"),
    });
    await decide(id, '77340000', 'perhaps').expect(400);
    await decide('0b8f7a52-6f0e-4c1e-9a55-3d9c9f6f1c11', WINDOWS, 'refused').expect(404);
  });
});

describe('the pages about our own list', () => {
  it('find a category by a word, add one, say what is wrong, and take it back', async () => {
    const cookie = await signIn(
      test.app,
      (await aKeyFor(test.app, ['imports:write', 'suppliers:write'])).key,
    );
    const formToken = await formTokenIn(test.app, cookie);
    const open = async (url: string) =>
      (await test.app.inject({ url, headers: { accept: 'text/html', cookie } })).body;
    const send = (path: string, fields: Record<string, string>) =>
      postForm(test.app, `/beheer/categorieen/${path}`, { formToken, do: 'save', ...fields }, { cookie });
    expect(await open('/beheer/categorieen?q=ramen+lappen')).toContain('>Glasbewassing</a>');
    const wish = {
      labelNl: 'Zeepkisten bouwen',
      labelEn: 'Building soapboxes',
      codes: '34900000-6',
      wordsNl: 'zeepkist\nzeepkistenrace',
      wordsEn: 'soapbox',
    };
    const refused = await send('nieuw', { ...wish, codes: '12', wordsNl: 'de het een' });
    expect(refused.statusCode).toBe(400);
    for (const text of ['Geef minstens één CPV-code', 'Een van de woorden zegt niets', 'de het een'])
      expect(refused.body).toContain(text);
    const added = await send('nieuw', wish);
    expect([added.statusCode, added.headers.location]).toEqual([
      303,
      '/beheer/categorieen/zeepkistenbouwen?said=saved',
    ]);
    const shown = (await call('get', 'categories/zeepkistenbouwen').expect(200)).body as object;
    expect(shown).toMatchObject({
      codes: ['34900000'],
      wordsNl: ['zeepkist', 'zeepkistenrace'],
      origin: 'steward',
    });
    await test.drainJobs();
    expect((await test.getJson<SearchResult>('/v1/suppliers?q=zeepkist')).query.categories).toMatchObject([
      { label: 'Zeepkisten bouwen' },
    ]);
    const gone = await send('zeepkistenbouwen', { do: 'take-back' });
    expect([gone.statusCode, gone.headers.location]).toEqual([303, '/beheer/categorieen']);
    await call('get', 'categories/zeepkistenbouwen').expect(404);
    await test.drainJobs();
  });

  it('tell which lists the register goes by, and since when', async () => {
    const cookie = await signIn(
      test.app,
      (await aKeyFor(test.app, ['imports:write', 'suppliers:write'])).key,
    );
    const page = await test.app.inject({
      url: '/beheer/categorieen/naslag',
      headers: { accept: 'text/html', cookie },
    });
    expect(page.body).toMatch(/Gemeenten<\/th><td>342<\/td><td>0<\/td><td>\d+ \w+ \d{4}/);
    expect(page.body).toMatch(/Gemeentegrenzen<\/th><td>0<\/td><td>0<\/td><td>niet ingelezen/);
    expect(page.body).toMatch(/CPV-codes<\/th><td>9\.454/);
  });
});
