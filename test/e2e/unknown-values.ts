import { describe, expect, it } from '@jest/globals';

import { type ApiUnderTest } from './unseen-changes.ts';

/** What is in no list, or in no order, must not look as if nothing was found. @param api once it runs */
export function testUnknownValues(api: () => ApiUnderTest): void {
  describe('a request with a value that the register does not know', () => {
    it('is told of a place and a municipality that nobody knows together, in an address too', async () => {
      const { test } = api();
      const answer = await test.app.inject('/v1/suppliers?near=Nergenshuizen&recognisedBy=GM9999');
      expect(answer.json()).toMatchObject({ errors: [{ name: 'near' }, { name: 'recognisedBy' }] });
    });

    it('is told of a label, a municipality and a source that nobody knows, not that no firm is there', async () => {
      const { test } = api();
      const lists = '?municipality=GM9999&source=leverancierdatabank';
      const search = `${lists}&label=pso&label=ps0:2`;
      const faultsOf = async (url: string) =>
        (await test.app.inject(url)).json<{ errors?: object[] }>().errors ?? 'none';
      for (const file of ['suppliers', 'suppliers.csv', 'suppliers.ndjson', 'suppliers.xlsx'])
        expect(await faultsOf(`/v1/exports/${file}${lists}&recognisedBy=GM9998`)).toMatchObject([
          { in: 'query', name: 'recognisedBy' },
          { in: 'query', name: 'municipality' },
          { in: 'query', name: 'source' },
        ]);
      for (const path of ['suppliers', 'exports/search.geojson'])
        expect(await faultsOf(`/v1/${path}${search}&near=Nergenshuizen`)).toMatchObject([
          { in: 'query', name: 'near' },
          { in: 'query', name: 'label', message: expect.stringMatching(/^'ps0' is no label .*pso/) },
          { in: 'query', name: 'municipality' },
          { in: 'query', name: 'source' },
        ]);
    });

    it.each(['api-keys/usage', 'unmet-demand', 'unmet-demand/report.csv'])(
      'is told of a period that ends before it begins: %s',
      async (path) => {
        const { test, key } = api();
        const headers = { 'x-api-key': key };
        const url = `/v1/${path}?from=2026-11-30&until=2026-11-01`;
        expect((await test.app.inject({ url, headers })).json()).toMatchObject({
          status: 400,
          errors: [{ in: 'query', name: 'until' }],
        });
      },
    );

    it.each([
      ['label=pso:99', 'label', /pso:1, pso:2, pso:3$/],
      ['label=pso:0', 'label', /pso:1/],
      ['label=b-corp:1', 'label', /b-corp has none/],
      ['category=99999999', 'category', /no CPV code/],
    ])(
      'is told so of what is no level or category either, here and of a request: %s',
      async (asked, name, message) => {
        const { test } = api();
        const found = await test.app.inject(`/v1/suppliers?${asked}`);
        expect(found.json()).toMatchObject({
          errors: [{ in: 'query', name, message: expect.stringMatching(message) }],
        });
        const [, value] = asked.split('=');
        const field = name === 'label' ? 'requiredLabels' : 'categories';
        const payload = { text: 'Lunch', [field]: [value] };
        const listed = await test.app.inject({ method: 'POST', url: '/v1/shortlists', payload });
        expect(listed.json()).toMatchObject({
          errors: [{ in: 'body', name: `${field}.0`, message: expect.stringMatching(message) }],
        });
      },
    );

    it.each([
      ['imports?source=impactnoord', 'source'],
      ['reviews?source=impactnoord', 'source'],
      ['unmet-demand?municipality=GM9999', 'municipality'],
      ['unmet-demand/report.csv?municipality=GM9999', 'municipality'],
    ])('is told so where lists are limited to one: %s', async (path, name) => {
      const { test, key } = api();
      const answer = await test.app.inject({ url: `/v1/${path}`, headers: { 'x-api-key': key } });
      expect(answer.json()).toMatchObject({ status: 400, errors: [{ in: 'query', name }] });
    });
  });
}
