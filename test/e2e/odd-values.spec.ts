import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { ApiKeyService } from '../../src/access/api-key.service.ts';
import { SCOPES } from '../../src/access/scope.ts';
import { type Schema } from '../../src/api/v1/openapi/schema.ts';
import { documentedExamples, type DocumentedExample } from '../support/documented-examples.ts';
import { type RequestDocument } from '../support/requests-from-document.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { exampleWorld } from './example-world.ts';

type Json = null | string | number | boolean | Json[] | { [name: string]: Json };

/** What programs send for a value that they do not have, or have by mistake. */
const ODD: readonly Json[] = [null, [], [null], [[]], {}];

const JSON_BODY = 'application/json';

/** A body with another value in each of its places, and in each that its example leaves out. */
function* withOdd(value: Json, absent: readonly string[]): Generator<Json> {
  yield* ODD;
  if (value === null || typeof value !== 'object') return;
  const places = Array.isArray(value) ? Object.entries(value).slice(0, 1) : Object.entries(value);
  for (const [name, part] of [...places, ...absent.map((one): [string, Json] => [one, null])])
    for (const odd of withOdd(part, []))
      yield Array.isArray(value) ? [odd, ...value.slice(1)] : { ...value, [name]: odd };
}

describe('an example of the API document in which one value is another one', () => {
  let test: TestApp;
  let examples: DocumentedExample[];
  let document: RequestDocument;
  beforeAll(async () => {
    test = await startTestApp();
    const { key } = await test.app
      .get(ApiKeyService, { strict: false })
      .create({ name: 'Inkooppakket', scopes: [...SCOPES], municipality: 'GM0014' });
    document = await test.getJson<RequestDocument>('/v1/openapi.json');
    const all = documentedExamples(document, key, await exampleWorld(test, key));
    examples = all.filter(({ type }) => type === JSON_BODY);
  }, 300_000);
  afterAll(() => test.close());

  /** Names of fields of a body that an example leaves out. */
  function absentIn({ operation, payload }: DocumentedExample): string[] {
    const [method = '', path = ''] = operation.split(' ');
    const body = document.paths[path]?.[method.toLowerCase()]?.requestBody?.content[JSON_BODY]?.schema;
    const name = body?.$ref?.split('/').at(-1);
    const schema: Schema = (name === undefined ? body : document.components.schemas[name]) ?? {};
    const given = JSON.parse(payload ?? '{}') as object;
    return Object.keys(schema.properties ?? {}).filter((one) => !(one in given));
  }

  it('gets an answer that is documented, and never one that is our fault', async () => {
    const wrong: string[] = [];
    let sent = 0;
    for (const example of examples)
      for (const body of withOdd(JSON.parse(example.payload ?? '{}') as Json, absentIn(example))) {
        const payload = JSON.stringify(body);
        const { statusCode } = await test.app.inject({ ...example, payload });
        if (statusCode >= 500) wrong.push(`${example.operation} ${payload}`);
        sent++;
      }
    expect(wrong).toEqual([]);
    expect(test.undocumented).toEqual([]);
    expect(sent).toBeGreaterThan(1_000);
  }, 600_000);
});
