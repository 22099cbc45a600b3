import { describe, expect, it } from '@jest/globals';
import { type InjectOptions } from 'fastify';

import { type ApiUnderTest } from './unseen-changes.ts';

/** Bodies with a fault of each kind: in the form, between fields, and in what only the register knows. With the names of them all. */
const WRONG_BODIES: [string, 'POST' | 'PUT', string, object, string[]][] = [
  [
    'a webhook',
    'POST',
    '/v1/webhooks',
    { url: 'http://10.0.0.1/', contact: 'nobody', since: 'x', colour: 'red' },
    ['colour', 'contact', 'since', 'url'],
  ],
  [
    'a webhook from a cursor of the future',
    'POST',
    '/v1/webhooks',
    { url: 7, contact: 'nobody', since: '999999999' },
    ['contact', 'since', 'url'],
  ],
  [
    'the target of a webhook',
    'PUT',
    '/v1/webhooks/0b8f7a52-6f0e-4c1e-9a55-3d9c9f6f1c11',
    { contact: 'nobody', colour: 'red', url: 'https://tool.example/' },
    ['colour', 'contact'],
  ],
  ...(['/v1/shortlists', '/v1/purchase-requests'] as const).map(
    (url): [string, 'POST', string, object, string[]] => [
      url,
      'POST',
      url,
      {
        title: 'Lunch',
        near: 'Nergenshuizen',
        recognisedBy: 'GM9999',
        estimatedValue: 'much',
        lots: [
          { near: 'Groningen', municipalities: ['GM0014'], radiusKm: 0 },
          { near: 'Nergensveen', categories: ['00999999'], requiredLabels: ['no-label'] },
        ],
      },
      [
        'estimatedValue',
        'lots.0.municipalities',
        'lots.0.radiusKm',
        'lots.1.categories.0',
        'lots.1.near',
        'lots.1.requiredLabels.0',
        'near',
        'recognisedBy',
      ],
    ],
  ),
  [
    'a request with nothing wrong in its form',
    'POST',
    '/v1/shortlists',
    { text: 'Lunch', near: 'Nergenshuizen', lots: [{ categories: ['00999999'] }] },
    ['lots.0.categories.0', 'near'],
  ],
  [
    'a request whose text cannot be read, of which nobody can say that it is missing',
    'POST',
    '/v1/shortlists',
    { text: 7, radiusKm: 5, near: [] },
    ['near', 'text'],
  ],
  [
    'a request with a lot that is none, beside one that is not right',
    'POST',
    '/v1/shortlists',
    { lots: [null, { near: 'Nergensveen', radiusKm: 'ver' }], unknownField: 1 },
    ['lots.0', 'lots.1.near', 'lots.1.radiusKm', 'unknownField'],
  ],
  [
    'figures of procurement, one of which is none',
    'PUT',
    '/v1/procurement-thresholds/own',
    {
      items: [
        null,
        7,
        { code: 'no-code', value: 1, from: '2026-01-01', source: 'Beleid', readOn: '2026-01-05' },
      ],
    },
    ['items.0', 'items.1', 'items.2.code'],
  ],
  [
    'figures of procurement',
    'PUT',
    '/v1/procurement-thresholds/own',
    {
      items: [
        { code: 'no-code', value: 1, from: '2026-01-01', source: 'Beleid', readOn: '2026-01-05' },
        {
          code: 'several-quotes-works',
          value: 1,
          from: '2026-01-01',
          until: '2025-01-01',
          source: 'Beleid',
          readOn: '2026-01-05',
        },
      ],
    },
    ['items.0.code', 'items.1.until'],
  ],
];

const WEBHOOK = '/v1/webhooks/0b8f7a52-6f0e-4c1e-9a55-3d9c9f6f1c11';

