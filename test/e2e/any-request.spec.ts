import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { ApiKeyService } from '../../src/access/api-key.service.ts';
import { SCOPES } from '../../src/access/scope.ts';
import { documentedExamples } from '../support/documented-examples.ts';
import { requestsFrom, type RequestDocument } from '../support/requests-from-document.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

/** In the suite; `FUZZ_REQUESTS=10000 npm run test:only -- ...` sends more, others at each run. */
const REQUESTS = Number(process.env['FUZZ_REQUESTS'] ?? 400);
const SEED = process.env['FUZZ_REQUESTS'] ? Date.now() : 20261126;

const FIRMS = [
  'Nummer;Naam;KvK-nummer;Postcode;Plaats;Omschrijving',
  '1;Smaakwerk B.V.;99010001;9712HM;Groningen;Catering',
  '2;Noorderglas Schoonmaak;99010002;9401AA;Assen;Glazenwassen',
].join('\n');

describe('any request that the API document allows, and many that it does not', () => {
  let test: TestApp;
  let key: string;
  let document: RequestDocument;
  beforeAll(async () => {
    test = await startTestApp();
    ({ key } = await test.app
      .get(ApiKeyService, { strict: false })
      .create({ name: 'Inkooppakket', scopes: [...SCOPES], municipality: 'GM0014' }));
    document = await test.getJson<RequestDocument>('/v1/openapi.json');
  });
  afterAll(() => test.close());

  it('may be the example of the document as it stands there', async () => {
    const refused: string[] = [];
    for (const request of documentedExamples(document, key)) {
      const { statusCode, payload } = await test.app.inject(request);
      // What it names may not exist here, but nothing of it is wrong.
      const wrong = [400, 401, 403, 415].includes(statusCode) ? payload : '';
      if (wrong) refused.push(`${request.method} ${request.url} ${wrong}`);
    }
    expect(refused).toEqual([]);
    expect(test.undocumented).toEqual([]);
  });

  it('is refused when its address or its body holds what no store can keep', async () => {
    const headers = { 'x-api-key': key, 'content-type': 'application/json' };
    for (const request of [
      { method: 'GET' as const, url: '/v1/municipalities/GM%00/recognition-rules' },
      { method: 'POST' as const, url: '/v1/shortlists', payload: '{"title":"half a character: \\ud800"}' },
      { method: 'POST' as const, url: '/v1/shortlists', payload: '{"estimatedValue":1e-7}' },
    ])
      expect((await test.app.inject({ ...request, headers })).statusCode).toBe(400);
  });

  it('gets an answer that is documented, and never one that is our fault', async () => {
    const { id: imported } = await test.importCsv('leveranciersdatabank', FIRMS);
    const suppliers: { id: string }[] = await test.dataSource.query(`select supplier_id as id from profile`);
    const ids = [...suppliers.map(({ id }) => id), imported];
    await fc.assert(
      fc.asyncProperty(requestsFrom(document, ids, [key]), async (request) => {
        const before = test.undocumented.length;
        const { statusCode } = await test.app.inject(request);
        expect(statusCode).toBeLessThan(500);
        expect(test.undocumented.slice(before)).toEqual([]);
      }),
      { numRuns: REQUESTS, seed: SEED, interruptAfterTimeLimit: 1_500_000 },
    );
  }, 1_800_000);
});
