import { beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';

import { ApiKeyService } from '../../src/access/api-key.service.ts';
import { type ShortlistResult } from '../../src/discovery/shortlist/shortlist.ts';
import { type Threshold } from '../../src/discovery/shortlist/thresholds.ts';
import { giveKeys, type KeyHolders } from '../support/key-holders.ts';
import { type TestApp } from '../support/test-app.ts';

const ONE_QUOTE = {
  code: 'one-quote-supplies-services',
  value: 50_000,
  from: '2026-01-01',
  source: 'Inkoopbeleid 2026, par. 4',
  readOn: '2026-11-24',
};
const OWN = 'procurement-thresholds/own';

/** Figures that municipalities set for themselves. @param app once it runs */
export function testOwnThresholds(app: () => TestApp): void {
  let call: KeyHolders['call'];
  beforeAll(async () => {
    ({ call } = await giveKeys(app()));
  });
  const set = (who: 'assen' | 'groningen', items: object[]) => call(who, 'put', OWN, { items });
  const holds = async (who: 'assen' | 'groningen'): Promise<Threshold[]> =>
    ((await call(who, 'get', 'procurement-thresholds').expect(200)).body as { items: Threshold[] }).items;

  describe('figures of procurement', () => {
    it('are those of the law and what the own municipality set, each with its source', async () => {
      await set('groningen', [
        ONE_QUOTE,
        { ...ONE_QUOTE, code: 'eu-supplies-services', value: 221_000 },
      ]).expect(204);
      const groningen = await holds('groningen');
      expect(groningen.find(({ code }) => code === 'one-quote-supplies-services')).toEqual({
        ...ONE_QUOTE,
        ...{ until: null, unit: 'EUR', municipality: 'GM0014' },
      });
      expect(groningen.find(({ code }) => code === 'eu-supplies-services')).toMatchObject({ value: 221_000 });
      const assen = await holds('assen');
      expect(assen.find(({ code }) => code === 'eu-supplies-services')).toMatchObject({ value: 216_000 });
      expect(assen.map(({ code }) => code)).not.toContain('one-quote-supplies-services');
    });

    it('are what shortlists of that municipality are held against, on the days on which they hold', async () => {
      const former = { ...ONE_QUOTE, value: 30_000, from: '2024-01-01', until: '2025-12-31' };
      await set('groningen', [former, ONE_QUOTE]).expect(204);
      const ask = { categories: ['77310000'], near: '9712HM', estimatedValue: 40_000 };
      const shortlist = (await call('groningen', 'post', 'shortlists', ask).expect(200))
        .body as ShortlistResult;
      const figure = shortlist.feasibility.thresholds.find(({ code }) => code === ONE_QUOTE.code);
      expect(figure).toMatchObject({ value: 50_000, reached: false, source: ONE_QUOTE.source });
    });

    it('are refused all at once, with every fault, when one cannot be right', async () => {
      const faulty = [ONE_QUOTE, { ...ONE_QUOTE, from: '2026-06-01', until: '2026-05-01' }];
      const refused = await set('groningen', faulty).expect(400);
      expect(refused.body).toMatchObject({ errors: [{ name: 'items.1.until' }] });
      const twice = await set('groningen', [ONE_QUOTE, { ...ONE_QUOTE, from: '2026-06-01' }]).expect(400);
      expect(twice.body).toMatchObject({ errors: [{ in: 'body', name: 'items.1.from' }] });
      await set('groningen', [{ ...ONE_QUOTE, code: 'made-up' }]).expect(400);
      const oneAndAHalf = await set('groningen', [{ ...ONE_QUOTE, code: 'invited-least', value: 1.5 }]);
      expect(oneAndAHalf).toMatchObject({ status: 400, body: { errors: [{ name: 'items.0.value' }] } });
      const kept = (await call('groningen', 'get', OWN).expect(200)).body as { items: Threshold[] };
      expect(kept.items).toHaveLength(2);
    });

    it.each(['small-lot-works', 'small-lots-share', 'reserved-workers'])(
      'are the law’s alone where no municipality decides: %s',
      async (code) => {
        const refused = await set('groningen', [{ ...ONE_QUOTE, code, value: 10 }]).expect(400);
        expect(refused.body).toMatchObject({ errors: [{ in: 'body', name: 'items.0.code' }] });
      },
    );

    it('can be set by a municipality that merged since its key was given', async () => {
      const keys = app().app.get(ApiKeyService, { strict: false });
      const { key } = await keys.create({
        name: 'Merged',
        scopes: ['requests:read', 'requests:write'],
        municipality: 'GM0009',
      });
      const own = request(app().app.getHttpServer());
      const body = { items: [ONE_QUOTE] };
      await own.put(`/v1/${OWN}`).set('X-Api-Key', key).send(body).expect(204);
      const kept = await own.get(`/v1/${OWN}`).set('X-Api-Key', key).expect(200);
      expect(kept.body).toMatchObject({ items: [{ code: ONE_QUOTE.code, municipality: 'GM0009' }] });
    });

    it('are not written over what a colleague changed meanwhile', async () => {
      const { etag } = (await call('groningen', 'get', OWN).expect(200)).headers;
      await set('groningen', [])
        .set('If-Match', etag ?? '')
        .expect(204);
      await set('groningen', [ONE_QUOTE])
        .set('If-Match', etag ?? '')
        .expect(412);
      expect((await holds('groningen')).filter(({ municipality }) => municipality)).toEqual([]);
    });
  });
}
