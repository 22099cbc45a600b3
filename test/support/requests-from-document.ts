import fc from 'fast-check';

import { type Schema } from '../../src/api/v1/openapi/schema.ts';
import { type Body, encoded, formOrFile, textOf } from './forms-and-files.ts';

/** A request that may or may not be right. */
export interface AnyRequest {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'PATCH';
  url: string;
  headers: Record<string, string>;
  payload?: string;
}

interface Parameter {
  explode?: boolean;
  name: string;
  in: string;
  schema: Schema;
  example?: unknown;
}
interface Operation {
  parameters?: Parameter[];
  requestBody?: { content: Record<string, { schema: Schema }> };
}
export interface RequestDocument {
  /** Only what should be right is to be sent. */
  careful?: boolean;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
}

/** Texts that programs trip over. */
const ODD_TEXTS = [
  '',
  ' ',
  '0',
  '-1',
  '1e400',
  'NaN',
  'null',
  'true',
  '[]',
  '{}',
  "';--",
  '%',
  '%00',
  '\u0000',
  '\ud800',
  'é\u0301💶\u202e',
  '../..',
  'a'.repeat(5_000),
  '999999999999999999999',
  '00000000-0000-0000-0000-000000000000',
  '2026-02-30',
  '91,181',
];

/** What no field of ours has room for. */
const HUGE_VALUES = [
  1e308,
  Number.MAX_SAFE_INTEGER + 2,
  -1e21,
  'é'.repeat(70_000),
  Array.from({ length: 3_000 }, (_, index) => index),
  nested(40),
  nested(4_000),
];

/** Lists in lists. */
function nested(depth: number): unknown[] {
  let value: unknown[] = [];
  for (let level = 1; level < depth; level++) value = [value];
  return value;
}

const oddText = fc.oneof(fc.constantFrom(...ODD_TEXTS), fc.string({ unit: 'grapheme', maxLength: 40 }));

/** What a program might send for a value of this kind: right ones, those at and just over its edges, and nonsense. */
function valueOf(
  schema: Schema,
  document: RequestDocument,
  example?: unknown,
  depth = 0,
): fc.Arbitrary<unknown> {
  const resolved = resolve(schema, document);
  const right: unknown[] = [example, ...(resolved.examples ?? []), ...(resolved.enum ?? [])].filter(
    (value) => value !== undefined,
  );
  for (const [edge, beyond] of [
    [resolved.minimum, -1],
    [resolved.maximum, 1],
  ] as const)
    if (edge !== undefined) right.push(edge, ...(document.careful ? [] : [edge + beyond]));
  if (!document.careful) right.push(...textsAtEdges(resolved));
  const nonsense = fc.oneof(
    oddText,
    fc.constantFrom<unknown>(null, true, 7, -0.5, [], {}, ...HUGE_VALUES),
    fc.jsonValue({ maxDepth: 2 }),
  );
  const wellFormed = depth < 4 ? structure(resolved, document, depth) : fc.constant({});
  if (document.careful && right.length > 0) return fc.constantFrom(...right);
  if (document.careful) return wellFormed;
  return fc.oneof(
    { weight: right.length > 0 ? 5 : 0, arbitrary: right.length > 0 ? fc.constantFrom(...right) : nonsense },
    { weight: 4, arbitrary: wellFormed },
    { weight: 1, arbitrary: nonsense },
  );
}

/** Texts just as long as is allowed, and one character shorter or longer than that. */
function textsAtEdges({ minLength, maxLength }: Schema): string[] {
  const edges = [minLength, maxLength].filter((edge) => edge !== undefined);
  return edges.flatMap((edge) => [edge - 1, edge, edge + 1].map((length) => 'a'.repeat(Math.max(0, length))));
}

/** Lists of a few, and of just as many as is allowed, and one fewer or more than that. */
function listOf(
  { items = {}, minItems, maxItems }: Schema,
  document: RequestDocument,
  depth: number,
): fc.Arbitrary<unknown[]> {
  const item = valueOf(items, document, undefined, depth + 1);
  const few = fc.array(item, {
    minLength: document.careful ? (minItems ?? 0) : 0,
    maxLength: Math.max(4, minItems ?? 0),
  });
  const edges = [minItems, maxItems].filter((edge) => edge !== undefined);
  if (document.careful || edges.length === 0) return few;
  const lengths = edges.flatMap((edge) => [edge - 1, edge, edge + 1]).filter((length) => length >= 0);
  const many = fc
    .tuple(item, fc.constantFrom(...lengths))
    .map(([one, length]) => Array.from({ length }, () => one));
  return fc.oneof({ weight: 5, arbitrary: few }, { weight: 1, arbitrary: many });
}

function structure(schema: Schema, document: RequestDocument, depth: number): fc.Arbitrary<unknown> {
  const choices = schema.oneOf ?? schema.anyOf;
  if (choices) return fc.oneof(...choices.map((one) => valueOf(one, document, undefined, depth + 1)));
  const type: string = [schema.type ?? 'object'].flat()[0] ?? 'object';
  switch (type) {
    case 'integer':
      return fc.integer();
    case 'number':
      return fc.double();
    case 'boolean':
      return fc.boolean();
    case 'string':
      return schema.format === 'uuid'
        ? fc.uuid()
        : schema.format === 'date'
          ? fc.constant('2026-11-24')
          : oddText;
    case 'array':
      return listOf(schema, document, depth);
    default:
      return objectOf(schema, document, depth);
  }
}

