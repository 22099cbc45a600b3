/** A JSON Schema (2020-12), as OpenAPI 3.1 uses it. */
export interface Schema {
  type?: string | string[];
  format?: string;
  description?: string;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: Schema | boolean;
  items?: Schema;
  enum?: readonly (string | null)[];
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  minimum?: number;
  maximum?: number;
  oneOf?: Schema[];
  anyOf?: Schema[];
  examples?: unknown[];
  $ref?: string;
}

/** A reference to a schema of the document. */
export function ref(name: string): Schema {
  return { $ref: `#/components/schemas/${name}` };
}

/** An object of which every property is always there, except `optional` ones. Nothing else is ever in it. */
export function object(properties: Record<string, Schema>, optional: Record<string, Schema> = {}): Schema {
  return {
    type: 'object',
    properties: { ...properties, ...optional },
    required: Object.keys(properties),
    additionalProperties: false,
  };
}

export function list(items: Schema, description?: string): Schema {
  return { type: 'array', items, ...(description ? { description } : {}) };
}

export function text(description: string, more: Partial<Schema> = {}): Schema {
  return { type: 'string', description, ...more };
}

export function integer(description: string, more: Partial<Schema> = {}): Schema {
  return { type: 'integer', description, ...more };
}

export function flag(description: string): Schema {
  return { type: 'boolean', description };
}

/** The same, or null. */
export function nullable(schema: Schema): Schema {
  return typeof schema.type === 'string'
    ? { ...schema, type: [schema.type, 'null'] }
    : { oneOf: [schema, { type: 'null' }] };
}

export const UUID: Schema = { type: 'string', format: 'uuid' };
export const DATE: Schema = { type: 'string', format: 'date' };
export const MOMENT: Schema = { type: 'string', format: 'date-time' };

/** A page of a list. */
export function pageOf(
  items: Schema,
  more: Record<string, Schema> = {},
  optional: Record<string, Schema> = {},
): Schema {
  return object(
    {
      items: list(items),
      total: integer('Items in the whole result.', { minimum: 0 }),
      page: integer('This page, counted from 1.', { minimum: 1 }),
      pageSize: integer('Items on a full page.', { minimum: 1 }),
      ...more,
    },
    optional,
  );
}
/** The properties of a point. */
export const POINT: Record<string, Schema> = {
  lat: { type: 'number', description: 'Latitude, WGS84.', minimum: -90, maximum: 90 },
  lng: { type: 'number', description: 'Longitude, WGS84.', minimum: -180, maximum: 180 },
};
