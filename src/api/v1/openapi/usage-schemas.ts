import { DATE, integer, object, pageOf, type Schema, text, UUID } from './schema.ts';

export const USAGE_EXAMPLE = {
  keyId: '0b8f7a52-6f0e-4c1e-9a55-3d9c9f6f1c66',
  keyName: 'Contractsysteem',
  day: '2026-11-24',
  operation: 'GET /suppliers/{id}',
  requests: 1204,
  refused: 3,
};

/** What the route about keys answers. */
export const USAGE_SCHEMAS: Record<string, Schema> = {
  ApiKeyUsagePage: pageOf(
    object({
      keyId: UUID,
      keyName: text('What the key is called.'),
      day: { ...DATE, description: 'A day in the Netherlands.' },
      operation: text('Method and address, without what stood in its places.', {
        examples: ['GET /suppliers/{id}'],
      }),
      requests: integer('How often.', { minimum: 1 }),
      refused: integer('How many of them got status 400 or higher.', { minimum: 0 }),
    }),
  ),
};
