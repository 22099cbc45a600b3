import { integer, list, MOMENT, object, ref, type Schema, text, UUID } from './schema.ts';

const KINDS = ['published', 'updated', 'withdrawn', 'merged'];

/** What `/v1/changes` answers, and webhooks bring. */
export const CHANGE_SCHEMAS: Record<string, Schema> = {
  Change: object(
    {
      sequence: integer('Rises with every change; most numbers are never used.', {
        format: 'int64',
        minimum: 1,
      }),
      at: MOMENT,
      kind: text(
        '`published`: it is there for the first time. `updated`: read it again; one that was withdrawn or merged before is back. ' +
          '`withdrawn`: it is no longer on the list. `merged`: it is part of another supplier.',
        { enum: KINDS },
      ),
      supplierId: UUID,
    },
    {
      mergedInto: {
        ...UUID,
        description: 'Of `merged`: the supplier that lives on now; absent once that was undone.',
      },
    },
  ),
  ChangePage: object({
    items: list(ref('Change')),
    next: text('Cursor to ask on with.', { pattern: '^[0-9]+$' }),
    newest: text('Cursor of the newest change there is; equal to `next` when you are in step.', {
      pattern: '^[0-9]+$',
    }),
  }),
};

export const CHANGES_EXAMPLE = {
  items: [
    {
      sequence: 1764000000000041,
      at: '2026-11-24T12:00:00.000Z',
      kind: 'updated',
      supplierId: '0b8f7a52-6f0e-4c1e-9a55-3d9c9f6f1c11',
    },
    {
      sequence: 1764000000100042,
      at: '2026-11-24T12:00:00.100Z',
      kind: 'merged',
      supplierId: '0b8f7a52-6f0e-4c1e-9a55-3d9c9f6f1c33',
      mergedInto: '0b8f7a52-6f0e-4c1e-9a55-3d9c9f6f1c11',
    },
  ],
  next: '1764000000100042',
  newest: '1764000000100042',
};
