import { type ApiReference, type ApiSchema } from './api-document.ts';

/** Deeper than this nobody reads on; the example shows the rest. */
const DEEPEST = 4;

/** One field of a body, with where it stands: `items[].labels[].code`. */
export interface FieldRow {
  path: string;
  type: string;
  required: boolean;
  description: string;
  /** The values that there are, when they are few. */
  values: string[];
}

/** Every field of a schema, each below the one that holds it. */
export function fieldsOf(schema: ApiSchema | undefined, reference: ApiReference): FieldRow[] {
  return schema ? walk(schema, reference, '', DEEPEST, []) : [];
}

/** In a few words what kind of value it is. */
export function typeOf(schema: ApiSchema, reference: ApiReference): string {
  const resolved = resolve(schema, reference);
  const choices = resolved.oneOf ?? resolved.anyOf;
  if (choices) return [...new Set(choices.map((one) => typeOf(one, reference)))].join(' | ');
  const types = [resolved.type ?? 'object'].flat();
  const named = types.map((type) => (type === 'array' ? `${itemType(resolved, reference)}[]` : type));
  return named.join(' | ') + (resolved.format ? ` (${resolved.format})` : '');
}

function itemType({ items }: ApiSchema, reference: ApiReference): string {
  return items ? typeOf(items, reference) : 'object';
}

function walk(
  schema: ApiSchema,
  reference: ApiReference,
  path: string,
  depth: number,
  above: readonly string[],
): FieldRow[] {
  const names = schema.$ref ? [...above, schema.$ref] : above;
  const resolved = resolve(schema, reference);
  // A schema that holds itself is shown once.
  if (depth === 0 || (schema.$ref && above.includes(schema.$ref))) return [];
  const choices = resolved.oneOf ?? resolved.anyOf ?? [];
  return [
    ...Object.entries(resolved.properties ?? {}).flatMap(([name, part]) => [
      rowOf(path + name, part, resolved.required?.includes(name) ?? false, reference),
      ...walk(part, reference, `${path}${name}.`, depth - 1, names),
    ]),
    ...(resolved.items ? walk(resolved.items, reference, `${listPath(path)}.`, depth, names) : []),
    ...choices.flatMap((one) => walk(one, reference, path, depth, names)),
  ];
}

/** `labels.` becomes `labels[]`, and the body itself `[]`. */
function listPath(path: string): string {
  return `${path.replace(/\.$/, '')}[]`;
}

function rowOf(path: string, schema: ApiSchema, required: boolean, reference: ApiReference): FieldRow {
  const resolved = resolve(schema, reference);
  return {
    path,
    required,
    type: typeOf(schema, reference),
    description: schema.description ?? resolved.description ?? '',
    values: (resolved.enum ?? []).filter((value) => value !== null).map(String),
  };
}

function resolve(schema: ApiSchema, { components }: ApiReference): ApiSchema {
  const name = schema.$ref?.split('/').at(-1);
  return name ? (components.schemas?.[name] ?? {}) : schema;
}
