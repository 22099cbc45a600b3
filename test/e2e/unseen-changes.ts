import { beforeAll, describe, expect, it } from '@jest/globals';

import { bodyOf, type ChangedThing, thingsToChange } from './things-to-change.ts';
import { type TestApp } from '../support/test-app.ts';

/** Operations that change what their address names and do not heed `If-Match`: why nothing is lost without it. */
const WRITES_OVER_NOTHING: Record<string, string> = {
  'POST /decisions/{id}/reversal': 'done once: 409 for who comes second',
  'POST /municipalities/{code}/recognition-rules': 'adds one beside the others',
  'POST /reports/{id}/answer': 'done once: 409 for who comes second',
  'POST /reviews/{id}/decision': 'done once: 409 for who comes second, with what the first one said',
  'POST /sources/{source}/records': 'a thousand at once: no single state to name; one by one with PUT',
  'POST /suppliers/{id}/label-checks': 'adds one beside the others',
  'POST /suppliers/{id}/label-checks/{checkId}/withdrawal': 'done once: 409 for who comes second',
  'POST /suppliers/{id}/reports': 'adds one beside the others',
  'PUT /suppliers/{id}/label-claims/{label}/refusal': 'done once: 409 for who comes second',
  'DELETE /suppliers/{id}/label-claims/{label}/refusal': 'done once: 404 for who comes second',
  'PUT /suppliers/{id}/suspension': 'done once: 409 while there is one',
  'POST /webhooks/{id}/tests': 'changes nothing',
};

interface Operation {
  parameters?: { name: string; in: string }[];
  responses: Record<string, object>;
}

/** What the tests need: an application with a key that may do everything, and the document of its API. */
export interface ApiUnderTest {
  test: TestApp;
  key: string;
  document: { paths: Record<string, Record<string, object>> };
}

/** Nobody writes over what they have not seen. @param api once it runs */
export function testUnseenChanges(api: () => ApiUnderTest): void {
  describe('a change of something that somebody else may change too', () => {
    let things: Record<string, ChangedThing>;
    let changes: Record<string, Operation>;
    const send = async (method: string, path: string, body: unknown, ifMatch?: string) => {
      const { test, key } = api();
      const { statusCode, headers, payload } = await test.app.inject({
        method: method as 'GET',
        url: `/v1${path}`,
        headers: {
          'x-api-key': key,
          ...(ifMatch === undefined ? {} : { 'if-match': ifMatch }),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
      });
      return { status: statusCode, tag: String(headers['etag'] ?? ''), payload };
    };
    beforeAll(async () => {
      things = await thingsToChange(api().test, api().key);
      changes = Object.fromEntries(
        Object.entries(api().document.paths).flatMap(([path, methods]) =>
          Object.entries(methods)
            .filter(([method]) => method !== 'get' && (path.includes('{') || method !== 'post'))
            .map(([method, one]) => [`${method.toUpperCase()} ${path}`, one as Operation]),
        ),
      );
    });
    const heeds = ({ parameters = [] }: Operation) => parameters.some(({ name }) => name === 'If-Match');

    it('heeds If-Match, as the document says, or is one of those that write over nothing', () => {
      const heeding = Object.entries(changes).filter(([, operation]) => heeds(operation));
      const others = Object.keys(changes).filter((name) => !heeds(changes[name] as Operation));
      expect(others.sort()).toEqual(Object.keys(WRITES_OVER_NOTHING).sort());
      expect(heeding.map(([name]) => name).sort()).toEqual(Object.keys(things).sort());
      for (const [name, { responses }] of heeding)
        expect({ name, documented: Object.keys(responses) }).toEqual({
          name,
          documented: expect.arrayContaining(['412']),
        });
    });

    it('is refused with 412, and changes nothing, when another state was read', async () => {
      for (const [name, thing] of Object.entries(things)) {
        const { read, path } = thing;
        const [method = ''] = name.split(' ');
        const before = await send('GET', read, undefined);
        expect({ name, tag: before.tag, status: before.status }).toEqual({
          name,
          tag: expect.stringMatching(/^(W\/)?"/),
          status: 200,
        });
        const refused = await send(method, path, bodyOf(thing, before.payload), '"older"');
        expect({ name, status: refused.status, problem: refused.payload }).toEqual({
          name,
          status: 412,
          problem: expect.stringMatching(/"title":"Precondition Failed"/),
        });
        expect({ name, ...(await send('GET', read, undefined)) }).toEqual({ name, ...before });
      }
    });

    it('is made by whoever read the state, and by nobody else who read the same', async () => {
      for (const [name, thing] of Object.entries(things)) {
        const { read, path, once = 412 } = thing;
        const [method = ''] = name.split(' ');
        const before = await send('GET', read, undefined);
        const change = bodyOf(thing, before.payload);
        const made = await send(method, path, change, before.tag);
        expect({ name, made: made.status < 300 ? 'made' : made.payload }).toEqual({ name, made: 'made' });
        const again = await send(method, path, change, before.tag);
        expect({ name, status: again.status }).toEqual({ name, status: once });
      }
    });

    it('is refused when it is sent with If-Match where that is not heeded', async () => {
      const { key, test } = api();
      for (const [url, payload] of [
        ['/v1/suppliers/0b8f7a52-6f0e-4c1e-9a55-3d9c9f6f1c11/reports', { kind: 'closed' }],
        ['/v1/webhooks', { url: 'https://tool.example/hook', contact: 'beheer@tool.example' }],
      ] as const) {
        const headers = { 'x-api-key': key, 'if-match': '"1"' };
        const { statusCode, body } = await test.app.inject({ method: 'POST', url, headers, payload });
        expect([statusCode, body]).toEqual([400, expect.stringMatching(/"in":"header","name":"If-Match"/)]);
      }
    });
  });
}
