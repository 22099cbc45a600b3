import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request, { type Test } from 'supertest';

import { type Schema } from '../../src/api/v1/openapi/schema.ts';
import { type ShortlistResult } from '../../src/discovery/shortlist/shortlist.ts';
import { mismatches } from '../e2e/schema-mismatches.ts';
import { testLots } from './lots-of-shortlists.ts';
import { testOwnThresholds } from './own-thresholds.ts';
import { namesOf } from '../support/shortlisted.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

const HEADER = 'Naam;KvK;Postcode;Plaats;CPV;Omschrijving;Werkgebied;Maximale opdrachtwaarde';

/** Gardeners in and around Groningen, and others. */
const FIRMS = [
  ...Array.from(
    { length: 8 },
    (_, index) =>
      `Groen ${'ABCDEFGH'[index]};9970000${index};9712HM;Groningen;77310000;Hovenier, groenonderhoud en plantsoenen.;;60000`,
  ),
  'Groen Zonder Maat;99700010;9712HM;Groningen;77310000;Hovenier en groenonderhoud.;;',
  // Assen lies some 25 km south of Groningen.
  'Groen Dicht Bij Huis;99700011;9401AA;Assen;77310000;Hovenier en groenonderhoud.;binnen 20 km;60000',
  'Groen Overal;99700012;3511AB;Utrecht;77310000;Hovenier en groenonderhoud.;heel Nederland;60000',
  'Groen Ver Weg;99700013;3511AB;Utrecht;77310000;Hovenier en groenonderhoud.;;60000',
  'Verf En Glas;99700020;9712HM;Groningen;45442100, 90911300;Schilders en glazenwassers.;;40000',
  'Alleen Verf;99700021;9712HM;Groningen;45442100;Schildersbedrijf.;;40000',
  'Alleen Glas;99700022;9712HM;Groningen;90911300;Glazenwasserij.;;40000',
  'Glas In Assen;99700023;9401AA;Assen;90911300;Glazenwasserij.;Assen;40000',
];

let test: TestApp;
const post = (body: object): Test => request(test.app.getHttpServer()).post('/v1/shortlists').send(body);
const make = async (body: object): Promise<ShortlistResult> =>
  (await post(body).expect(200)).body as ShortlistResult;

const GREENERY = { categories: ['77310000'], near: '9712HM', radiusKm: 20 };

beforeAll(async () => {
  test = await startTestApp();
  await test.importCsv('impact-noord', [HEADER, ...FIRMS].join('\n'));
  await test.importCsv(
    'register-pso',
    [
      'Organisatie;KvK-nummers;Trede;Afgiftedatum;Geldig tot',
      'Groen A;99700000;Trede 2;2025-01-01;2026-12-31',
      'Groen B;99700001;Trede 1;2025-01-01;2027-12-31',
    ].join('\n'),
  );
});
afterAll(() => test.close());

