import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type LightMyRequestResponse } from 'fastify';

import { ApiKeyService } from '../../src/access/api-key.service.ts';
import { SCOPES } from '../../src/access/scope.ts';
import { requestsFrom, type RequestDocument } from '../support/requests-from-document.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { testAskedTimes } from './asked-times.ts';
import { testExamples } from './examples-as-printed.ts';
import { testFaultsAtOnce } from './faults-at-once.ts';
import { testMergedIds } from './merged-ids.ts';
import { testUnknownValues } from './unknown-values.ts';
import { testUnseenChanges } from './unseen-changes.ts';

/** In the suite; `FUZZ_REQUESTS=10000 npm run test:only -- ...` sends more, others at each run. */
const REQUESTS = Number(process.env['FUZZ_REQUESTS'] ?? 400);
const SEED = process.env['FUZZ_REQUESTS'] ? Date.now() : 20261126;

const FIRMS = [
  'Nummer;Naam;KvK-nummer;Postcode;Plaats;Omschrijving',
  '1;Smaakwerk B.V.;99010001;9712HM;Groningen;Catering',
  '2;Noorderglas Schoonmaak;99010002;9401AA;Assen;Glazenwassen',
].join('\n');

const answerOf = ({ statusCode, headers, payload }: LightMyRequestResponse) => ({
  statusCode,
  location: headers.location,
  payload: JSON.parse(payload) as unknown,
});

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

  testExamples(() => ({ test, key, document }));

  it('takes a key that was used for something else, or that is none, for a mistake', async () => {
    const send = (body: object, repeat: string) =>
      test.app.inject({
        method: 'POST',
        url: '/v1/webhooks',
        headers: { 'x-api-key': key, 'idempotency-key': repeat },
        payload: body,
      });
    const hook = { url: 'https://tool.example/hook', contact: 'beheer@tool.example' };
    expect((await send(hook, 'a')).statusCode).toBe(201);
    expect((await send({ ...hook, url: 'https://tool.example/other' }, 'a')).statusCode).toBe(409);
    expect((await send(hook, 'with space')).statusCode).toBe(400);
    // What failed may be put right and sent again.
    expect((await send({ ...hook, contact: 'nobody' }, 'b')).statusCode).toBe(400);
    expect((await send(hook, 'b')).statusCode).toBe(201);
    const file = (repeat: string, text: string) =>
      test.app.inject({
        method: 'POST',
        url: '/v1/imports?source=leveranciersdatabank&dryRun=true',
        headers: { 'x-api-key': key, 'idempotency-key': repeat, 'content-type': 'text/csv' },
        payload: text,
      });
    const [one, again] = [await file('c', 'Naam\nA\n'), await file('c', 'Naam\nA\n')];
    expect([one.statusCode, answerOf(again)]).toEqual([202, answerOf(one)]);
    expect((await file('c', 'Naam\nB\n')).statusCode).toBe(409);
    await test.drainJobs();
  });

  it('has its answer forgotten by night after three days, also when no other one is kept', async () => {
    const kept = async (): Promise<string[]> => {
      const rows: { key: string }[] = await test.dataSource.query(
        `select key from idempotency_key where key like 'by-night-%' order by key`,
      );
      return rows.map((row) => row.key);
    };
    await test.dataSource.query(
      `insert into idempotency_key (actor, key, request_hash, answer, created_at)
       select 'api-key:1', 'by-night-' || days, '', '{}', now() - make_interval(days => days, hours => 1)
         from unnest(array[2, 3]) as days`,
    );
    expect(await kept()).toEqual(['by-night-2', 'by-night-3']);
    await test.dataSource.query(`select graphile_worker.add_job('registration.tidy', '{}'::json)`);
    await test.drainJobs();
    expect(await kept()).toEqual(['by-night-2']);
  });

  it('is refused when its address or its body holds what no store can keep', async () => {
    const headers = { 'x-api-key': key, 'content-type': 'application/json' };
    for (const request of [
      { method: 'GET' as const, url: '/v1/municipalities/GM%00/recognition-rules' },
      { method: 'POST' as const, url: '/v1/shortlists', payload: '{"title":"half a character: \\ud800"}' },
      { method: 'POST' as const, url: '/v1/shortlists', payload: '{"estimatedValue":1e-7}' },
      {
        method: 'PUT' as const,
        url: '/v1/procurement-thresholds/own',
        payload:
          '{"items":[{"code":"eu-works","value":1e-7,"from":"2026-11-24","source":"Beleid","readOn":"2026-11-24"}]}',
      },
    ])
      expect((await test.app.inject({ ...request, headers })).statusCode).toBe(400);
  });

  testAskedTimes(() => ({ test, key, document }));

  testFaultsAtOnce(() => ({ test, key, document }));

  testUnknownValues(() => ({ test, key, document }));

  testUnseenChanges(() => ({ test, key, document }));

  testMergedIds(() => ({ test, key, document }));

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
      { numRuns: REQUESTS, seed: SEED, interruptAfterTimeLimit: 1_500_000, markInterruptAsFailure: true },
    );
  }, 1_800_000);
});
