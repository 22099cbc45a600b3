import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import request from 'supertest';

import { ShortlistService } from '../../src/discovery/shortlist/shortlist.service.ts';
import { ImportService } from '../../src/intake/import.service.ts';
import { type ImportView } from '../../src/intake/import-view.ts';
import { AppConfig } from '../../src/platform/config/app-config.ts';
import { enqueue } from '../../src/platform/jobs/enqueue.ts';
import { startTcpProxy, type TcpProxy } from '../support/tcp-proxy.ts';
import { openRequestDesk } from '../support/request-desk.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { testMeilisearch } from '../support/test-meilisearch.ts';

interface Answer {
  items: { name: string }[];
  total: number;
  limited?: boolean;
}

/** `reliability`: a search must be answered within this time, whatever the engine does. */
const PATIENCE_MS = 2_000;

const FIRMS = [
  'Naam;KvK;Postcode;Plaats;Omschrijving',
  'De Heldere Ruit B.V.;99020001;9712HM;Groningen;Glasbewassing en schoonmaak.',
];

async function* content(lines: readonly string[]): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(Buffer.from(lines.join('\n')));
}

describe('when a store fails', () => {
  let proxy: TcpProxy;
  let test: TestApp;
  beforeAll(async () => {
    proxy = await startTcpProxy(testMeilisearch().url);
    test = await startTestApp({ meiliUrl: proxy.url });
    await test.importCsv('leveranciersdatabank', FIRMS.join('\n'));
    // The first answer waits for the API document that it is held against: that is not what is timed here.
    await test.getJson('/v1/suppliers?q=glasbewassing');
  });
  beforeEach(() => {
    proxy.mode = 'open';
  });
  afterAll(async () => {
    proxy.mode = 'open';
    await test.close();
    await proxy.close();
  });

  it.each([
    ['nl', 'De zoekmachine is even niet bereikbaar.'],
    ['en', 'The search engine cannot be reached right now.'],
  ])('says so on the page of results, and only then (%s)', async (lang, notice) => {
    const page = async (words: string) =>
      (await request(test.app.getHttpServer()).get(`/?q=${words}&lang=${lang}`).expect(200)).text;
    expect(await page('glasbewassing')).not.toContain(notice);
    proxy.mode = 'closed';
    const limited = await page('heldere+ruit');
    expect(limited).toContain(notice);
    expect(limited).toContain('De Heldere Ruit B.V.');
  });

  it.each(['closed', 'hung'] as const)(
    'answers from PostgreSQL, and says so, while the search engine is %s',
    async (mode) => {
      proxy.mode = mode;
      const started = performance.now();
      const answer = await test.getJson<Answer>('/v1/suppliers?q=heldere ruit');
      expect(performance.now() - started).toBeLessThan(PATIENCE_MS);
      expect(answer).toMatchObject({ limited: true, total: 1, items: [{ name: 'De Heldere Ruit B.V.' }] });
    },
  );

  it('makes no verdict and no record of the part of a market that is found without the search engine', async () => {
    const asked = (path: string) => test.app.inject({ url: `${path}?text=heldere+ruit` });
    const shortlist = async () =>
      (await request(test.app.getHttpServer()).post('/v1/shortlists').send({ text: 'heldere ruit' }))
        .body as object;
    proxy.mode = 'closed';
    const { body } = await asked('/opdracht');
    expect(body).toContain('De Heldere Ruit B.V.');
    expect(body).toMatch(
      /Maar een deel van de bedrijven is bekeken.*Probeer het over een paar minuten opnieuw/s,
    );
    expect(body).not.toMatch(
      /Wat de markt aankan<|voldoet aan alles|hele opdracht aan|Maak selectieverslag|Kies De/,
    );
    const { headers } = await asked('/opdracht/selectieverslag');
    expect(headers.location).toBe('/opdracht?text=heldere+ruit');
    expect((await asked('/opdracht/selectieverslag.csv')).statusCode).toBe(503);
    const note = expect.stringContaining('says nothing about what the market can take') as unknown;
    expect(await shortlist()).toMatchObject({
      limited: true,
      pool: { complete: false },
      feasibility: { notes: [{ en: note }] },
    });
  });

  it('keeps a shortlist of all firms, though the search engine did not answer at first', async () => {
    const desk = await openRequestDesk(test, 'GM0014');
    const shortlists = test.app.get(ShortlistService, { strict: false });
    const make = shortlists.make.bind(shortlists);
    proxy.mode = 'closed';
    const spy = jest.spyOn(shortlists, 'make').mockImplementation(async (...asked) => {
      const made = await make(...asked);
      proxy.mode = 'open';
      // Connections on which nobody answers end as well, as they do with an engine that starts again.
      proxy.cut();
      return made;
    });
    await desk.create({ title: 'Ruiten', text: 'heldere ruit' });
    expect(spy.mock.calls.length).toBeGreaterThan(1);
    spy.mockRestore();
  });

  it('keeps no shortlist of a part of the firms', async () => {
    const desk = await openRequestDesk(test, 'GM0014');
    const { total: before } = (await desk.call('get', '').expect(200)).body as { total: number };
    proxy.mode = 'closed';
    const refused = await desk.call('post', '', { title: 'Lunch', text: 'late lunch' }).expect(503);
    expect((refused.body as { detail: string }).detail).toContain('Nothing was kept');
    expect((await desk.call('get', '').expect(200)).body).toMatchObject({ total: before });
  });

  it('counts what a search can be limited to while the search engine is away', async () => {
    interface Counted {
      items: { code: string; suppliers: number }[];
    }
    const count = async () =>
      (await test.getJson<Counted>('/v1/municipalities')).items.filter(({ suppliers }) => suppliers > 0);
    proxy.mode = 'open';
    const before = await count();
    expect(before).not.toEqual([]);
    proxy.mode = 'closed';
    expect(await count()).toEqual(before);
    expect((await test.getJson<Counted>('/v1/programmes')).items).toEqual([]);
  });

  it.each(['closed', 'hung'] as const)(
    'reconciles equal names and completes unfinished ones while the search engine is %s',
    async (mode) => {
      proxy.mode = mode;
      const queries = JSON.stringify({
        q0: { query: 'Heldere Ruit', properties: [{ pid: 'place', v: 'Groningen' }] },
      });
      const started = performance.now();
      const results = await test.getJson<{ q0: { result: object[] } }>(
        `/v1/reconcile?queries=${encodeURIComponent(queries)}`,
      );
      expect(performance.now() - started).toBeLessThan(PATIENCE_MS);
      expect(results.q0.result).toMatchObject([{ name: 'De Heldere Ruit B.V.', match: true }]);
      const suggested = await test.getJson<{ result: object[] }>(
        '/v1/reconcile/suggest/entity?prefix=de held',
      );
      expect(suggested.result).toMatchObject([{ name: 'De Heldere Ruit B.V.', description: 'Groningen' }]);
    },
  );

  it('tells load balancers which part is down, and stays alive', async () => {
    proxy.mode = 'closed';
    const ready = await request(test.app.getHttpServer()).get('/health/ready').expect(503);
    expect(ready.body).toMatchObject({ parts: { database: 'ok', search: 'unavailable' } });
    await request(test.app.getHttpServer()).get('/health/live').expect(200);
  });

  it('keeps an import that came while the engine was down, and makes it searchable afterwards', async () => {
    const imports = test.app.get(ImportService, { strict: false });
    const { id } = await imports.receive({
      source: 'leveranciersdatabank',
      fileName: 'second.csv',
      content: content([...FIRMS, 'Late Lunch B.V.;99020002;9712HM;Groningen;Lunches.']),
      dryRun: false,
      requestedBy: 'test',
    });
    proxy.mode = 'closed';
    // Connections that are held open from before break off too, as they do when the engine ends.
    proxy.cut();
    await test.drainJobs();
    const meanwhile: ImportView = await imports.find(id);
    expect(meanwhile).toMatchObject({ rows: { created: 1, unchanged: 1 }, searchable: false });

    proxy.mode = 'open';
    // The failed job waits for its next try; here that is now.
    await test.dataSource.query(`update graphile_worker._private_jobs set run_at = now()`);
    await test.drainJobs();
    expect(await imports.find(id)).toMatchObject({ status: 'completed', searchable: true });
  });
});

