import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request, { type Response, type Test } from 'supertest';

import { ApiKeyService } from '../../src/access/api-key.service.ts';
import { type Scope } from '../../src/access/scope.ts';
import { type Fault } from '../../src/common/errors.ts';
import { IdentityService } from '../../src/matching/identity/identity.service.ts';
import { STANDARD } from '../support/reconciliation-schemas.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { mismatches } from './schema-mismatches.ts';

const FIRMS = [
  'Naam;Rechtsvorm;KvK;Postcode;Straat;Huisnummer;Plaats;Website;E-mail;Telefoon;Medewerkers;CPV;Omschrijving',
  'Noorderglas Schoonmaak B.V.;BV;99000123;9712HM;Verzonnenweg;12;Groningen;www.noorderglas.example;info@noorderglas.example;050-5550123;25;90911300;Glazenwassen <b>met</b> zorg',
  'Bakkerij De Korenmaat;;;9401LT;Verzonnenweg;3;Assen;;;;;;',
  'Bakkerij De Korenmaat;;;9671AA;Verzonnenweg;5;Winschoten;;;;;;',
  'Klus Alleen;Eenmanszaak;99060001;9712HM;Geheimstraat;13;Groningen;;klus@klusalleen.example;050-5550199;;;Klussen',
  'Stichting Groenwerk Noord;Stichting;99000124;9727FE;Verzonnenweg;1;Groningen;;;;;;Groen',
  'Zonnedak Twee B.V.;BV;99000125;9727FE;Verzonnenweg;9;Groningen;;;;;;',
  'Zonnedak Drie B.V.;BV;99000126;9727FE;Verzonnenweg;9;Groningen;;;;;;',
  'Verborgen Handel B.V.;BV;99000127;9727FE;Verzonnenweg;7;Groningen;;;;;;',
].join('\n');

const PSO = [
  'Organisatie;KvK-nummers;Plaats;Trede;Certificaatnummer;Afgiftedatum;Geldig tot',
  'Noorderglas Schoonmaak B.V.;99000123;Groningen;Trede 2;PSO-1;01-06-2025;31-05-2027',
].join('\n');

interface Candidate {
  id: string;
  name: string;
  description: string;
  score: number;
  match: boolean;
  features: { id: string; value: number | boolean }[];
}
type Results = Record<string, { result: Candidate[] }>;
interface Known {
  items: { id: string; name: string; certainty: string; kvkNumber?: string; published: boolean }[];
  match: string | null;
  notes: { field: string; message: string }[];
}

