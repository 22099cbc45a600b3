import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import request, { type Test } from 'supertest';

import { ApiKeyService } from '../../src/access/api-key.service.ts';
import { type Schema } from '../../src/api/v1/openapi/schema.ts';
import { ShortlistService } from '../../src/discovery/shortlist/shortlist.service.ts';
import { SightingCounter } from '../../src/discovery/sightings/sighting-counter.ts';
import { IdentityService } from '../../src/matching/identity/identity.service.ts';
import { hashOf } from '../../src/requests/frozen-shortlists.ts';
import { type Choice, type PurchaseRequest } from '../../src/requests/purchase-request.ts';
import { mismatches } from '../e2e/schema-mismatches.ts';
import { addGardeners, GREENERY } from '../support/gardeners.ts';
import { csvCells, sheetCells } from '../support/read-report.ts';
import { idOf, openRequestDesk, type RequestDesk } from '../support/request-desk.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { testChoicesAndDraws } from './choices-and-draws.ts';
import { testMergedFirms } from './merged-firms-in-requests.ts';
import { testRequestPages } from './request-pages.ts';
import { testSavedSearches } from './saved-searches.ts';

let test: TestApp;
let desk: RequestDesk;
let assen: RequestDesk;

beforeAll(async () => {
  test = await startTestApp();
  desk = await openRequestDesk(test, 'GM0014');
  assen = await openRequestDesk(test, 'GM0106');
  await addGardeners(test);
});
afterAll(() => test.close());

describe('a purchase request of a municipality', () => {
  it('is kept with the shortlist as it is when it is made', async () => {
    const answer = await desk.call('post', '', GREENERY).expect(201);
    const made = answer.body as PurchaseRequest;
    expect(answer.headers).toMatchObject({ location: `/v1/purchase-requests/${made.id}`, etag: '"1"' });
    expect(made).toMatchObject({
      municipality: 'GM0014',
      title: 'Groenonderhoud',
      query: GREENERY,
      used: false,
      shortlist: { version: 1, able: 12, nearMisses: 1 },
    });
    expect((await desk.call('get', `/${made.id}`).expect(200)).body).toEqual(made);
    const kept = await desk.shortlistOf(made);
    expect(kept.items).toHaveLength(12);
    expect(kept.nearMisses[0]?.failed).toMatchObject({ name: 'capacity', value: 1_000, wanted: 20_000 });
    expect(kept.madeBy).toMatch(/^api-key:/);
  });

  it('keeps what its text is not to be understood as, and its shortlist is made without that', async () => {
    const text = 'Hovenier voor plantsoenen in Groningen, budget maximaal € 90.000';
    const whole = await desk.create({ text });
    const [value] = (await desk.shortlistOf(whole)).query.fromText.filter(
      ({ field }) => field === 'estimatedValue',
    );
    const less = await desk.create({ text, without: [value?.id] });
    expect(less.query.without).toEqual([value?.id]);
    expect([whole.shortlist.able, less.shortlist.able]).toEqual([0, 13]);
    // Also when it is made anew.
    await desk.call('post', `/${less.id}/shortlist`, {}).expect(201);
    const { version, query, items } = await desk.shortlistOf(less);
    expect([version, items.length]).toEqual([2, 13]);
    expect(query).not.toHaveProperty('estimatedValue');
  });

  it('counts for the firms on its shortlist, each time that one is kept', async () => {
    const shortlisted = async () => {
      await test.app.get(SightingCounter, { strict: false }).write();
      const [row]: { times: number }[] = await test.dataSource.query(
        `select coalesce(sum(s.shortlisted), 0)::int as times
           from firm_sighting s join supplier_identifier i using (supplier_id) where i.value = '99710000'`,
      );
      return row?.times ?? 0;
    };
    const before = await shortlisted();
    const made = await desk.create(GREENERY);
    expect(await shortlisted()).toBe(before + 1);
    await desk.call('put', `/${made.id}`, { ...GREENERY, title: 'Ander groen' }).set('If-Match', '"1"');
    expect(await shortlisted()).toBe(before + 2);
    await desk.call('post', `/${made.id}/shortlist`, {});
    expect(await shortlisted()).toBe(before + 3);
  });

  it('is seen by no other municipality, in any way', async () => {
    const { id } = await desk.create(GREENERY);
    const read = ['', '/shortlist', '/selection-record', '/selection-record.csv', '/selection-record.xlsx'];
    for (const path of read) await assen.call('get', `/${id}${path}`).expect(404);
    const written: ['post', string, object][] = [
      ['post', '/shortlist', {}],
      ['post', '/draws', { invitations: 1 }],
      ['post', '/choices', { supplierId: randomUUID(), status: 'contacted' }],
    ];
    for (const [method, path, body] of written) await assen.call(method, `/${id}${path}`, body).expect(404);
    await assen.call('put', `/${id}`, GREENERY).set('If-Match', '*').expect(404);
    const { items } = (await assen.call('get', '').expect(200)).body as { items: PurchaseRequest[] };
    expect(items.map((item) => item.id)).not.toContain(id);
    const reader = await openRequestDesk(test, 'GM0014', ['requests:read']);
    await reader.call('post', '', GREENERY).expect(403);
  });

  it('needs a key that belongs to a municipality', async () => {
    const { key } = await test.app
      .get(ApiKeyService, { strict: false })
      .create({ name: 'Of nobody', scopes: ['requests:read'] });
    const sent = request(test.app.getHttpServer()).get('/v1/purchase-requests').set('X-Api-Key', key);
    const answer = await sent.expect(403);
    expect((answer.body as { detail: string }).detail).toContain('belongs to no municipality');
  });

  it('is made once however often it is sent with the same key', async () => {
    const key = randomUUID();
    const send = (body: object, by = desk): Test => by.call('post', '', body).set('Idempotency-Key', key);
    const answers = await Promise.all([send(GREENERY), send(GREENERY), send(GREENERY)]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set(answers.map(({ body }) => (body as PurchaseRequest).id)).size).toBe(1);
    const other = await send({ ...GREENERY, title: 'Iets anders' }).expect(409);
    expect(other.body).toMatchObject({ errors: [{ in: 'header', name: 'Idempotency-Key' }] });
    const elsewhere = (await send(GREENERY, assen).expect(201)).body as PurchaseRequest;
    expect(elsewhere.municipality).toBe('GM0106');
  });

  it('is changed only by who has read how it is now, and keeps the shortlists before', async () => {
    const made = await desk.create(GREENERY);
    const put = (etag?: string): Test => {
      const sent = desk.call('put', `/${made.id}`, { ...GREENERY, estimatedValue: 900 });
      return etag ? sent.set('If-Match', etag) : sent;
    };
    expect((await put().expect(400)).body).toMatchObject({ errors: [{ in: 'header', name: 'If-Match' }] });
    await put('"7"').expect(412);
    const changed = await put('"1"').expect(200);
    expect(changed.headers['etag']).toBe('"2"');
    expect(changed.body).toMatchObject({ shortlist: { version: 2, able: 13 } });
    await put('"1"').expect(412);
    expect((await desk.shortlistOf(made)).items).toHaveLength(13);
    expect((await desk.shortlistOf(made, '?version=1')).items).toHaveLength(12);
    await desk.call('get', `/${made.id}/shortlist?version=3`).expect(404);
  });

  it('keeps no shortlist of what was asked before it was changed', async () => {
    const made = await desk.create(GREENERY);
    const shortlists = test.app.get(ShortlistService, { strict: false });
    const make = shortlists.make.bind(shortlists);
    const spy = jest.spyOn(shortlists, 'make').mockImplementationOnce(async (query, asked) => {
      const answer = await make(query, asked);
      const other = { ...GREENERY, estimatedValue: 900 };
      await desk.call('put', `/${made.id}`, other).set('If-Match', '"1"').expect(200);
      return answer;
    });
    await desk.call('post', `/${made.id}/shortlist`, {}).expect(409);
    spy.mockRestore();
    await desk.call('get', `/${made.id}/shortlist?version=3`).expect(404);
  });
});