/** Requests that are wrong in several parts, with all that is to be told of them: where it stands, and its name. */
const WRONG_PARTS: [string, InjectOptions, string[]][] = [
  [
    'an id, a parameter and two fields',
    { method: 'PUT', url: '/v1/webhooks/7?colour=red', payload: { url: 7, shade: 'dark' } },
    ['body contact', 'body shade', 'body url', 'path id', 'query colour'],
  ],
  [
    'two headers and a field',
    {
      method: 'POST',
      url: `${WEBHOOK}/tests`,
      headers: { 'if-match': '"1"', 'idempotency-key': 'with space' },
      payload: { now: true },
    },
    ['body now', 'header Idempotency-Key', 'header If-Match'],
  ],
  [
    'a header that is missing, a parameter and what only the register knows',
    {
      method: 'PUT',
      url: '/v1/purchase-requests/7?a=1',
      payload: { text: 'Lunch', near: 7, lots: [{ near: [] }] },
    },
    ['body lots.0.near', 'body near', 'header If-Match', 'path id', 'query a'],
  ],
  [
    'the number of a record, a parameter and its fields',
    { method: 'PUT', url: '/v1/sources/impact-noord/records/%20?a=1', payload: { place: [], colour: 'red' } },
    ['body colour', 'body name', 'body place', 'path externalId', 'query a'],
  ],
  [
    'a body that is none',
    { method: 'PUT', url: '/v1/webhooks/7', headers: { 'content-type': 'application/json' }, payload: '[]' },
    ['body body', 'path id'],
  ],
  [
    'an id, a parameter and a body that is no JSON',
    {
      method: 'PUT',
      url: '/v1/webhooks/7?a=1',
      headers: { 'content-type': 'application/json' },
      payload: '{"url": x}',
    },
    ['body body', 'path id', 'query a'],
  ],
  [
    'a parameter and no body, where one is needed',
    { method: 'POST', url: '/v1/shortlists?a=1', headers: { 'content-type': 'application/json' } },
    ['body body', 'query a'],
  ],
  [
    'a parameter and a form of queries',
    {
      method: 'POST',
      url: '/v1/reconcile?a=1',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: 'callback=x&queries=%7B%22q0%22%3A7%7D',
    },
    ['body callback', 'body queries.q0', 'query a'],
  ],
  [
    'the number of a record that is too long',
    {
      method: 'PUT',
      url: `/v1/sources/impact-noord/records/${encodeURIComponent('é'.repeat(201))}`,
      payload: { name: 'Lang' },
    },
    ['path externalId'],
  ],
  [
    'the number of a record that is as long as it may be',
    {
      method: 'PUT',
      url: `/v1/sources/impact-noord/records/${encodeURIComponent('é'.repeat(200))}`,
      payload: {},
    },
    ['body name'],
  ],
  [
    'two parameters and a header, where nothing is sent',
    { method: 'DELETE', url: '/v1/webhooks/7?a=1&b=2' },
    ['path id', 'query a', 'query b'],
  ],
];

/** What reads a file after its address: nobody uploads 500 MB to hear of a parameter. */
const READS_ITS_BODY_LATE = ['post /imports'];

interface Operation {
  parameters?: { name: string; in: string; schema: { format?: string } }[];
}

function placesOf({ errors }: { errors?: { in: string; name: string }[] }): string[] {
  return (errors ?? []).map((fault) => `${fault.in} ${fault.name}`).sort();
}

/** Whoever puts a body right wants to do it once. @param api once it runs */
export function testFaultsAtOnce(api: () => ApiUnderTest): void {
  describe('a body with faults of every kind', () => {
    it.each(WRONG_BODIES)(
      'is told of all of them in one answer: %s',
      async (_, method, url, payload, names) => {
        const { test, key } = api();
        const answer = await test.app.inject({ method, url, headers: { 'x-api-key': key }, payload });
        const { errors } = answer.json<{ errors: { in: string; name: string }[] }>();
        expect([answer.statusCode, errors.map((fault) => fault.name).sort()]).toEqual([400, names]);
        expect(new Set(errors.map((fault) => fault.in))).toEqual(new Set(['body']));
      },
    );

    it.each(WRONG_PARTS)(
      'is told of those of the address and the headers too: %s',
      async (_, sent, places) => {
        const { test, key } = api();
        const { headers, ...request } = sent;
        const answer = await test.app.inject({ ...request, headers: { 'x-api-key': key, ...headers } });
        expect([answer.statusCode, placesOf(answer.json())]).toEqual([400, places]);
      },
    );

    it('is told by the type alone that its body is not read, whatever stands in it', async () => {
      const { test, key } = api();
      for (const headers of [
        { 'content-type': 'application/x-www-form-urlencoded' },
        { 'content-type': 'text/plain' },
        { 'content-type': 'application/json', 'content-encoding': 'gzip' },
      ]) {
        const answer = await test.app.inject({
          method: 'POST',
          url: '/v1/shortlists?a=1',
          headers: { 'x-api-key': key, ...headers },
          payload: '{"text": "lunch"}',
        });
        expect([headers, answer.statusCode, answer.json<{ detail: string }>().detail]).toEqual([
          headers,
          415,
          expect.stringContaining('send JSON as application/json'),
        ]);
      }
    });

    it('is told of them with every operation that changes something', async () => {
      const { test, key, document } = api();
      const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
        Object.entries(methods)
          .filter(([method]) => method !== 'get' && !READS_ITS_BODY_LATE.includes(`${method} ${path}`))
          .map(([method, operation]: [string, Operation]) => ({ method, path, operation })),
      );
      expect(operations.length).toBeGreaterThan(40);
      for (const { method, path, operation } of operations) {
        const ids = (operation.parameters ?? []).filter(
          (one) => one.in === 'path' && one.schema.format === 'uuid',
        );
        const answer = await test.app.inject({
          method: method.toUpperCase() as 'POST',
          url: `/v1${path.replaceAll(/\{\w+\}/g, 'no-id')}?noSuchParameter=1`,
          headers: { 'x-api-key': key },
          payload: { noSuchField: 1 },
        });
        expect({ method, path, places: placesOf(answer.json()) }).toEqual({
          method,
          path,
          places: expect.arrayContaining([
            ...ids.map(({ name }) => `path ${name}`),
            'query noSuchParameter',
            'body noSuchField',
          ]),
        });
      }
    });
  });
}
