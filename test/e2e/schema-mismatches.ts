import { type Schema } from '../../src/api/v1/openapi/schema.ts';

/** Where a value does not fit a schema: the part of JSON Schema that our own document uses. */
export function mismatches(
  value: unknown,
  schema: Schema,
  schemas: Record<string, Schema>,
  at = '$',
): string[] {
  if (schema.$ref) {
    const target = schemas[schema.$ref.split('/').at(-1) ?? ''];
    return target ? mismatches(value, target, schemas, at) : [`${at}: ${schema.$ref} does not exist`];
  }
  const choices = schema.oneOf ?? schema.anyOf;
  if (choices) {
    const fits = choices.some((one) => mismatches(value, one, schemas, at).length === 0);
    return fits ? [] : [`${at}: fits none of oneOf`];
  }
  const types = [schema.type ?? []].flat();
  if (types.length > 0 && !types.includes(typeOf(value, types)))
    return [`${at}: is no ${types.join(' or ')}`];
  if (schema.enum && !schema.enum.includes(value as string | null))
    return [`${at}: ${String(value)} is not in the list`];
  if (Array.isArray(value)) {
    const { items } = schema;
    return items ? value.flatMap((item, index) => mismatches(item, items, schemas, `${at}[${index}]`)) : [];
  }
  return typeof value === 'object' && value !== null ? inObject(value, schema, schemas, at) : [];
}

function inObject(value: object, schema: Schema, schemas: Record<string, Schema>, at: string): string[] {
  const missing = (schema.required ?? [])
    .filter((name) => !(name in value))
    .map((name) => `${at}.${name}: is missing`);
  const wrong = Object.entries(value).flatMap(([name, part]) => {
    const known = schema.properties?.[name] ?? schema.additionalProperties;
    if (known === false) return [`${at}.${name}: is not documented`];
    return known && known !== true ? mismatches(part, known, schemas, `${at}.${name}`) : [];
  });
  return [...missing, ...wrong];
}

function typeOf(value: unknown, wanted: readonly string[]): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (Number.isInteger(value) && wanted.includes('integer')) return 'integer';
  return typeof value;
}
