import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request, { type Test } from 'supertest';

import { ApiKeyService } from '../../src/access/api-key.service.ts';
import { type Scope } from '../../src/access/scope.ts';
import { type SearchResult } from '../../src/discovery/search-query.ts';
import { CpvImporter } from '../../src/enrichment/categories/cpv/cpv-importer.ts';
import { loadReferenceCategories } from '../../src/enrichment/categories/load-reference-categories.ts';
import { type Profile } from '../../src/registry/profile.ts';
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
  const [row]: { id: string }[] = await test.dataSource.query(
    `select supplier_id as id from supplier_identifier where value = $1`,
    [kvkNumber],
  );
  if (!row) throw new Error(`${name} is not in the register`);
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
