import { flag, integer, list, object, ref, type Schema, text } from './schema.ts';

const url = text('Address of a service, followed by its path.');
const service = object({ service_url: url, service_path: text('Path of the service.') });
const identified = { id: text('Id.'), name: text('Name.') };
const type = object(identified);
const template = (description: string): Schema => text(description, { pattern: '\\{\\{id\\}\\}' });

/** A map whose keys the caller chose. */
function mapOf(values: Schema, description: string): Schema {
  return { type: 'object', additionalProperties: values, description };
}

const candidate = object({
  id: text('Id of the supplier.'),
  name: text('Its name.'),
  description: text('Its place and KvK number, to tell namesakes apart.'),
  type: list(type),
  score: { type: 'number', description: 'Certainty, 0 to 100.', minimum: 0, maximum: 100 },
  match: flag('True when an import would link this by itself, and to this supplier only.'),
  features: list(
    object({
      id: text(
        '`name` (how alike the names are, 0 to 1), a field that both name (`place`, `kvkNumber` ...), or the rule that decided (`reason-name-place` ...).',
      ),
      value: { oneOf: [{ type: 'boolean' }, { type: 'number' }] },
    }),
    'What the score rests on.',
  ),
});

const value: Schema = {
  type: 'object',
  description:
    'One member, named after its kind: `str`, `int`, `float`, or `date` (a day, as the start of it in UTC, which the standard wants).',
  additionalProperties: { oneOf: [{ type: 'string' }, { type: 'number' }] },
};

const suggestion = object(
  { ...identified, description: text('What tells it from others.') },
  { notable: list(text('Id of a type.'), 'Types of a supplier.') },
);

/** What the reconciliation API 0.2 prescribes; that is why some names are in snake case. */
export const RECONCILE_SCHEMAS: Record<string, Schema> = {
  ReconcileManifest: object({
    versions: list(text('Version of the reconciliation API.', { examples: ['0.2'] })),
    name: text('Name of the service.'),
    identifierSpace: text('Prefix that makes an address of an id.'),
    schemaSpace: text('What the entities are.'),
    defaultTypes: list(type),
    documentation: text('Where to read on.'),
    serviceVersion: text('Version of this interface.'),
    view: object({ url: template('Page of a supplier.') }),
    preview: object({
      url: template('Preview of a supplier.'),
      width: integer('Pixels.'),
      height: integer('Pixels.'),
    }),
    suggest: object({ entity: service, type: service, property: service }),
    extend: object({ propose_properties: service, property_settings: list({ type: 'object' }) }),
    batchSize: integer('Queries that a batch may hold.'),
  }),
  ReconcileResults: mapOf(object({ result: list(candidate, 'Best first.') }), 'Query -> its candidates.'),
  ReconcileExtension: object({
    meta: list(object(identified), 'The properties, in the order that was asked for.'),
    rows: mapOf(mapOf(list(value), 'Property -> its values.'), 'Id, as it was asked for -> its values.'),
  }),
  ReconcileAnswer: {
    oneOf: [ref('ReconcileManifest'), ref('ReconcileResults'), ref('ReconcileExtension')],
  },
  ReconcilePostAnswer: { oneOf: [ref('ReconcileResults'), ref('ReconcileExtension')] },
  ReconcileForm: object(
    {},
    {
      queries: text(
        'A batch of queries, as JSON: `{"q0": {"query", "properties": [{"pid", "v"}], "limit"}}`.',
      ),
      extend: text('Suppliers and wanted properties, as JSON: `{"ids": [], "properties": [{"id"}]}`.'),
    },
  ),
  ReconcileSuggestions: object({ result: list(suggestion) }),
  ReconcileProposals: object(
    { type: text('The type that was asked for.'), properties: list(object(identified)) },
    { limit: integer('The limit that was asked for.') },
  ),
};
