import { describe } from '../openapi/describe.ts';

export const DescribeKnownSuppliers = () =>
  describe({
    id: 'findKnownSuppliers',
    summary: 'Find out whether a firm may be known already',
    description:
      'For a sign-up or before somebody enters a firm: the suppliers that it may be, judged as a row of an import is. Nothing ' +
      'is kept. Without a key only published suppliers, and of a sole trader neither numbers nor address are compared; a key ' +
      'with the scope `suppliers:write` finds unpublished ones too, and compares everything.',
    answers: {
      200: {
        description: 'At most ten suppliers, the likeliest first.',
        schema: 'KnownSuppliers',
        example: {
          items: [
            {
              id: '0b8f7a52-6f0e-4c1e-9a55-3d9c9f6f1c11',
              name: 'Noorderglas Schoonmaak B.V.',
              place: 'Groningen',
              kvkNumber: '00000001',
              published: true,
              certainty: 'certain',
              reason: 'name-place',
              score: 0.93,
              evidence: [
                { field: 'name', agrees: true },
                { field: 'place', agrees: true },
              ],
            },
          ],
          match: '0b8f7a52-6f0e-4c1e-9a55-3d9c9f6f1c11',
          notes: [],
        },
      },
    },
    problems: [],
  });
