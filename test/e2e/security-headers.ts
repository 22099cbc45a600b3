import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';

import { KEYS, startApiWithFakes } from './api-with-fakes.ts';

type Request = Exclude<Parameters<NestFastifyApplication['inject']>[0], undefined | string>;

const FORM = '--x\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\n';
const keyed = { 'x-api-key': KEYS.imports };

/** One request for each way in which an answer comes about. */
const ANSWERS: [number, Request][] = [
  [200, { url: '/v1/suppliers' }],
  [400, { url: '/v1/suppliers?x=1' }],
  [400, { url: '/v1/suppliers/%zz' }],
  [401, { url: '/v1/suppliers', headers: { 'x-api-key': 'made-up' } }],
  [403, { url: '/v1/webhooks', headers: keyed }],
  [404, { url: '/v1/nothing' }],
  [405, { method: 'DELETE', url: '/v1/suppliers' }],
  [413, { method: 'POST', url: '/v1/shortlists', payload: { text: 'a'.repeat(2_000_000) } }],
  [
    413,
    {
      method: 'POST',
      url: '/v1/imports',
      headers: { ...keyed, 'content-type': 'multipart/form-data; boundary=x' },
      payload: `${FORM}${'a'.repeat(2_000)}\r\n--x--\r\n`,
    },
  ],
  [415, { method: 'POST', url: '/v1/shortlists', headers: { 'content-type': 'image/png' }, payload: 'x' }],
  [429, { url: '/v1/suppliers', remoteAddress: '203.0.113.9' }],
  [500, { url: '/v1/suppliers?q=boom' }],
];

/** What browsers are told goes with every answer of the API, also with one that is none of its operations' own. */
export function testSecurityHeaders(): void {
  describe('the headers that browsers heed', () => {
    let app: NestFastifyApplication;
    beforeAll(async () => {
      ({ app } = await startApiWithFakes({ production: true, publicRateLimit: 1, uploadLimit: 1_000 }));
      await app.inject({ url: '/v1/suppliers', remoteAddress: '203.0.113.9' });
    });
    afterAll(() => app.close());

    it.each(ANSWERS)('come with an answer of %i', async (status, sent) => {
      const { statusCode, headers } = await app.inject(sent);
      expect([statusCode, headers['cache-control']]).toEqual([
        status,
        status === 200 ? 'no-cache' : 'no-store',
      ]);
      expect(headers).toMatchObject({
        'strict-transport-security': 'max-age=31536000',
        'x-frame-options': 'DENY',
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'same-origin',
        'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
      });
    });
  });
}
