import { describe, expect, it } from '@jest/globals';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type InjectOptions } from 'fastify';

import { IDS, KEYS } from './api-with-fakes.ts';

/** What programs and browsers do by themselves, whoever wrote them. @param app once it runs */
export function testHttpHabits(app: () => NestFastifyApplication): void {
  const ask = async (options: InjectOptions) => {
    const { statusCode, headers, payload } = await app().inject(options);
    return { status: statusCode, headers, payload };
  };
  describe('what programs do by themselves', () => {
    it.each([
      ['DELETE', '/v1/suppliers', 'GET, HEAD, OPTIONS'],
      ['PATCH', `/v1/imports/${IDS.published}`, 'GET, HEAD, OPTIONS'],
      ['GET', '/v1/shortlists', 'POST, OPTIONS'],
      ['POST', '/v1/sources/impact-noord/records/A%2F1', 'DELETE, GET, HEAD, PUT, OPTIONS'],
    ] as const)('is told which methods an address knows: %s %s', async (method, url, allow) => {
      const refused = await ask({ method, url });
      expect([refused.status, refused.headers['allow']]).toEqual([405, allow]);
      expect(refused.headers['content-type']).toBe('application/problem+json');
      const asked = await ask({ method: 'OPTIONS', url });
      expect([asked.status, asked.headers['allow'], asked.payload]).toEqual([204, allow, '']);
    });

    it('is told nothing of the kind where there is nothing', async () => {
      for (const url of ['/v1/nowhere', '/v1/suppliers/', '/v1'])
        for (const method of ['OPTIONS', 'PUT'] as const) {
          const { status, headers } = await ask({ method, url });
          expect([url, status, headers['allow']]).toEqual([url, 404, undefined]);
        }
    });

    it('lets a page of another site ask for what is public, also whether it changed, and for nothing else', async () => {
      const preflight = async (url: string) => {
        const headers = { origin: 'https://x.example', 'access-control-request-method': 'GET' };
        return (await ask({ method: 'OPTIONS', url, headers })).headers;
      };
      for (const path of ['suppliers', `suppliers/${IDS.published}`, 'exports/suppliers', 'programmes'])
        expect(await preflight(`/v1/${path}`)).toMatchObject({
          'access-control-allow-origin': '*',
          'access-control-allow-methods': 'GET, HEAD',
          'access-control-allow-headers': 'Content-Type, If-None-Match',
        });
      expect(await preflight('/v1/reconcile')).toMatchObject({
        'access-control-allow-methods': 'GET, HEAD, POST',
      });
      for (const path of ['webhooks', 'imports', 'shortlists', 'changes'])
        expect(await preflight(`/v1/${path}`)).not.toHaveProperty('access-control-allow-origin');
    });

    it('may name a type of a body that it does not send', async () => {
      const headers = { 'content-type': 'application/json', 'x-api-key': KEYS.imports };
      const url = `/v1/imports/${IDS.published}/application`;
      const plain = await ask({ method: 'POST', url, headers: { 'x-api-key': KEYS.imports } });
      const named = await ask({ method: 'POST', url, headers });
      expect(named.status).toBe(plain.status);
      expect(named.status).not.toBe(400);
    });
  });
}
