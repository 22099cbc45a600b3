import { ApiDocument } from '../../src/platform/http/api-document.ts';

/** One operation with all that a page can show of one: a body that holds itself, long names, lists, choices. */
export class FixedApi extends ApiDocument {
  override get(): object {
    const text = { type: 'string', description: 'A text with `code` in it.', enum: ['one', 'two'] };
    const content = {
      'application/json': { schema: { $ref: '#/components/schemas/Firm' }, example: { name: 'A' } },
    };
    return {
      info: { version: '1.0.0' },
      tags: [{ name: 'suppliers', description: 'Search' }],
      components: {
        schemas: {
          Firm: {
            type: 'object',
            required: ['name'],
            properties: {
              name: text,
              aNameThatIsMuchLongerThanAnyScreenOfAPhoneIsWide: { type: ['integer', 'null'] },
              branches: { type: 'array', items: { $ref: '#/components/schemas/Firm' } },
            },
          },
        },
      },
      paths: {
        '/suppliers': {
          post: {
            operationId: 'searchSuppliers',
            summary: 'Search suppliers',
            description: 'Needs the scope `suppliers:read`.\n\nMore of it.',
            tags: ['suppliers'],
            parameters: [{ name: 'q', in: 'query', description: 'What.', schema: text, required: true }],
            requestBody: { content },
            responses: { 200: { description: 'Found.', content }, 400: { description: 'Not right.' } },
          },
        },
      },
    };
  }
}
