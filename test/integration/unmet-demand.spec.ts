import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';

import { type Page } from '../../src/common/page.ts';
import { DemandCounter } from '../../src/discovery/demand/demand-counter.ts';
import { type UnmetDemand } from '../../src/discovery/demand/demand-store.ts';
import { type SearchResult } from '../../src/discovery/search-query.ts';
import { addCleaningFirms } from '../support/cleaning-firms.ts';
import { giveKeys, type KeyHolders } from '../support/key-holders.ts';
import { openRequestDesk } from '../support/request-desk.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

let test: TestApp;
let call: KeyHolders['call'];
let open: KeyHolders['open'];

beforeAll(async () => {
  test = await startTestApp();
  ({ call, open } = await giveKeys(test));
  await addCleaningFirms(test);
});
afterAll(() => test.close());

describe('unmet demand', () => {
  type Demand = Page<UnmetDemand>;
  const search = (query: string) => test.getJson<SearchResult>(`/v1/suppliers?${query}`);
  const demand = async (query = ''): Promise<Demand> =>
    (await call('none', 'get', `unmet-demand?${query}`).expect(200)).body as Demand;
  /** What the register makes of the word. */
  let roofing: string;
  const write = () => test.app.get(DemandCounter, { strict: false }).write();

  beforeAll(async () => {
    test.clock.set(new Date('2026-11-26T12:00:00Z'));
    roofing = (await search('q=dakdekker+gezocht&near=Assen')).query.categories[0]?.code ?? '';
    expect((await test.app.inject({ url: '/?q=dakdekker&near=9401LT' })).statusCode).toBe(200);
    // A later page, a firm's name, a number, and what was found are no demand.
    await search('q=dakdekker&near=Assen&page=2');
    await search('q=Sociale+Schoonmaak+Noord');
    await search('q=99870011');
    await search('q=schoonmaak');
    test.clock.set(new Date('2026-12-01T12:00:00Z'));
    await search('category=55520000&municipality=GM1680');
    await search('q=dakdekker&near=Assen');
    await write();
  });

  it('counts purchase requests apart, or each of their lots', async () => {
    const ask = (body: object) =>
      request(test.app.getHttpServer()).post('/v1/shortlists').send(body).expect(200);
    await ask({ categories: ['92000000'], near: 'Assen' });
    await ask({ lots: [{ categories: ['92100000'] }, { categories: ['92200000'] }], near: 'Assen' });
    await write();
    const { items } = await demand('municipality=GM0106');
    const culture = items.filter(({ category }) => category.code.startsWith('92'));
    expect(culture.map(({ category, searches, requests }) => [category.code, searches, requests])).toEqual([
      ['92000000', 0, 1],
      ['92100000', 0, 1],
      ['92200000', 0, 1],
    ]);
    await test.dataSource.query(`delete from unmet_demand where kind = 'request'`);
  });

  it('counts a request on the public page like any other, and once for who comes back to it with firms ticked', async () => {
    const visit = async (params: string) =>
      expect((await test.app.inject({ url: `/opdracht?${params}` })).statusCode).toBe(200);
    await visit('text=dakdekker+gezocht&near=Assen');
    await visit(`text=dakdekker+gezocht&near=Assen&pick=${randomUUID()}`);
    await visit('');
    await write();
    const { items } = await demand('municipality=GM0106');
    expect(items.find(({ category }) => category.code === roofing)).toMatchObject({ requests: 1 });
    await test.dataSource.query(`delete from unmet_demand where kind = 'request'`);
  });

  it('counts a stored request once for what it asks, and anew when it asks something else', async () => {
    const desk = await openRequestDesk(test, 'GM0106');
    const culture = { categories: ['92000000'], near: 'Assen' };
    const key = randomUUID();
    const keep = () => desk.call('post', '', culture).set('Idempotency-Key', key).expect(201);
    const { id } = (await keep()).body as { id: string };
    await keep();
    await desk.call('post', `/${id}/shortlist`, {}).expect(201);
    const change = (body: object) => desk.call('put', `/${id}`, body).set('If-Match', '*').expect(200);
    await change({ ...culture, title: 'Cultuur' });
    await change({ ...culture, categories: ['92100000'] });
    await write();
    const { items } = await demand('municipality=GM0106');
    expect(items.filter(({ requests }) => requests > 0)).toMatchObject([
      { category: { code: '92000000' }, requests: 1 },
      { category: { code: '92100000' }, requests: 1 },
    ]);
    await test.dataSource.query(`delete from unmet_demand where kind = 'request'`);
  });

  it('is counted by category, area and week after the answer, without words or who asked', async () => {
    const { items } = await demand('perWeek=true');
    expect(
      items.map(({ week, category, municipality, times }) => [week, category.code, municipality, times]),
    ).toEqual([
      ['2026-11-30', roofing, { code: 'GM0106', name: 'Assen' }, 1],
      ['2026-11-30', '55520000', { code: 'GM1680', name: 'Aa en Hunze' }, 1],
      ['2026-11-23', roofing, { code: 'GM0106', name: 'Assen' }, 2],
    ]);
    const columns: { name: string }[] = await test.dataSource.query(
      `select column_name as name from information_schema.columns where table_name = 'unmet_demand' order by 1`,
    );
    expect(columns.map(({ name }) => name)).toEqual(['category', 'kind', 'municipality', 'times', 'week']);
  });

  it('is added up over weeks, for an area and a period, the most wanted first', async () => {
    expect((await demand()).items).toMatchObject([
      {
        category: { code: roofing },
        times: 3,
        searches: 3,
        requests: 0,
        firstWeek: '2026-11-23',
        lastWeek: '2026-11-30',
      },
      { category: { code: '55520000', label: 'Cateringdiensten' }, times: 1 },
    ]);
    expect((await demand('municipality=GM1680&lang=en')).items).toMatchObject([
      { category: { label: 'Catering services' } },
    ]);
    expect((await demand('until=2026-11-29')).items).toMatchObject([{ times: 2 }]);
    await request(test.app.getHttpServer()).get('/v1/unmet-demand').expect(401);
  });

  it('is a file for a spreadsheet too', async () => {
    const file = await call('none', 'get', 'unmet-demand/report.csv?municipality=GM0106').expect(200);
    expect(file.text.split('\r\n')).toEqual([
      '\ufeffweek;cpv;categorie;gemeentecode;gemeente;keren;zoekvragen;inkoopvragen',
      expect.stringMatching(`^2026-11-30;${roofing};.*;GM0106;Assen;1;1;0$`),
      expect.stringMatching(`^2026-11-23;${roofing};.*;GM0106;Assen;2;2;0$`),
      '',
    ]);
  });

  it('waits when it cannot be written, and is not lost', async () => {
    const before = (await demand('municipality=GM1680')).items[0]?.times;
    await search('category=55520000&municipality=GM1680');
    await test.dataSource.query(`alter table unmet_demand rename to unmet_demand_away`);
    await write();
    await test.dataSource.query(`alter table unmet_demand_away rename to unmet_demand`);
    await write();
    expect([before, (await demand('municipality=GM1680')).items[0]?.times]).toEqual([1, 2]);
  });
});

describe('the pages about unmet demand', () => {
  beforeAll(() => test.clock.set(new Date('2026-11-26T12:00:00Z')));

  it('show what buyers did not find, and give it as a file', async () => {
    const page = (await open('assen', '/beheer/gemiste-vraag?from=2026-11-01&municipality=GM1680')).body;
    expect(page).toMatch(/Cateringdiensten<\/a>.*Aa en Hunze/s);
    const href = (/href="([^"]*rapport\.csv[^"]*)"/.exec(page)?.[1] ?? '').replaceAll('&amp;', '&');
    const file = await open('assen', href);
    expect([file.headers['content-type'], file.body.split('\r\n')[1]]).toEqual([
      'text/csv; charset=utf-8',
      '2026-11-30;55520000;Cateringdiensten;GM1680;Aa en Hunze;2;2;0',
    ]);
  });
});
