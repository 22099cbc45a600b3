import { describe, expect, it } from '@jest/globals';

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

    it('is told of a place and a municipality that nobody knows together, in an address too', async () => {
      const { test } = api();
      const answer = await test.app.inject('/v1/suppliers?near=Nergenshuizen&recognisedBy=GM9999');
      expect(answer.json()).toMatchObject({ errors: [{ name: 'near' }, { name: 'recognisedBy' }] });
    });
  });
}