function objectOf(schema: Schema, document: RequestDocument, depth: number): fc.Arbitrary<object> {
  const parts = Object.entries(schema.properties ?? {}).map(
    ([name, part]) => [name, valueOf(part, document, undefined, depth + 1)] as const,
  );
  const known = fc.record(Object.fromEntries(parts), { requiredKeys: requiredOf(schema) });
  // Now and then one is missing, or there is one that nobody knows.
  return fc.tuple(known, fc.integer({ min: 0, max: 9 })).map(([value, dice]) => {
    if (document.careful) return value;
    if (dice === 0) return { ...value, unknownField: 1 };
    return dice === 1 ? Object.fromEntries(Object.entries(value).slice(1)) : value;
  });
}

function requiredOf({ properties = {}, required = [] }: Schema): string[] {
  return required.filter((name) => name in properties);
}

function resolve(schema: Schema, { components }: RequestDocument): Schema {
  const name = schema.$ref?.split('/').at(-1);
  return name ? (components.schemas[name] ?? {}) : schema;
}

/** Requests to every operation of the document. @param ids of things that exist  @param keys API keys that are good */
export function requestsFrom(
  document: RequestDocument,
  ids: readonly string[],
  keys: readonly string[],
): fc.Arbitrary<AnyRequest> {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  const header: fc.Arbitrary<Record<string, string>> = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...keys.map((key) => ({ 'x-api-key': key }))) },
    { weight: 1, arbitrary: fc.constant({}) },
    {
      weight: 2,
      arbitrary: fc.constantFrom(
        ...keys.flatMap((key) =>
          ['"1"', '*', 'W/"a", W/"b"', '\u00e9'].map((tag) => ({ 'x-api-key': key, 'if-match': tag })),
        ),
      ),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom<Record<string, string>[]>(
        { 'x-api-key': 'no-key' },
        { 'if-none-match': '*' },
        { accept: 'image/png' },
      ),
    },
  );
  const kinds = fc.tuple(fc.constantFrom(...operations), fc.boolean());
  return kinds.chain(([{ path, method, operation }, careful]) =>
    fc
      .record({
        path: pathOf(path, operation, ids),
        query: queryOf(operation, { ...document, careful }),
        headers: careful ? fc.constantFrom(...keys.map((key) => ({ 'x-api-key': key }))) : header,
        body: bodyOf(operation, { ...document, careful }),
      })
      .map(({ path, query, headers, body }): AnyRequest => ({
        method: method.toUpperCase() as AnyRequest['method'],
        url: `/v1${path}${query ? `?${query}` : ''}`,
        headers: { ...headers, ...body.headers },
        ...(body.payload === undefined ? {} : { payload: body.payload }),
      })),
  );
}

function pathOf(path: string, { parameters = [] }: Operation, ids: readonly string[]): fc.Arbitrary<string> {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  if (names.length === 0) return fc.constant(path);
  const values = names.map((name) => {
    const example = parameters.find((one) => one.in === 'path' && one.name === name)?.example;
    const known = [...ids, ...(typeof example === 'string' ? [example] : [])];
    return fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...known) },
      { weight: 1, arbitrary: oddText.filter((text) => text.length > 0 && text.length < 1_000) },
    );
  });
  return fc
    .tuple(...values)
    .map((chosen) =>
      names.reduce((text, name, at) => text.replace(`{${name}}`, encoded(chosen[at] ?? '')), path),
    );
}

function queryOf({ parameters = [] }: Operation, document: RequestDocument): fc.Arbitrary<string> {
  const known = parameters.filter((one) => one.in === 'query');
  const pairs = known.map(({ name, schema, example, explode }) =>
    fc.option(
      valueOf(schema, document, example).map((value) =>
        (explode === false ? [value] : [value].flat())
          .map((one) => `${name}=${encoded(textOf(one))}`)
          .join('&'),
      ),
      { freq: 3 },
    ),
  );
  const extra = document.careful
    ? fc.constant(null)
    : fc.option(fc.constantFrom('lable=pso', 'q=a&q=b', '=', '&&', '%ff=%ff', 'page[]=1'), {
        freq: 12,
      });
  return fc.tuple(...pairs, extra).map((all) => all.filter((one) => one !== null).join('&'));
}

function bodyOf({ requestBody }: Operation, document: RequestDocument): fc.Arbitrary<Body> {
  const types = Object.keys(requestBody?.content ?? {}).filter((type) => type !== 'application/json');
  const others = types.map((type) =>
    formOrFile(type, valueOf(requestBody?.content[type]?.schema ?? {}, document), oddText),
  );
  const schema = requestBody?.content['application/json']?.schema;
  if (!schema) return others.length > 0 ? fc.oneof(...others) : fc.constant({ headers: {} });
  const json = { 'content-type': 'application/json' };
  const made = valueOf(schema, document).map((value) => ({ headers: json, payload: JSON.stringify(value) }));
  if (document.careful) return made;
  return fc.oneof(
    { weight: 12, arbitrary: made },
    {
      weight: 1,
      arbitrary: fc.constantFrom<Body[]>(
        { headers: json, payload: '{' },
        { headers: json, payload: '' },
        { headers: json, payload: '{"__proto__":{"a":1}}' },
        { headers: { 'content-type': 'text/plain' }, payload: 'x' },
        { headers: {} },
      ),
    },
  );
}
