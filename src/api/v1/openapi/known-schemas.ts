import { flag, list, nullable, object, ref, type Schema, text, UUID } from './schema.ts';

/** Firms that may be known. */
export const KNOWN_SCHEMAS: Record<string, Schema> = {
  KnownSupplier: object(
    {
      id: { ...UUID, description: 'Id of the supplier.' },
      name: text('Its name.'),
      place: nullable(text('Its place.')),
      published: flag('False for one that only a steward sees.'),
      certainty: text(
        '`certain`: an import would take the two for one firm. `possible`: it would ask a person. `similar`: it would make ' +
          'another firm, but the names are alike.',
        { enum: ['certain', 'possible', 'similar'] },
      ),
      reason: text('The rule that decided, as a reason code of imports.', { examples: ['name-place'] }),
      score: { type: 'number', description: 'Certainty, 0 to 1.', minimum: 0, maximum: 1 },
      evidence: list(
        object({ field: text('Field.'), agrees: flag('Whether both say the same.') }),
        'Fields that both name.',
      ),
    },
    { kvkNumber: text('KvK number; absent for a sole trader, unless the caller may see it.') },
  ),
  KnownSuppliers: object({
    items: list(ref('KnownSupplier'), 'The likeliest first.'),
    match: nullable({ ...UUID, description: 'The one that an import would take it for.' }),
    notes: list(
      object({
        field: nullable(text('Field of the description.')),
        message: text('What was changed or left out, and why.'),
      }),
      'What of the description could not be used as it was given.',
    ),
  }),
};
