import { type AnyRequest } from './requests-from-document.ts';

interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  explode?: boolean;
  schema: { example?: unknown; enum?: unknown[] };
  example?: unknown;
}
interface Operation {
  parameters?: Parameter[];
  security?: object[];
  responses: Record<string, object>;
  requestBody?: {
    content: Record<string, { example?: unknown; examples?: Record<string, { value: unknown }> }>;
  };
}

/** An example of the document, as a request. */
export interface DocumentedExample extends AnyRequest {
  /** `POST /webhooks/{id}/tests` */
  operation: string;
  /** Kind of its body; undefined without one. */
  type: string | undefined;
  /** Statuses that the document says it may have. */
  documented: readonly number[];
  /** Whether a key is needed. */
  closed: boolean;
}

/** Where a request goes when the address or the body of the example names what is not there, or would do too much. */
export interface Aim {
  /** Below `/v1`, without a query. */
  path?: string;
  body?: (example: never) => unknown;
}

/**
 * A request for every example of a body of every kind, and one for every operation without a body, each with the examples of its
 * parameters.
 * @param aims for operations of which the example alone cannot be sent
 */
export function documentedExamples(
  document: { paths: Record<string, Record<string, object>> },
  key: string,
  aims: Readonly<Record<string, Aim>>,
): DocumentedExample[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, operation]: [string, object]) => {
      const name = `${method.toUpperCase()} ${path}`;
      return examplesOf(name, operation as Operation, aims[name] ?? {}).map((request) => ({
        ...request,
        method: method.toUpperCase() as AnyRequest['method'],
        headers: { 'x-api-key': key, ...requiredHeaders(operation as Operation), ...request.headers },
      }));
    }),
  );
}

function examplesOf(name: string, operation: Operation, aim: Aim): Omit<DocumentedExample, 'method'>[] {
  const about = {
    operation: name,
    documented: Object.keys(operation.responses).map(Number),
    closed: !operation.security?.some((one) => Object.keys(one).length === 0),
  };
  const address = `/v1${aim.path ?? filled(name.replace(/^\w+ /, ''), operation)}`;
  const asked = `${address}${queryOf(operation)}`;
  if (!operation.requestBody) return [{ ...about, type: undefined, url: asked, headers: {} }];
  return Object.entries(operation.requestBody.content).flatMap(([type, media]) =>
    valuesIn(media).map((value) => ({
      ...about,
      type,
      // A form holds in its parts what else stands in the address.
      url: type === 'multipart/form-data' ? address : asked,
      ...sentAs(type, aim.body ? aim.body(value as never) : value),
    })),
  );
}

function valuesIn(media: { example?: unknown; examples?: Record<string, { value: unknown }> }): unknown[] {
  const named = Object.values(media.examples ?? {}).map(({ value }) => value);
  return media.example === undefined ? named : [media.example, ...named];
}

const BOUNDARY = 'between-the-parts';

/** A value as a body of its kind. */
export function sentAs(type: string, value: unknown): Pick<AnyRequest, 'headers' | 'payload'> {
  const headers = { 'content-type': type };
  switch (type) {
    case 'application/json':
      return { headers, payload: JSON.stringify(value) };
    case 'application/x-www-form-urlencoded':
      return { headers, payload: new URLSearchParams(value as Record<string, string>).toString() };
    case 'multipart/form-data': {
      const parts = Object.entries(value as Record<string, string>).map(([name, text]) => {
        const file = name === 'file' ? '; filename="leveranciers.csv"' : '';
        return `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"${file}\r\n\r\n${text}\r\n`;
      });
      return {
        headers: { 'content-type': `${type}; boundary=${BOUNDARY}` },
        payload: `${parts.join('')}--${BOUNDARY}--\r\n`,
      };
    }
    default:
      return { headers, payload: String(value) };
  }
}

function requiredHeaders({ parameters = [] }: Operation): Record<string, string> {
  const needed = parameters.filter((one) => one.in === 'header' && one.required);
  return Object.fromEntries(needed.map((one) => [one.name.toLowerCase(), valuesOf(one)[0] ?? '']));
}

/** Parameters of which a request holds the one or the other. */
const INSTEAD = ['extend'];

/** The values of a parameter as they stand in an address: in one, or repeated. None when it has no example. */
function valuesOf({ example, schema, explode }: Parameter): string[] {
  const given = example ?? schema.example ?? schema.enum?.[0];
  if (given === undefined) return [];
  const values = [given].flat().map((value) => textOf(value));
  return explode === false ? [values.join(',')] : values;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function filled(path: string, { parameters = [] }: Operation): string {
  const known = parameters.filter((one) => one.in === 'path');
  return known.reduce((text, one) => text.replace(`{${one.name}}`, valuesOf(one)[0] ?? ''), path);
}

function queryOf({ parameters = [] }: Operation): string {
  const query = new URLSearchParams(
    parameters
      .filter((one) => one.in === 'query' && !INSTEAD.includes(one.name))
      .flatMap((one) => valuesOf(one).map((value) => [one.name, value])),
  ).toString();
  return query ? `?${query}` : '';
}