describe('reconciling a sheet with the register', () => {
  let test: TestApp;
  const ids: Record<string, string> = {};

  const get = (path: string): Test => request(test.app.getHttpServer()).get(path);
  const keyFor = async (scope: Scope): Promise<string> => {
    const keys = test.app.get(ApiKeyService, { strict: false });
    return (await keys.create({ name: scope, scopes: [scope] })).key;
  };
  /** As OpenRefine sends it. */
  const send = (form: Record<string, string>): Test =>
    request(test.app.getHttpServer()).post('/v1/reconcile').type('form').send(form);
  const ask = async (queries: object): Promise<Results> =>
    (await send({ queries: JSON.stringify(queries) }).expect(200)).body as Results;
  const askOne = async (query: object): Promise<Candidate[]> =>
    (await ask({ q0: query }))['q0']?.result ?? [];
  const withPlace = (query: string, place: string) => ({ query, properties: [{ pid: 'place', v: place }] });
  const known = async (query: string, key?: string): Promise<Known> => {
    const sent = get(`/v1/suppliers/known?${query}`);
    return (await (key ? sent.set('X-Api-Key', key) : sent).expect(200)).body as Known;
  };
  const contentOf = (response: Response): unknown => response.body as unknown;
  const faultNames = (response: Response): string[] =>
    ((response.body as { errors?: Fault[] }).errors ?? []).map(({ name }) => name).sort();

  beforeAll(async () => {
    test = await startTestApp();
    await test.importCsv('leveranciersdatabank', FIRMS);
    await test.importCsv('register-pso', PSO);
    const rows: { id: string; name: string; place: string }[] = await test.dataSource.query(
      `select supplier_id as id, data -> 'name' ->> 'value' as name, data -> 'place' ->> 'value' as place from profile`,
    );
    for (const { id, name, place } of rows) ids[ids[name] ? `${name} ${place}` : name] = id;
    await test.dataSource.query(`update profile set published = false where supplier_id = $1`, [
      ids['Verborgen Handel B.V.'],
    ]);
  });
  afterAll(() => test.close());

  it('tells in its manifest what it can do, in the form of the standard', async () => {
    const response = await get('/v1/reconcile').expect(200);
    const { headers } = response;
    const body = contentOf(response);
    expect(mismatches(body, STANDARD.manifest, {})).toEqual([]);
    const manifest = body as {
      versions: string[];
      view: { url: string };
      preview: { url: string };
      batchSize: number;
      defaultTypes: object[];
    };
    expect(manifest.versions).toContain('0.2');
    expect(manifest.view.url).toMatch(/\/leveranciers\/\{\{id\}\}$/);
    expect(manifest.preview.url).toMatch(/\/v1\/reconcile\/preview\/\{\{id\}\}$/);
    expect(manifest).toMatchObject({ batchSize: 50, defaultTypes: [{ id: 'supplier' }] });
    expect(headers['access-control-allow-origin']).toBe('*');
  });

  it('matches what an import would link, and says why', async () => {
    const queries = {
      q0: { ...withPlace('noorderglas schoonmaak bv', 'Groningen'), type: 'supplier', type_strict: 'should' },
      q1: { query: 'Iets heel anders', properties: [{ pid: 'KvK-nummer', v: 99000124 }] },
    };
    const response = await send({ queries: JSON.stringify(queries) }).expect(200);
    expect(mismatches(response.body, STANDARD.results, {})).toEqual([]);
    expect(response.headers['access-control-allow-origin']).toBe('*');
    const { q0, q1 } = response.body as Results;
    expect(q0?.result[0]).toMatchObject({
      id: ids['Noorderglas Schoonmaak B.V.'],
      name: 'Noorderglas Schoonmaak B.V.',
      description: 'Groningen · KvK 99000123',
      type: [{ id: 'supplier' }],
      score: 93,
      match: true,
      features: expect.arrayContaining([
        { id: 'name', value: 1 },
        { id: 'place', value: true },
        { id: 'reason-name-place', value: true },
      ]),
    });
    expect(q1?.result[0]).toMatchObject({ id: ids['Stichting Groenwerk Noord'], score: 100, match: true });
  });

  it('offers a firm by its name alone, also misspelt or with a word missing, and leaves the choice to a person', async () => {
    for (const query of ['Noorderglas Schoonmaak', 'Noorderglass Schoonmaak', 'Groenwerk']) {
      const result = await askOne({ query });
      const wanted = query === 'Groenwerk' ? 'Stichting Groenwerk Noord' : 'Noorderglas Schoonmaak B.V.';
      expect([query, result[0]?.name, result[0]?.match]).toEqual([query, wanted, false]);
    }
    expect(await askOne({ query: 'Kwantumtapijt Zeppelin' })).toEqual([]);
  });

  it('keeps namesakes in two places apart by the place, and matches neither without it', async () => {
    const both = await askOne({ query: 'Bakkerij de Korenmaat' });
    expect(both.map(({ match }) => match)).toEqual([false, false]);
    const [first] = await askOne(withPlace('Bakkerij de Korenmaat', 'Winschoten'));
    expect(first).toMatchObject({ description: 'Winschoten', match: true });
    expect((await askOne({ query: 'Bakkerij de Korenmaat', limit: 1 })).length).toBe(1);
  });

  it('never offers the same name as a match when the KvK number is another', async () => {
    const [first] = await askOne({
      query: 'Zonnedak Twee',
      properties: [
        { pid: 'kvkNumber', v: '99000999' },
        { pid: 'place', v: 'Groningen' },
      ],
    });
    expect(first).toMatchObject({ name: 'Zonnedak Twee B.V.', match: false });
    expect(first?.score).toBeLessThan(50);
    expect(first?.features).toContainEqual({ id: 'kvkNumber', value: false });
  });

  it('finds a supplier by its id and by its KvK number', async () => {
    const id = ids['Zonnedak Drie B.V.'] ?? '';
    expect((await askOne({ query: id }))[0]).toMatchObject({ id, score: 100, match: true });
    expect((await askOne({ query: '99 00 01 26' }))[0]).toMatchObject({ id, match: true });
  });

  it('takes a query by GET too, and a column that it knows under another name', async () => {
    const queries = JSON.stringify({
      a: { query: 'Noorderglas', properties: [{ pid: 'Woonplaats', v: 'Groningen' }] },
    });
    const body = contentOf(await get(`/v1/reconcile?queries=${encodeURIComponent(queries)}`).expect(200));
    expect((body as Results)['a']?.result[0]?.name).toBe('Noorderglas Schoonmaak B.V.');
  });

  it('leaves out a value that cannot be read and goes on with the rest', async () => {
    const [first] = await askOne({
      query: 'Noorderglas Schoonmaak',
      properties: [
        { pid: 'kvkNumber', v: '9,90001E+07' },
        { pid: 'place', v: ['', 'GRONINGEN'] },
        { pid: 'website', v: { id: 'x', name: 'noorderglas' } },
      ],
    });
    expect(first).toMatchObject({ name: 'Noorderglas Schoonmaak B.V.', match: true });
  });

  it('refuses what is no batch with every fault, and a batch that is too large', async () => {
    for (const queries of ['', 'no json', '[]', '"text"', 'null'])
      expect([queries, faultNames(await send({ queries }).expect(400))]).toEqual([queries, ['queries']]);
    expect(faultNames(await send({}).expect(400))).toEqual(['queries']);
    await send({ queries: '{}', extend: '{}' }).expect(400);
    const wrong = {
      q0: {
        query: 5,
        limit: 0,
        type: 7,
        type_strict: 'maybe',
        properties: [{ pid: 'shoe size', v: 1 }],
        more: 1,
      },
      q1: 'text',
      q2: {},
      q3: { properties: [{ pid: 'place', v: null }, 'text'] },
    };
    const refused = await send({ queries: JSON.stringify(wrong) }).expect(400);
    expect(refused.type).toBe('application/problem+json');
    expect(faultNames(refused)).toEqual([
      'queries.q0.limit',
      'queries.q0.more',
      'queries.q0.properties.0.pid',
      'queries.q0.query',
      'queries.q0.type',
      'queries.q0.type_strict',
      'queries.q1',
      'queries.q2',
      'queries.q3.properties.0.v',
      'queries.q3.properties.1',
    ]);
    const many = Object.fromEntries(Array.from({ length: 51 }, (_, index) => [`q${index}`, { query: 'x' }]));
    const large = await send({ queries: JSON.stringify(many) }).expect(413);
    expect((large.body as { detail: string }).detail).toContain('at most 50');
    await get('/v1/reconcile?callback=jQuery123').expect(400);
  });

  it('answers queries that hold nothing, too much or something odd with no candidates', async () => {
    const odd = {
      ['__proto__x']: { query: '' },
      empty: { query: '   ' },
      dash: { query: '-' },
      long: { query: 'a'.repeat(100_000) },
      control: { query: 'a\u0000b\u200b' },
      quote: { query: `'; drop table supplier; --` },
      placeOnly: { properties: [{ pid: 'place', v: 'Groningen' }] },
    };
    const results = await ask(odd);
    expect(Object.keys(results).sort()).toEqual(Object.keys(odd).sort());
    expect(Object.values(results).flatMap(({ result }) => result)).toEqual([]);
    const pollution = await send({ queries: '{"__proto__": {"query": "Noorderglas Schoonmaak"}}' }).expect(
      200,
    );
    expect(pollution.text).toContain('"__proto__":{"result":[{');
  });

  it('answers each query as if it were alone', async () => {
    const alone = await askOne(withPlace('Noorderglas Schoonmaak', 'Groningen'));
    const fifty = Object.fromEntries(
      Array.from({ length: 50 }, (_, index) => [
        `q${index}`,
        withPlace('Noorderglas Schoonmaak', 'Groningen'),
      ]),
    );
    const results = await ask(fifty);
    for (const { result } of Object.values(results)) expect(result).toEqual(alone);
  });

  it('shows nobody a firm that is not published, nor matches it', async () => {
    for (const query of [
      { query: 'Verborgen Handel', properties: [{ pid: 'kvkNumber', v: '99000127' }] },
      { query: ids['Verborgen Handel B.V.'] },
    ])
      expect(JSON.stringify(await askOne(query))).not.toContain('Verborgen');
    const extend = { ids: [ids['Verborgen Handel B.V.']], properties: [{ id: 'name' }] };
    expect((await send({ extend: JSON.stringify(extend) }).expect(200)).text).not.toContain('Verborgen');
    await get(`/v1/reconcile/preview/${ids['Verborgen Handel B.V.']}`).expect(404);
    const suggested = await get('/v1/reconcile/suggest/entity').query({
      prefix: ids['Verborgen Handel B.V.'],
    });
    expect(suggested.body).toEqual({ result: [] });
  });

  it('does not tell whether a guess at the number, address, phone or mail of a sole trader is right', async () => {
    const guesses = [
      ['kvkNumber', '99060001', '99060002'],
      ['postcode', '9712HM', '9713AB'],
      ['houseNumber', '13', '14'],
      ['phone', '050-5550199', '050-5550198'],
      ['email', 'klus@klusalleen.example', 'klus@elders.example'],
    ];
    for (const [pid, right, wrong] of guesses) {
      const about = (query: string, v?: string) => askOne({ query, properties: [{ pid, v }] });
      for (const query of ['Klus Alleen', 'Klussen Alleen'])
        expect([pid, await about(query, right)]).toEqual([pid, await about(query, wrong)]);
      expect((await askOne({ properties: [{ pid, v: right }] })).map(({ name }) => name)).not.toContain(
        'Klus Alleen',
      );
    }
    expect(await askOne({ query: '99060001' })).toEqual([]);
    expect((await askOne(withPlace('Klus Alleen', 'Groningen')))[0]).toMatchObject({
      description: 'Groningen',
      match: true,
    });
  });

  it('pulls labels and other public values into a sheet, under the id that was asked for', async () => {
    const own = ids['Noorderglas Schoonmaak B.V.'] ?? '';
    const sole = ids['Klus Alleen'] ?? '';
    const properties = [
      'kvkNumber',
      'postcode',
      'place',
      'labels',
      'labelsValidUntil',
      'employees',
      'impact',
    ];
    const extend = {
      ids: [own, sole, 'no id'],
      properties: properties.map((id) => ({ id, settings: {} })),
    };
    const body = contentOf(await send({ extend: JSON.stringify(extend) }).expect(200));
    expect(mismatches(body, STANDARD.extension, {})).toEqual([]);
    const { meta, rows } = body as { meta: { id: string }[]; rows: Record<string, Record<string, object[]>> };
    expect(meta.map(({ id }) => id)).toEqual(properties);
    expect(rows[own]).toEqual({
      kvkNumber: [{ str: '99000123' }],
      postcode: [{ str: '9712HM' }],
      place: [{ str: 'Groningen' }],
      labels: [{ str: expect.stringMatching(/Trede 2$/) }],
      labelsValidUntil: [{ date: '2027-05-31T00:00:00Z' }],
      employees: [{ int: 25 }],
      impact: [{ str: 'true' }],
    });
    expect(rows[sole]).toMatchObject({ kvkNumber: [], postcode: [], place: [{ str: 'Groningen' }] });
    expect(rows['no id']).toEqual(Object.fromEntries(properties.map((id) => [id, []])));
    const wrong = { ids: 'x', properties: [{ id: 'shoe size' }, 5] };
    expect(faultNames(await send({ extend: JSON.stringify(wrong) }).expect(400))).toEqual([
      'extend.ids',
      'extend.properties.0.id',
      'extend.properties.1.id',
    ]);
    const tooMany = { ids: Array.from({ length: 201 }, String), properties: [] };
    await send({ extend: JSON.stringify(tooMany) }).expect(413);
  });

  it('completes names as OpenRefine asks for it, page by page', async () => {
    const asked = '&type=supplier&spell=always&exact=false&prefixed=true';
    const response = await get(`/v1/reconcile/suggest/entity?prefix=noorderg${asked}`).expect(200);
    const { headers } = response;
    const body = contentOf(response);
    expect(mismatches(body, STANDARD.suggestions, {})).toEqual([]);
    expect(body).toMatchObject({
      result: [{ id: ids['Noorderglas Schoonmaak B.V.'], description: 'Groningen' }],
    });
    expect(headers['access-control-allow-origin']).toBe('*');
    const byId = await get('/v1/reconcile/suggest/entity').query({ prefix: ids['Klus Alleen'] });
    expect(byId.body).toMatchObject({ result: [{ name: 'Klus Alleen' }] });
    const namesOf = (response: Response) =>
      (response.body as { result: { name: string }[] }).result.map(({ name }) => name);
    const all = namesOf(await get('/v1/reconcile/suggest/entity?prefix=zonnedak').expect(200));
    expect([...all].sort()).toEqual(['Zonnedak Drie B.V.', 'Zonnedak Twee B.V.']);
    const rest = namesOf(await get('/v1/reconcile/suggest/entity?prefix=zonnedak&cursor=1').expect(200));
    expect(rest).toEqual(all.slice(1));
    await get('/v1/reconcile/suggest/entity?prefix=x&cursor=-1').expect(400);
    await get('/v1/reconcile/suggest/entity?prefix=x&callback=f').expect(400);
  });

  it('suggests and proposes properties', async () => {
    const body = contentOf(await get('/v1/reconcile/suggest/property?prefix=post').expect(200));
    expect(mismatches(body, STANDARD.suggestions, {})).toEqual([]);
    expect(body).toMatchObject({ result: [{ id: 'postcode' }] });
    const types = await get('/v1/reconcile/suggest/type?prefix=lev').expect(200);
    expect(types.body).toMatchObject({ result: [{ id: 'supplier' }] });
    const proposed = await get('/v1/reconcile/properties?type=supplier&limit=3').expect(200);
    expect(mismatches(proposed.body, STANDARD.proposals, {})).toEqual([]);
    expect((proposed.body as { properties: object[] }).properties).toHaveLength(3);
  });

  it('lets pages of other sites ask, without a key', async () => {
    const asked = request(test.app.getHttpServer())
      .options('/v1/reconcile')
      .set('Origin', 'http://elsewhere.example');
    const { headers } = await asked.set('Access-Control-Request-Headers', 'content-type').expect(204);
    expect(headers).toMatchObject({
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'GET, HEAD, POST',
      'access-control-allow-headers': 'Content-Type',
    });
    await request(test.app.getHttpServer()).options('/v1/imports').expect(404);
  });

  it('shows a preview in a frame that runs nothing, in the language of the browser', async () => {
    const path = `/v1/reconcile/preview/${ids['Noorderglas Schoonmaak B.V.']}`;
    const { text, headers } = await get(path)
      .expect(200)
      .expect('Content-Type', /text\/html/);
    expect(headers['content-security-policy']).toMatch(/default-src 'none'.*frame-ancestors \*/);
    expect(headers['x-frame-options']).toBeUndefined();
    expect(text).toContain('Trede 2: nagekeken');
    expect(text).toContain('Glazenwassen &lt;b>met&lt;/b> zorg');
    expect(text).not.toMatch(/<script|<b>/);
    const english = await get(path).set('Accept-Language', 'en-GB,en;q=0.9,nl;q=0.8').expect(200);
    expect(english.text).toContain('Trede 2: verified');
    const sole = await get(`/v1/reconcile/preview/${ids['Klus Alleen']}`).expect(200);
    expect(sole.text).not.toMatch(/99060001|Geheimstraat|9712HM/);
    const elsewhere = await get(`/leveranciers/${ids['Klus Alleen']}`).expect(200);
    expect(elsewhere.headers['x-frame-options']).toBe('DENY');
  });

  it('warns before a known firm is entered again', async () => {
    const own = ids['Noorderglas Schoonmaak B.V.'];
    const found = await known('name=Noorderglas+Schoonmaak&postcode=9712+hm');
    expect(found).toMatchObject({ match: own, items: [{ id: own, certainty: 'certain', published: true }] });
    const byNumber = await known('kvkNumber=99.00.01.23');
    expect(byNumber).toMatchObject({ match: own, items: [{ id: own, kvkNumber: '99000123' }] });
    const byMail = await known('name=Noorderglas&place=Groningen&emailDomain=noorderglas.example');
    expect(byMail.items[0]).toMatchObject({ id: own });
    expect((await known('name=Klus+Alleen&place=Groningen')).items[0]).not.toHaveProperty('kvkNumber');
    expect(await known('name=Kwantumtapijt')).toEqual({ items: [], match: null, notes: [] });
  });

  it('shows firms that are not published, and what is hidden, to stewards only', async () => {
    const query = 'name=Verborgen+Handel&place=Groningen';
    expect((await known(query)).items).toEqual([]);
    expect((await known(query, await keyFor('suppliers:read'))).items).toEqual([]);
    const steward = await keyFor('suppliers:write');
    expect((await known(query, steward)).items).toMatchObject([
      { name: 'Verborgen Handel B.V.', published: false, certainty: 'certain' },
    ]);
    expect((await known('kvkNumber=99060001')).items).toEqual([]);
    expect((await known('kvkNumber=99060001', steward)).match).toBe(ids['Klus Alleen']);
  });

  it('says what is wrong with a description', async () => {
    const wrong = 'kvkNumber=123&postcode=97&emailDomain=a@b.nl&phone=050&place=';
    const response = await get(`/v1/suppliers/known?${wrong}`).expect(400);
    expect(faultNames(response)).toEqual(['emailDomain', 'kvkNumber', 'phone', 'place', 'postcode']);
    expect(faultNames(await get('/v1/suppliers/known?place=Assen').expect(400))).toEqual(['name']);
  });

  it('answers with the survivor for a firm that was merged away', async () => {
    const [keepId = '', goneId = ''] = [ids['Zonnedak Twee B.V.'], ids['Stichting Groenwerk Noord']];
    await test.app.get(IdentityService, { strict: false }).merge({ keepId, goneId, by: 'test' });
    await test.drainJobs();
    expect((await askOne({ query: goneId }))[0]).toMatchObject({ id: keepId, match: true });
    const [byName] = await askOne(withPlace('Groenwerk Noord', 'Groningen'));
    expect(byName).toMatchObject({ id: keepId, name: 'Zonnedak Twee B.V.' });
    const extend = { ids: [goneId], properties: [{ id: 'name' }] };
    const body = contentOf(await send({ extend: JSON.stringify(extend) }).expect(200));
    expect(body).toMatchObject({ rows: { [goneId]: { name: [{ str: 'Zonnedak Twee B.V.' }] } } });
    expect((await get(`/v1/reconcile/preview/${goneId}`).expect(200)).text).toContain('Zonnedak Twee');
    // Its name was taught by the merge: it is known by it when no source says it any more.
    const without = FIRMS.replace(/^Stichting Groenwerk.*\n/m, '');
    await test.importCsv('leveranciersdatabank', without, { delivery: 'replace' });
    const [taught] = await askOne(withPlace('Stichting Groenwerk Noord', 'Groningen'));
    expect(taught).toMatchObject({ id: keepId, name: 'Zonnedak Twee B.V.' });
  });
});
