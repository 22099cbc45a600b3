import { type AnyRequest } from './requests-from-document.ts';

interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  explode?: boolean;
  schema: { example?: unknown };
  example?: unknown;
}
interface Operation {
  parameters?: Parameter[];
  requestBody?: {
    content: Record<string, { example?: unknown; examples?: Record<string, { value: unknown }> }>;
  };
}

/** A request for every example of a body, and one for every operation without a body, each with the examples of its parameters. */
export function documentedExamples(
  document: { paths: Record<string, Record<string, object>> },
  key: string,
): AnyRequest[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, operation]: [string, Operation]) => {
      const request = {
        method: method.toUpperCase() as AnyRequest['method'],
        url: `/v1${filled(path, operation)}`,
      };
      const headers = { 'x-api-key': key, ...requiredHeaders(operation) };
      if (!operation.requestBody) return [{ ...request, headers }];
      const json = { ...headers, 'content-type': 'application/json' };
      return bodies(operation).map((body) => ({ ...request, headers: json, payload: JSON.stringify(body) }));
    }),
  );
}

function requiredHeaders({ parameters = [] }: Operation): Record<string, string> {
  const needed = parameters.filter((one) => one.in === 'header' && one.required);
  return Object.fromEntries(needed.map((one) => [one.name.toLowerCase(), valuesOf(one)[0] ?? '']));
}

/** Forms are tried where files are. */
function bodies({ requestBody }: Operation): unknown[] {
  const media = requestBody?.content['application/json'];
  if (!media) return [];
  const named = Object.values(media.examples ?? {}).map(({ value }) => value);
  return media.example === undefined ? named : [media.example, ...named];
}

/** Parameters of which a request holds the one or the other. */
const INSTEAD = ['extend'];

/** The values of a parameter as they stand in an address: in one, or repeated. */
function valuesOf({ example, schema, explode }: Parameter): string[] {
  const values = [example ?? schema.example ?? ''].flat().map((value) => textOf(value));
  return explode === false ? [values.join(',')] : values;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function filled(path: string, { parameters = [] }: Operation): string {
  const known = parameters.filter((one) => one.in === 'path');
  const address = known.reduce((text, one) => text.replace(`{${one.name}}`, valuesOf(one)[0] ?? ''), path);
  const query = new URLSearchParams(
    parameters
      .filter((one) => one.in === 'query' && !INSTEAD.includes(one.name))
      .flatMap((one) => valuesOf(one).map((value) => [one.name, value])),
  ).toString();
  return query ? `${address}?${query}` : address;
}
