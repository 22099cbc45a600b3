import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Response } from 'supertest';

import { type Fault } from '../../src/common/errors.ts';
import { IdentityService } from '../../src/matching/identity/identity.service.ts';
import { FIRMS, type Results, ReconcileDesk, withPlace } from '../support/reconcile-desk.ts';
import { STANDARD } from '../support/reconciliation-schemas.ts';
import { mismatches } from './schema-mismatches.ts';

describe('reconciling a sheet with the register', () => {
  const desk = new ReconcileDesk();
  const { ids, get, send, ask, askOne } = desk;
  const contentOf = (response: Response): unknown => response.body as unknown;
  const faultNames = (response: Response): string[] =>
    ((response.body as { errors?: Fault[] }).errors ?? []).map(({ name }) => name).sort();

  beforeAll(() => desk.open());
  afterAll(() => desk.close());

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

  it('answers with the survivor for a firm that was merged away', async () => {
    const [keepId = '', goneId = ''] = [ids['Zonnedak Twee B.V.'], ids['Stichting Groenwerk Noord']];
    await desk.test.app.get(IdentityService, { strict: false }).merge({ keepId, goneId, by: 'test' });
    await desk.test.drainJobs();
    expect((await askOne({ query: goneId }))[0]).toMatchObject({ id: keepId, match: true });
    const [byName] = await askOne(withPlace('Groenwerk Noord', 'Groningen'));
    expect(byName).toMatchObject({ id: keepId, name: 'Zonnedak Twee B.V.' });
    const extend = { ids: [goneId], properties: [{ id: 'name' }] };
    const body = contentOf(await send({ extend: JSON.stringify(extend) }).expect(200));
    expect(body).toMatchObject({ rows: { [goneId]: { name: [{ str: 'Zonnedak Twee B.V.' }] } } });
    expect((await get(`/v1/reconcile/preview/${goneId}`).expect(200)).text).toContain('Zonnedak Twee');
    // Its name was taught by the merge: it is known by it when no source says it any more.
    const without = FIRMS.replace(/^Stichting Groenwerk.*\n/m, '');
    await desk.test.importCsv('leveranciersdatabank', without, { delivery: 'replace' });
    const [taught] = await askOne(withPlace('Stichting Groenwerk Noord', 'Groningen'));
    expect(taught).toMatchObject({ id: keepId, name: 'Zonnedak Twee B.V.' });
  });
});
