import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';

import { type SearchResult } from '../../src/discovery/search-query.ts';
import { CpvImporter } from '../../src/enrichment/categories/cpv/cpv-importer.ts';
import { loadReferenceCategories } from '../../src/enrichment/categories/load-reference-categories.ts';
import { OwnListService } from '../../src/enrichment/categories/own-list/own-list.service.ts';
import { type Profile } from '../../src/registry/profile.ts';
import { CategoryDesk } from '../support/category-desk.ts';
import { aKeyFor, formTokenIn, postForm, signIn } from '../support/sign-in.ts';
import { testFirmCategories } from './firm-categories.ts';
import { testFirmWords } from './firm-words.ts';

const CPV = readFileSync(join(import.meta.dirname, '../../seeds/reference/cpv.csv'), 'utf8');

const desk = new CategoryDesk();
const { call, names, addFirm, labelsOf } = desk;
beforeAll(() => desk.open());
afterAll(() => desk.close());

describe('an imported list of CPV codes', () => {
  const importCpv = (text: string) =>
    desk.test.app.get(CpvImporter, { strict: false }).import(text, 'command-line');
  const bewassing = (text: string) => text.replace(/^90911300,[^,]*/mu, '90911300,Vensters zemen');

  it('replaces the one before, and takes the firms along whose codes it touches', async () => {
    const stated = await addFirm('Ruitenfris', '99870001', 'Zie onze site', '90911300');
    const other = await addFirm('Hagenhof', '99870002', 'Zie onze site', '77340000');
    await addFirm('Zonnig Tafelen', '99870003', 'Zie onze site', '55999990');
    const before = await desk.test.getJson<Profile & { updatedAt: string }>(`/v1/suppliers/${other}`);
    // Nobody can ask for a code that is in no list.
    await desk.call('get', 'suppliers?category=5599').expect(400);

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
    await desk.test.drainJobs();
    expect(await labelsOf(stated)).toEqual(['Vensters zemen']);
    expect(await names('category=5599')).toEqual(['Zonnig Tafelen']);
    expect(await names('q=picknickmanden')).toEqual(['Zonnig Tafelen']);
    expect(await desk.test.getJson(`/v1/suppliers/${other}`)).toEqual(before);
    expect(
      await desk.test.dataSource.query(
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
    const [row]: unknown[] = await desk.test.dataSource.query(
      `select count(*)::int as codes, max(label_nl) filter (where code = '90911300') as label from category`,
    );
    expect(row).toEqual({ codes: 9456, label: 'Vensters zemen' });
  });

  it('stays when a newer version of the product brings its own list, until another one is imported', async () => {
    await desk.test.dataSource.query(
      `update reference_load set content_hash = 'older' where name in ('cpv.csv', 'categories.csv')`,
    );
    await loadReferenceCategories(desk.test.dataSource.manager);
    expect(await names('q=picknickmanden')).toEqual(['Zonnig Tafelen']);

    expect(await importCpv(CPV)).toMatchObject({ removed: ['55990000', '55999990'], suppliers: 2 });
    await desk.test.drainJobs();
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
    await desk.test.drainJobs();
    expect(await names('q=bowler hats')).toEqual(['Hoedje Op']);
    expect(await labelsOf(id)).toEqual(['Cateringdiensten']);
    const [trace]: { actor: string; details: object }[] = await desk.test.dataSource.query(
      `select actor, details from audit_event where action = 'category.saved' and subject = 'bolhoeden'`,
    );
    expect(trace).toMatchObject({
      actor: expect.stringMatching(/^api-key:/),
      details: { before: null, after: { labelNl: 'Bolhoedenservice' } },
    });
  });

  it('is answered as it was saved, with its own tag, when somebody else changes it right after', async () => {
    const list = desk.test.app.get(OwnListService, { strict: false });
    const save = list.save.bind(list);
    const theirs = { id: 'bolhoeden', ...GRILL, labelEn: 'Hats of somebody else', closed: false };
    const spy = jest.spyOn(list, 'save').mockImplementationOnce(async (...ours) => {
      const saved = await save(...ours);
      await save([theirs], 'somebody else');
      return saved;
    });
    const answer = await put('bolhoeden', { ...GRILL, labelEn: 'Our hats' }).expect(200);
    spy.mockRestore();
    expect(answer.body).toMatchObject({ labelEn: 'Our hats' });
    await put('bolhoeden', GRILL)
      .set('If-Match', answer.headers['etag'] ?? '')
      .expect(412);
    await put('bolhoeden', GRILL).expect(200);
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
    await desk.test.drainJobs();
    expect(await labelsOf(id)).toEqual([]);

    await call('delete', 'categories/glasbewassing').expect(204);
    await desk.test.drainJobs();
    expect(await labelsOf(id)).toEqual(['Wassen van ramen']);
    await call('delete', 'categories/glasbewassing').expect(409);
  });

  it('does not let a newer version of the product write over what a steward changed', async () => {
    await desk.test.dataSource.query(
      `update reference_load set content_hash = 'older' where name = 'categories.csv'`,
    );
    await loadReferenceCategories(desk.test.dataSource.manager);
    expect((await call('get', 'categories/bolhoeden').expect(200)).body).toMatchObject({ origin: 'steward' });
    expect(await names('q=bowler hats')).toEqual(['Hoedje Op']);
  });

  it('does nothing for a list that says what is there already', async () => {
    const before = await desk.test.dataSource.query<unknown[]>(`select id from pipeline_batch`);
    await put('bolhoeden', GRILL).expect(200);
    expect(await desk.test.dataSource.query(`select id from pipeline_batch`)).toHaveLength(before.length);
  });
});

describe('the pages about our own list', () => {
  it('find a category by a word, add one, say what is wrong, and take it back', async () => {
    const cookie = await signIn(
      desk.test.app,
      (await aKeyFor(desk.test.app, ['imports:write', 'suppliers:write'])).key,
    );
    const formToken = await formTokenIn(desk.test.app, cookie);
    const open = async (url: string) =>
      (await desk.test.app.inject({ url, headers: { accept: 'text/html', cookie } })).body;
    const send = (path: string, fields: Record<string, string>) =>
      postForm(
        desk.test.app,
        `/beheer/categorieen/${path}`,
        { formToken, do: 'save', ...fields },
        { cookie },
      );
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
    await desk.test.drainJobs();
    expect(
      (await desk.test.getJson<SearchResult>('/v1/suppliers?q=zeepkist')).query.categories,
    ).toMatchObject([{ label: 'Zeepkisten bouwen' }]);
    const gone = await send('zeepkistenbouwen', { do: 'take-back' });
    expect([gone.statusCode, gone.headers.location]).toEqual([303, '/beheer/categorieen']);
    await call('get', 'categories/zeepkistenbouwen').expect(404);
    await desk.test.drainJobs();
  });

  it('tell which lists the register goes by, and since when', async () => {
    const cookie = await signIn(
      desk.test.app,
      (await aKeyFor(desk.test.app, ['imports:write', 'suppliers:write'])).key,
    );
    const page = await desk.test.app.inject({
      url: '/beheer/categorieen/naslag',
      headers: { accept: 'text/html', cookie },
    });
    const told = page.body.replace(/<[^>]+>/g, '|').replace(/\|+/g, '|');
    expect(told).toMatch(/\|Gemeenten\|342\|0\|\d+ \w+ \d{4}\|/);
    expect(told).toMatch(/\|Gemeentegrenzen\|0\|0\|niet ingelezen\|/);
    expect(told).toMatch(/\|CPV-codes\|9\.454\|/);
  });
});

testFirmCategories(desk);
testFirmWords(desk);
