import { beforeAll, describe, expect, it } from '@jest/globals';
import { type LightMyRequestResponse } from 'fastify';

import { DemandCounter } from '../../src/discovery/demand/demand-counter.ts';
import { SightingCounter } from '../../src/discovery/sightings/sighting-counter.ts';
import { exampleWorld } from './example-world.ts';
import { type ApiUnderTest } from './unseen-changes.ts';
import { type DocumentedExample, documentedExamples } from '../support/documented-examples.ts';

/** What became of an example, and of the same sent again. */
interface Sent {
  example: DocumentedExample;
  first: LightMyRequestResponse;
  /** Of a POST that needs a key, with its `Idempotency-Key`: the same again, and another body. */
  again?: { answer: LightMyRequestResponse; changed: string[]; other: number };
}

/** Tables that say who asked what and when, and nothing of the register. */
const ABOUT_REQUESTS = ['idempotency_key', 'api_key', 'api_key_usage', 'request_count', 'worker_process'];

/** Every example of the document does what it is for, and every POST does it once. @param api once it runs */
export function testExamples(api: () => ApiUnderTest): void {
  describe('an example of the API document', () => {
    const sent: Sent[] = [];
    beforeAll(async () => {
      const { test, key, document } = api();
      const aims = await exampleWorld(test, key);
      // What only reads comes first, so that everything is still there.
      const examples = documentedExamples(document, key, aims);
      const order = ['GET', 'POST', 'PUT', 'DELETE'];
      examples.sort((a, b) => order.indexOf(a.method) - order.indexOf(b.method));
      for (const example of examples) {
        sent.push(await sendExample(example));
        if (example.method !== 'GET') await test.drainJobs();
      }
    }, 300_000);

    async function sendExample(example: DocumentedExample): Promise<Sent> {
      const { test } = api();
      const { method, url, payload } = example;
      if (method !== 'POST' || !example.closed) return { example, first: await test.app.inject(example) };
      const headers = {
        ...example.headers,
        'idempotency-key': `${example.operation} ${example.type}`.replace(/ /g, '-'),
      };
      const request = { method, url, headers, ...(payload === undefined ? {} : { payload }) };
      const first = await test.app.inject(request);
      const before = await marks();
      const answer = await test.app.inject(request);
      const after = await marks();
      const changed = [...after]
        .filter(([table, mark]) => before.get(table) !== mark)
        .map(([table]) => table);
      const other = await test.app.inject({ ...request, ...anotherBody({ ...example, headers }) });
      return { example, first, again: { answer, changed, other: other.statusCode } };
    }

    /** Of each table how many rows it has, and which transaction wrote one last. */
    async function marks(): Promise<Map<string, string>> {
      const { app, dataSource } = api().test;
      // What was counted before is written in its own time: not in between.
      for (const counter of [SightingCounter, DemandCounter])
        await app.get(counter, { strict: false }).write();
      const tables: { name: string }[] = await dataSource.query(
        `select relname as name from pg_stat_user_tables where schemaname = 'public' and relname <> all($1)`,
        [ABOUT_REQUESTS],
      );
      const one = ({ name }: { name: string }) =>
        `select '${name}' as name, concat_ws(' ', count(*), max(xmin::text::bigint)) as mark from "${name}"`;
      const rows: { name: string; mark: string }[] = await dataSource.query(
        tables.map(one).join(' union all '),
      );
      return new Map(rows.map(({ name, mark }) => [name, mark]));
    }

    it('does what it is for when it is sent as it stands there', () => {
      const failed = sent
        .filter(
          ({ first, example }) => first.statusCode >= 300 || !example.documented.includes(first.statusCode),
        )
        .map(({ example, first }) => `${example.operation} ${example.type} ${example.url} ${first.payload}`);
      expect(failed).toEqual([]);
      expect(api().test.undocumented).toEqual([]);
    });

    it('is there for every operation that takes a body, in each kind that it may have', () => {
      const kinds = Object.entries(api().document.paths).flatMap(([path, methods]) =>
        Object.entries(methods).flatMap(
          ([method, operation]: [string, { requestBody?: { content: object } }]) =>
            Object.keys(operation.requestBody?.content ?? {}).map(
              (type) => `${method.toUpperCase()} ${path} ${type}`,
            ),
        ),
      );
      const tried = sent
        .filter(({ example }) => example.type)
        .map(({ example }) => `${example.operation} ${example.type}`);
      expect([...new Set(tried)].sort()).toEqual(kinds.sort());
    });

    it('of every POST is answered again by its Idempotency-Key, and nothing is done twice', () => {
      const posts = sent.filter(({ example }) => example.method === 'POST' && example.closed);
      const same = posts.map(({ example, first, again }) => ({
        operation: `${example.operation} ${example.type}`,
        status: again?.answer.statusCode === first.statusCode,
        location: again?.answer.headers.location === first.headers.location,
        tag: again?.answer.headers.etag === first.headers.etag,
        body: again?.answer.payload === first.payload,
        changed: again?.changed,
        other: again?.other,
      }));
      expect(same).toEqual(
        posts.map(({ example }) => ({
          operation: `${example.operation} ${example.type}`,
          ...{ status: true, location: true, tag: true, body: true, changed: [] },
          // Fields sent to a call that takes none are refused before anybody looks at the key.
          other: example.type === undefined ? 400 : 409,
        })),
      );
      expect(posts.length).toBeGreaterThan(20);
    });
  });
}

/** The same kind of body with something else in it. */
function anotherBody({
  type,
  payload = '',
  headers,
}: DocumentedExample): Pick<DocumentedExample, 'payload' | 'headers'> {
  const same = { ...headers };
  if (type === undefined)
    return { headers: { ...same, 'content-type': 'application/json' }, payload: '{"other":1}' };
  if (type !== 'application/json')
    return { headers: same, payload: payload.replace('Noorderglas', 'Zuiderglas') };
  const body = JSON.parse(payload) as Record<string, unknown>;
  return {
    headers: same,
    payload: JSON.stringify({ ...body, ...('title' in body ? { title: 'Iets anders' } : { other: 1 }) }),
  };
}