describe('a kept shortlist', () => {
  it('stays as it was when firms merge, labels end and firms are withdrawn', async () => {
    await test.importCsv(
      'impact-noord',
      [
        'Naam;KvK;Postcode;Plaats;CPV;Omschrijving',
        ...['Vast A;99730000', 'Vast B;99730001', 'Vast C;99730002'].map(
          (firm) => `${firm};9712HM;Groningen;98310000;Wasserij.`,
        ),
      ].join('\n'),
    );
    await test.importCsv(
      'register-pso',
      'Organisatie;KvK-nummers;Trede;Afgiftedatum;Geldig tot\nVast A;99730000;Trede 2;2025-01-01;2026-12-31',
    );
    const laundry = { categories: ['98310000'], requiredLabels: ['pso'] };
    const made = await desk.create(laundry);
    const before = await desk.shortlistOf(made);
    expect(before.items.map(({ supplier }) => supplier.name)).toEqual(['Vast A']);
    const [goneId, keepId, withdrawn] = ['Vast A', 'Vast B', 'Vast C'].map((name) => idOf(before, name));
    await test.app
      .get(IdentityService, { strict: false })
      .merge({ keepId: keepId ?? '', goneId: goneId ?? '', by: 'steward' });
    await test.dataSource.query(`update profile set published = false where supplier_id = $1`, [withdrawn]);
    test.clock.set(new Date('2027-06-01T12:00:00Z'));
    try {
      await test.dataSource.query(`select graphile_worker.add_job('registry.refresh-labels', '{}'::json)`);
      await test.drainJobs();
      expect(await desk.shortlistOf(made)).toEqual(before);
      const now = await desk.shortlistOf(await desk.create(laundry));
      expect(now.items).toEqual([]);
      expect(now.nearMisses.map(({ supplier }) => supplier.name)).toEqual(['Vast B']);
      await desk.choose(made.id, { supplierId: goneId, status: 'invited' }).expect(201);
    } finally {
      test.clock.set(new Date('2026-11-24T12:00:00Z'));
    }
  });

  it('cannot be changed in the database, nor can a draw or a choice', async () => {
    const made = await desk.create(GREENERY);
    await desk.draw(made, { invitations: 1 });
    for (const table of ['frozen_shortlist', 'shortlist_draw', 'shortlist_choice']) {
      const deeds = [`update ${table} set lot = 1`, `delete from ${table}`, `truncate ${table} cascade`];
      const possible =
        table === 'frozen_shortlist' ? [`update ${table} set version = 9`, ...deeds.slice(1)] : deeds;
      for (const sql of possible) await expect(test.dataSource.query(sql)).rejects.toThrow(/is append-only/);
    }
  });

  it('holds the whole pool, also who fails more than one thing, under a hash of it all', async () => {
    const { id } = await desk.create({ ...GREENERY, requiredLabels: ['b-corp'], estimatedValue: 5_000 });
    const { shortlists } = await desk.recordOf(id);
    const [frozen] = shortlists;
    const others = frozen?.content.others ?? [];
    expect(others.map(({ name }) => name)).toContain('Te Klein');
    expect(others.find(({ name }) => name === 'Te Klein')?.failed.map(({ name }) => name)).toEqual([
      'capacity',
      'label',
    ]);
    expect(frozen?.contentHash).toBe(hashOf(frozen?.content));
  });
});

