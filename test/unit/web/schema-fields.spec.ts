import { describe, expect, it } from '@jest/globals';

import { type ApiReference } from '../../../src/web/api-reference/api-document.ts';
import { fieldsOf } from '../../../src/web/api-reference/schema-fields.ts';

const reference: ApiReference = {
  info: { version: '1.0.0' },
  paths: {},
  components: {
    schemas: {
      Firm: {
        type: 'object',
        required: ['name'],
        properties: {
          name: { type: 'string', description: 'Its name.' },
          labels: { type: 'array', items: { type: 'object', properties: { code: { type: 'string' } } } },
          branches: { type: 'array', items: { $ref: '#/components/schemas/Firm' } },
        },
      },
    },
  },
};

describe('the fields of a body', () => {
  it('stand each below the one that holds it, and what holds itself once', () => {
    const rows = fieldsOf({ $ref: '#/components/schemas/Firm' }, reference);
    expect(rows.map(({ path, type, required }) => [path, type, required])).toEqual([
      ['name', 'string', true],
      ['labels', 'object[]', false],
      ['labels[].code', 'string', false],
      ['branches', 'object[]', false],
    ]);
    expect(fieldsOf(undefined, reference)).toEqual([]);
  });
});
