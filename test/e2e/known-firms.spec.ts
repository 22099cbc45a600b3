import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Response } from 'supertest';

import { type Fault } from '../../src/common/errors.ts';
import { ReconcileDesk } from '../support/reconcile-desk.ts';

describe('entering a firm that may be known', () => {
  const desk = new ReconcileDesk();
  const { ids, get, known, keyFor } = desk;
  const faultNames = (response: Response): string[] =>
    ((response.body as { errors?: Fault[] }).errors ?? []).map(({ name }) => name).sort();

  beforeAll(() => desk.open());
  afterAll(() => desk.close());

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

  it('takes a number that nobody has for no firm at all, also where a steward corrected firms', async () => {
    const steward = await keyFor('suppliers:write');
    const own = ids['Noorderglas Schoonmaak B.V.'];
    await desk.correct(String(own), { website: 'https://glas.example' }, steward);
    for (const asked of ['kvkNumber=99009999', 'website=nergens.example', 'emailDomain=nergens.example'])
      expect(await known(asked)).toEqual({ items: [], match: null, notes: [] });
    expect(await desk.askOne({ query: '99009999' })).toEqual([]);
    // Of a firm that is found by its number nothing is said about a name that was not asked about.
    const byNumber = await known('kvkNumber=99000123');
    expect(byNumber).toMatchObject({
      match: own,
      items: [{ evidence: [{ field: 'kvkNumber', agrees: true }] }],
    });
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
});