describe('the shortlist for a purchase request', () => {
  it('holds who fails nothing, and who fails exactly one thing with what that is', async () => {
    const { items, nearMisses, pool } = await make(GREENERY);
    expect(namesOf(items).sort()).toEqual([
      ...'ABCDEFGH'.split('').map((letter) => `Groen ${letter}`),
      'Groen Overal',
      'Groen Zonder Maat',
    ]);
    const missed = nearMisses.find(({ supplier }) => supplier.name === 'Groen Dicht Bij Huis');
    expect(missed?.failed).toMatchObject({ name: 'place', met: false, value: '20 km' });
    expect(missed?.failed.reason.en).toMatch(/^serves up to 20 km, the place is 2\d km away$/);
    expect(namesOf(nearMisses)).not.toContain('Groen Ver Weg');
    expect(pool).toMatchObject({ able: 10, complete: true });
  });

  it('judges each criterion by itself, and calls unknown what nobody knows', async () => {
    const { items, nearMisses } = await make({ ...GREENERY, estimatedValue: 50_000, limit: 50 });
    const silent = items.find(({ supplier }) => supplier.name === 'Groen Zonder Maat');
    expect(silent?.criteria.map(({ name, met, outcome }) => `${name} ${met} ${outcome}`)).toEqual([
      'category true met',
      'place false unknown',
      'distance true met',
      'capacity false unknown',
      'availability false unknown',
    ]);
    expect(nearMisses.flatMap(({ failed }) => (failed.name === 'capacity' ? failed.value : []))).toEqual([]);
    const larger = await make({ ...GREENERY, estimatedValue: 70_000 });
    expect(larger.nearMisses.filter(({ failed }) => failed.name === 'capacity')).toHaveLength(9);
  });

  it('wants labels on the day that they are needed', async () => {
    const holders = async (label: string, on: string) => {
      const { items, nearMisses } = await make({ ...GREENERY, requiredLabels: [label], on, limit: 50 });
      const why = nearMisses.find(({ supplier }) => supplier.name === 'Groen A')?.failed.reason.en;
      return [...namesOf(items).sort(), why ?? ''];
    };
    expect(await holders('pso', '2026-12-31')).toEqual(['Groen A', 'Groen B', '']);
    expect(await holders('pso:2', '2026-12-31')).toEqual(['Groen A', '']);
    expect(await holders('pso', '2027-01-01')).toEqual([
      'Groen B',
      'PSO Step 2 will have ended on 31 December 2026',
    ]);
  });

  it('heeds the room that firms say they have, in the quarter of the day that is asked about', async () => {
    await test.importCsv(
      'impact-noord',
      [
        'Naam;KvK;CPV;Omschrijving;Ruimte dit kwartaal',
        'Zit Vol;99700030;98310000;Wasserij.;0',
        'Heeft Plaats;99700031;98310000;Wasserij.;30000',
      ].join('\n'),
    );
    const laundry = { categories: ['98310000'], estimatedValue: 20_000 };
    const now = await make({ ...laundry, on: '2026-12-01' });
    expect(namesOf(now.items)).toEqual(['Heeft Plaats']);
    expect(now.nearMisses[0]?.failed.reason.en).toBe('says it is full that quarter');
    expect(namesOf((await make({ ...laundry, on: '2027-01-01' })).items)).toHaveLength(2);
  });

  it('understands a text as a search does', async () => {
    const { items, query } = await make({ text: 'onderhoud van plantsoenen in de wijk', near: '9712HM' });
    expect(query.categoriesNeeded).toBe('any');
    expect(query.categories.length).toBeGreaterThan(0);
    expect(items[0]?.supplier.name).toMatch(/^Groen/);
    expect(items[0]?.score).toBeGreaterThan(0);
  });

  it('takes from the text what nobody gave, and leaves out what the buyer says was misread', async () => {
    const body = { text: 'Hovenier in Groningen, binnen 10 km, budget maximaal € 50.000', lang: 'en' };
    const read = await make(body);
    expect(read.query).toMatchObject({ place: { name: 'Groningen' }, radiusKm: 10, estimatedValue: 50_000 });
    expect(read.items[0]?.reasons).toContain('can take orders of up to EUR 60,000, EUR 50,000 is asked for');
    const { id } = read.query.fromText.find(({ field }) => field === 'estimatedValue') ?? { id: '' };
    const without = await make({ ...body, without: [id] });
    expect(without.query).not.toHaveProperty('estimatedValue');
    expect(without.query.fromText.map(({ field }) => field)).toEqual(['near', 'radiusKm']);
  });

  it('leaves out a trade that was misread, on the page by the cross beside it', async () => {
    const column = ['Naam;KvK;CPV;Omschrijving', 'Witte Was;99700040;98310000;Wasserij.'];
    await test.importCsv('leveranciersdatabank', column.join('\n'));
    const text = 'Hovenier voor het gazon naast de wasserij';
    const read = await make({ text });
    expect(namesOf(read.items)).toContain('Witte Was');
    const { id } = read.query.categories.find(({ because }) => because === 'wasserij') ?? {};
    const { body } = await test.app.inject({ url: `/opdracht?${new URLSearchParams({ text })}` });
    const [, href = ''] = /href="([^"]+)"[^>]*aria-label="Haal weg: Wasserij/.exec(body) ?? [];
    const url = new URL(href.replaceAll('&amp;', '&'), 'http://x');
    expect(url.searchParams.getAll('without')).toEqual([id]);
    const after = (await test.app.inject({ url: url.pathname + url.search })).body;
    expect(after).toMatch(/Groen [A-Z]/);
    expect(after).not.toContain('Witte Was');
    const without = await make({ text, without: [id ?? ''] });
    expect(without.query.categories.map((one) => one.id)).not.toContain(id);
    expect(without.query.categories.length).toBeGreaterThan(0);
  });

  it('tells what a text only wishes for, and what nobody was judged on', async () => {
    const text = 'Hovenier in Groningen, minimaal 5% SROI, PSO is een pre';
    const { query, pool } = await make({ text });
    expect(query.requiredLabels).toEqual([]);
    expect(query.wished).toContainEqual({ id: 'label:pso', label: 'pso', because: 'PSO' });
    expect(query.notJudged).toEqual(['minimaal 5% SROI']);
    expect(pool.able).toBeGreaterThan(2);
    const page = (url: string) =>
      test.app.inject({ url: `/opdracht?${new URLSearchParams({ text })}${url}` });
    const { body } = await page('');
    expect(body).toMatch(/gewenst: PSO.*Niet beoordeeld:<\/strong> ‘minimaal 5% SROI’/s);
    expect((await page('&without=label:pso')).body).not.toContain('gewenst: PSO');
  });

  it('says what a text asks that no firm is known to supply, as a search does', async () => {
    const text = 'Huur van 20 stemhokjes';
    const { query, pool } = await make({ text });
    expect([query.unoffered, pool.able]).toEqual([['Stemhokjes en stembussen'], 0]);
    const { body } = await test.app.inject({ url: `/opdracht?${new URLSearchParams({ text, lang: 'en' })}` });
    expect(body).toContain('No supplier is known to supply this: ‘Polling booths and ballot boxes’.');
    expect((await make({ text: 'Stemhokjes en onderhoud van plantsoenen' })).query).not.toHaveProperty(
      'unoffered',
    );
  });

  it('combines firms when none can do it alone, for what is bought, how much of it and where', async () => {
    const both = { categories: ['45442100', '90911300'], near: '9712HM' };
    expect((await make(both)).combinations).toBeUndefined();
    const { combinations, lotsByCategory } = await make({ ...both, estimatedValue: 70_000 });
    expect(combinations?.exact).toBe(true);
    const pairs = combinations?.items.map(({ firms }) =>
      firms
        .map(({ name }) => name)
        .sort()
        .join(' + '),
    );
    expect(pairs?.sort()).toEqual([
      'Alleen Glas + Alleen Verf',
      'Alleen Glas + Verf En Glas',
      'Alleen Verf + Verf En Glas',
    ]);
    expect(lotsByCategory?.map(({ able }) => able.length)).toEqual([2, 2]);
    const area = await make({ categories: ['90911300'], municipalities: ['GM0014', 'GM0106'], radiusKm: 10 });
    expect(area.items).toEqual([]);
    expect(area.combinations?.items[0]?.firms.map(({ name }) => name)).toContain('Glas In Assen');
    expect(area.combinations?.items[0]?.uncovered).toEqual({ needs: [], value: 0 });
  });

  it('names what no combination does: what, where, and for how much', async () => {
    const municipalities = ['GM0014', 'GM0106'];
    const asked = {
      categories: ['90911300', '45442100'],
      municipalities,
      radiusKm: 10,
      estimatedValue: 400_000,
    };
    const { combinations } = await make(asked);
    expect(combinations?.items[0]?.uncovered).toEqual({ needs: ['45442100 Assen'], value: 240_000 });
    const url = '/opdracht?text=glazenwassers&near=9712HM&radiusKm=10&value=400.000';
    const page = (await test.app.inject({ url })).body;
    expect(page).toContain('Ook samen kunnen deze bedrijven niet alles.');
    expect(page).toMatch(/blijft over: €\s?320\.000/);
  });

  it('says in the body what is wrong with the body', async () => {
    const answer = await post({ near: 'Nergenshuizen', radiusKm: 'ver', budget: 3 }).expect(400);
    const names = (answer.body as { errors: { name: string }[] }).errors.map(({ name }) => name);
    expect([...new Set(names)].sort()).toEqual(['budget', 'near', 'radiusKm', 'text']);
    const unknown = await post({
      categories: ['12345678'],
      requiredLabels: ['psoo'],
      lots: [{ near: 'Nergenshuizen' }],
    }).expect(400);
    expect(unknown.body).toMatchObject({
      errors: [
        { in: 'body', name: 'categories.0' },
        { in: 'body', name: 'requiredLabels.0' },
        { in: 'body', name: 'lots.0.near' },
      ],
    });
    const place = await post({ text: 'hovenier', lots: [{ near: 'Nergenshuizen' }] }).expect(400);
    expect(place.body).toMatchObject({ errors: [{ in: 'body', name: 'lots.0.near' }] });
    const nothing = await post({ near: '9712HM' }).expect(400);
    expect(nothing.body).toMatchObject({ errors: [{ in: 'body', name: 'text' }] });
  });

  it('answers as its description says', async () => {
    const { components } = await test.getJson<{ components: { schemas: Record<string, Schema> } }>(
      '/v1/openapi.json',
    );
    const answer = await make({
      categories: ['45442100', '90911300'],
      near: '9712HM',
      estimatedValue: 70_000,
      requiredLabels: ['pso:2'],
      recognisedBy: 'GM0014',
      lots: [{ title: 'Glas', text: 'ramen lappen', estimatedValue: 10_000 }],
    });
    const schema = { $ref: '#/components/schemas/ShortlistResult' };
    expect(mismatches(JSON.parse(JSON.stringify(answer)), schema, components.schemas)).toEqual([]);
  });
});

testLots(() => test, { make, greenery: GREENERY });
testOwnThresholds(() => test);
