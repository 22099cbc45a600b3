import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import { text } from 'node:stream/consumers';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';

import { IDS, KEYS, startApiWithFakes } from './api-with-fakes.ts';

type Request = Exclude<Parameters<NestFastifyApplication['inject']>[0], undefined | string>;

const FORM = '--x\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\n';
const keyed = { 'x-api-key': KEYS.imports };

/** One request for each way in which an answer comes about. */
const ANSWERS: [number, Request][] = [
  [200, { url: '/v1/suppliers' }],
  [204, { method: 'OPTIONS', url: '/v1/suppliers' }],
  [304, { url: '/v1/suppliers', headers: { 'if-none-match': '*' } }],
  [308, { url: `/v1/suppliers/${IDS.merged}` }],
  [400, { url: '/v1/suppliers?x=1' }],
  [400, { url: '/v1/suppliers/%zz' }],
  [401, { url: '/v1/suppliers', headers: { 'x-api-key': 'made-up' } }],
  [403, { url: '/v1/webhooks', headers: keyed }],
  [404, { url: '/v1/nothing' }],
  [404, { url: '/nothing' }],
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

/** What is sent as it stands here, since no client would: Node.js would answer some of it by itself. */
const ODD: [number, string][] = [
  [400, 'GET /v1/suppliers HTTP/1.1\r\nConnection: close\r\n\r\n'],
  [400, 'BREW /v1/suppliers HTTP/1.1\r\nHost: x\r\n\r\n'],
  [417, 'POST /v1/shortlists HTTP/1.1\r\nHost: x\r\nExpect: tea\r\nContent-Length: 2\r\n\r\n{}'],
  [431, `GET /v1/suppliers HTTP/1.1\r\nHost: x\r\nX-Long: ${'a'.repeat(20_000)}\r\n\r\n`],
];

const HEADERS = {
  'strict-transport-security': 'max-age=31536000',
  'x-frame-options': 'DENY',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
};

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
        [200, 304, 308].includes(status) ? 'no-cache' : 'no-store',
      ]);
      expect(headers).toMatchObject(HEADERS);
    });

    it.each(ODD)('come with an answer of %i to what hardly is a request', async (status, sent) => {
      if (!app.getHttpServer().listening) await app.listen(0, '127.0.0.1');
      const socket = connect((app.getHttpServer().address() as AddressInfo).port, '127.0.0.1');
      await once(socket, 'connect');
      socket.write(sent);
      const [head = '', body = ''] = (await text(socket)).split('\r\n\r\n');
      const [line, ...lines] = head.split('\r\n');
      expect(line).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
      const pairs = lines.map((one): [string, string] => {
        const colon = one.indexOf(': ');
        return [one.slice(0, colon).toLowerCase(), one.slice(colon + 2)];
      });
      expect(Object.fromEntries(pairs)).toMatchObject({
        ...HEADERS,
        'cache-control': 'no-store',
        'content-type': 'application/problem+json',
      });
      expect(JSON.parse(body)).toMatchObject({ status });
    });
  });
}