describe('when the register is empty', () => {
  it('does not take the search engine for one that does not answer', async () => {
    const test = await startTestApp();
    expect(await test.getJson('/v1/suppliers?q=schoonmaak')).toMatchObject({ total: 0 });
    expect(await test.getJson('/v1/suppliers?q=schoonmaak')).not.toHaveProperty('limited');
    const { text } = await request(test.app.getHttpServer()).get('/?q=schoonmaak').expect(200);
    expect(text).not.toContain('De zoekmachine is even niet bereikbaar');
    const desk = await openRequestDesk(test, 'GM0014');
    await desk.create({ title: 'Kantoren', text: 'Schoonmaak van kantoren' });
    await test.close();
  });
});

describe('when the search engine lost its index', () => {
  it('fills it again by itself', async () => {
    const test = await startTestApp();
    await test.importCsv('leveranciersdatabank', FIRMS.join('\n'));
    const { url, key } = testMeilisearch();
    const { indexName } = test.app.get(AppConfig, { strict: false });
    const lost = await fetch(`${url}/indexes/${indexName}`, {
      method: 'DELETE',
      headers: { Authorization: `Bearer ${key}` },
    });
    expect(lost.status).toBe(202);
    // What the schedule does every minute.
    await test.dataSource.transaction((manager) => enqueue(manager, 'indexing.check', {}));
    await test.drainJobs();
    const answer = await test.getJson<Answer>('/v1/suppliers?q=heldere ruit');
    expect(answer).toMatchObject({ total: 1 });
    expect(answer.limited).toBeUndefined();
    await test.close();
  });
});

describe('when the database is gone', () => {
  it('answers 503 with a time to try again, and no details', async () => {
    const test = await startTestApp();
    const unknown = '00000000-0000-4000-8000-000000000000';
    await request(test.app.getHttpServer()).get(`/v1/suppliers/${unknown}`).expect(404);
    await test.loseDatabase();
    const answer = await request(test.app.getHttpServer()).get(`/v1/suppliers/${unknown}`).expect(503);
    expect(answer.headers['retry-after']).toBeDefined();
    expect(answer.text).not.toMatch(/database|postgres|127\.0\.0\.1/i);
    await test.app.close();
  });
});
