import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request, { type Response } from 'supertest';

import { type Fault } from '../../src/common/errors.ts';
import { ReconcileDesk } from '../support/reconcile-desk.ts';
import { STANDARD } from '../support/reconciliation-schemas.ts';
import { mismatches } from './schema-mismatches.ts';

describe('what helps whoever reconciles a sheet', () => {
  const desk = new ReconcileDesk();
  const { ids, get, send } = desk;
  const contentOf = (response: Response): unknown => response.body as unknown;
  const faultNames = (response: Response): string[] =>
    ((response.body as { errors?: Fault[] }).errors ?? []).map(({ name }) => name).sort();

  beforeAll(() => desk.open());
  afterAll(() => desk.close());

  it('pulls labels and other public values into a sheet, under the id that was asked for', async () => {
    const own = ids['Noorderglas Schoonmaak B.V.'] ?? '';
    const assumed = ids['Stichting Groenwerk Noord'] ?? '';
    const sole = ids['Klus Alleen'] ?? '';
    const properties = [
      'kvkNumber',
      'postcode',
      'place',
      'labels',
      'labelsValidUntil',
      'labelsEndAssumed',
      'employees',
      'impact',
    ];
    const extend = {
      ids: [own, assumed, sole, 'no id'],
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
      labelsEndAssumed: [],
      employees: [{ int: 25 }],
      impact: [{ str: 'true' }],
    });
    expect(rows[assumed]).toMatchObject({
      labelsValidUntil: [{ date: '2027-06-30T00:00:00Z' }],
      labelsEndAssumed: [{ str: expect.stringMatching(/Trede 1$/) }],
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
    const asked = '&type=supplier&type_strict=should&limit=10&spell=always&exact=false&prefixed=true';
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
    const asked = request(desk.test.app.getHttpServer())
      .options('/v1/reconcile')
      .set('Origin', 'http://elsewhere.example');
    const { headers } = await asked.set('Access-Control-Request-Headers', 'content-type').expect(204);
    expect(headers).toMatchObject({
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'GET, HEAD, POST',
      'access-control-allow-headers': 'Content-Type, If-None-Match',
    });
    const closed = await request(desk.test.app.getHttpServer()).options('/v1/imports').expect(204);
    expect(Object.keys(closed.headers).filter((name) => name.startsWith('access-control-allow'))).toEqual([]);
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
    expect(english.text).toContain('PSO Step 2: verified');
    const sole = await get(`/v1/reconcile/preview/${ids['Klus Alleen']}`).expect(200);
    expect(sole.text).not.toMatch(/99060001|Geheimstraat|9712HM/);
    const elsewhere = await get(`/leveranciers/${ids['Klus Alleen']}`).expect(200);
    expect(elsewhere.headers['x-frame-options']).toBe('DENY');
  });
});