describe('the selection record', () => {
  it('opens in a spreadsheet, with why each firm was or was not asked, by whom and for what', async () => {
    const made = await desk.create({ ...GREENERY, text: '+ onderhoud van plantsoenen, VCA verplicht' });
    const small = idOf(await desk.shortlistOf(made), 'Te Klein');
    await desk.choose(made.id, { supplierId: small, status: 'declined', reason: '=te druk' }).expect(201);
    const csv = await desk.call('get', `/${made.id}/selection-record.csv`).responseType('blob').expect(200);
    expect(csv.headers['content-disposition']).toMatch(/filename="selectie-[a-z0-9-]+-2026-11-24\.csv"/);
    const xlsx = await desk.call('get', `/${made.id}/selection-record.xlsx`).responseType('blob').expect(200);
    const sheets = [await csvCells(csv.body as Buffer), await sheetCells(xlsx.body as Buffer)];
    const { shortlists } = await desk.recordOf(made.id);
    for (const [header = [], ...rows] of sheets) {
      expect(rows).toHaveLength(13);
      const row = rows.find((cells) => cells.includes('Te Klein')) ?? [];
      expect(Object.fromEntries(header.map((name, index) => [name, row[index]]))).toMatchObject({
        Uitkomst: 'bijna',
        'Voldoet niet aan': 'kan opdrachten tot € 1.000 aan, gevraagd is € 20.000',
        Status: 'heeft bedankt',
        Door: 'Buyer',
        Verloop: expect.stringMatching(/^\d{4}-\d\d-\d\d heeft bedankt, door Buyer \(=te druk\)$/),
        'Vastgelegd door': 'Buyer',
        Opdracht: 'Groenonderhoud',
        Omschrijving: expect.stringContaining('+ onderhoud van plantsoenen'),
        'Objectieve criteria (art. 1.4 Aanbestedingswet 2012)': expect.stringMatching(
          /^levert .*kan een opdracht van € 20\.000 aan; .*beoordeeld naar .*niet beoordeeld, na te vragen: ‘VCA’$/,
        ),
        'Controlegetal van de lijst (SHA-256)': shortlists[0]?.contentHash,
      });
    }
  });

  it('answers as its description says, as do requests, draws and choices', async () => {
    const { components } = await test.getJson<{ components: { schemas: Record<string, Schema> } }>(
      '/v1/openapi.json',
    );
    const fits = (value: unknown, schema: string): void =>
      expect(mismatches(value, { $ref: `#/components/schemas/${schema}` }, components.schemas)).toEqual([]);
    const made = await desk.create({
      ...GREENERY,
      requiredLabels: ['pso'],
      lots: [{ title: 'Deel', estimatedValue: 1 }],
    });
    fits(made, 'PurchaseRequest');
    const able = await desk.create(GREENERY);
    fits(await desk.draw(able, { invitations: 1 }), 'Draw');
    const { choices } = await desk.shortlistOf(able);
    fits(choices[0] satisfies Choice | undefined, 'Choice');
    fits(await desk.shortlistOf(made), 'KeptShortlist');
    fits(await desk.recordOf(able.id), 'SelectionRecord');
  });
});

testMergedFirms(() => test);
testChoicesAndDraws(() => test);
testRequestPages(() => test);
testSavedSearches(() => test);
