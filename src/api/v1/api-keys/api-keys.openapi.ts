import { describe } from '../openapi/describe.ts';
import { USAGE_EXAMPLE } from '../openapi/usage-schemas.ts';

export const DescribeListUsage = () =>
  describe({
    id: 'listApiKeyUsage',
    summary: 'List what the keys of your municipality are used for',
    description:
      'By day, key and operation. Only counted: not from where, nor about whom. With a key of no municipality those of all keys. The ' +
      'last seconds may not be in it yet.',
    scope: 'api-keys:read',
    answers: {
      200: {
        description: 'One page, the latest day first.',
        schema: 'ApiKeyUsagePage',
        example: { items: [USAGE_EXAMPLE], total: 1, page: 1, pageSize: 20 },
      },
    },
    problems: [],
  });
