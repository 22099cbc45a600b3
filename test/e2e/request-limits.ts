import { describe, expect, it } from '@jest/globals';
import request, { type Test } from 'supertest';

import { KEYS, startApiWithFakes } from './api-with-fakes.ts';

const withKey = (sent: Test, key: string) => sent.set('X-Api-Key', key);

/** How many requests an address and a key may make. */
export function testRequestLimits(): void {
  describe('the limit on requests', () => {
    it('holds for made-up keys as for no key, and leaves good ones out', async () => {
      const limited = await startApiWithFakes({ publicRateLimit: 2, trustProxy: true });
      const call = (address: string) =>
        request(limited.app.getHttpServer()).get('/v1/suppliers').set('X-Forwarded-For', address);
      await call('203.0.113.7').expect(200).expect('RateLimit-Limit', '2').expect('RateLimit-Remaining', '1');
      await withKey(call('198.51.100.1, 203.0.113.7'), 'made-up').expect(401);
      const refused = await call('198.51.100.2, 203.0.113.7').expect(429);
      expect(refused.type).toBe('application/problem+json');
      expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
      await withKey(call('203.0.113.7'), KEYS.suppliers).expect(200);
      await call('203.0.113.8').expect(200);
      await limited.app.close();
    });

    it('is one of its own for each key, wherever it calls from', async () => {
      const limited = await startApiWithFakes({ publicRateLimit: 1, keyRateLimit: 2, trustProxy: true });
      const call = (key: string, address: string) =>
        withKey(request(limited.app.getHttpServer()).get('/v1/suppliers'), key).set(
          'X-Forwarded-For',
          address,
        );
      await call(KEYS.suppliers, '203.0.113.7').expect(200).expect('RateLimit-Limit', '2');
      await call(KEYS.suppliers, '203.0.113.8').expect(200).expect('RateLimit-Remaining', '0');
      const refused = await call(KEYS.suppliers, '203.0.113.9').expect(429);
      expect(refused.body).toMatchObject({
        detail: expect.stringMatching(/2 requests .* this API key: wait \d+ s/),
      });
      const seconds = refused.headers['retry-after'];
      expect(refused.headers['ratelimit-reset']).toBe(seconds);
      expect([refused.headers['ratelimit-policy'], refused.headers['ratelimit']]).toEqual([
        '"default";q=2;w=60',
        `"default";r=0;t=${seconds}`,
      ]);
      // Neither another key nor somebody without one at that address pays for it.
      await call(KEYS.imports, '203.0.113.9').expect(200).expect('RateLimit-Remaining', '1');
      await request(limited.app.getHttpServer())
        .get('/v1/suppliers')
        .set('X-Forwarded-For', '203.0.113.9')
        .expect(200);
      await limited.app.close();
    });

    it('leaves what somebody may search when suggestions were asked for at every key stroke', async () => {
      const limited = await startApiWithFakes({ publicRateLimit: 2, trustProxy: true });
      const call = (path: string) =>
        request(limited.app.getHttpServer()).get(path).set('X-Forwarded-For', '203.0.113.7');
      for (let stroke = 1; stroke <= 20; stroke++)
        await call('/aanvullen/vraag?text=lu').expect(200).expect('RateLimit-Limit', '20');
      await call('/aanvullen/vraag?text=lu').expect(429);
      await call('/v1/suppliers').expect(200).expect('RateLimit-Remaining', '1');
      await limited.app.close();
    });
  });
}
