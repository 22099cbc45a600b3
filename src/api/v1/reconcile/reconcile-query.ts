import { IsInt, Max, MaxLength, Min } from 'class-validator';

import { QueryParam } from '../../../platform/http/query/query-param.decorator.ts';

/** What an address can be long at all (characters); larger batches are sent by POST. */
const MAX_JSON = 16_000;
const MAX_PREFIX = 300;
/** Nobody leafs further through suggestions. */
const MAX_CURSOR = 1_000;

/** `GET /v1/reconcile`. */
export class ReconcileParams {
  @QueryParam(
    { kind: 'text' },
    {
      description: 'A batch of queries, as JSON. Without `queries` and `extend` the answer is the manifest.',
      maxLength: MAX_JSON,
      example: '{"q0":{"query":"Noorderglas Schoonmaak"}}',
    },
  )
  @MaxLength(MAX_JSON)
  queries?: string;

  @QueryParam(
    { kind: 'text' },
    {
      description: 'Suppliers and the properties that are wanted of them, as JSON.',
      maxLength: MAX_JSON,
      example: '{"ids":["0b8f7a52-6f0e-4c1e-9a55-3d9c9f6f1c11"],"properties":[{"id":"labels"}]}',
    },
  )
  @MaxLength(MAX_JSON)
  extend?: string;
}

const WITHOUT_EFFECT = 'OpenRefine sends it; it makes no difference here.';

/** `GET /v1/reconcile/suggest/...`. */
export class SuggestParams {
  @QueryParam(
    { kind: 'text', mayBeEmpty: true },
    { description: 'What was typed so far.', maxLength: MAX_PREFIX, example: 'noord' },
  )
  @MaxLength(MAX_PREFIX)
  prefix?: string;

  @QueryParam(
    { kind: 'number' },
    {
      description: 'How many to pass over.',
      type: 'integer',
      minimum: 0,
      maximum: MAX_CURSOR,
      default: 0,
      example: 0,
    },
  )
  @IsInt()
  @Min(0)
  @Max(MAX_CURSOR)
  cursor = 0;

  @QueryParam({ kind: 'text', list: 'repeated' }, { description: WITHOUT_EFFECT, example: ['supplier'] })
  type?: string[];

  // OpenRefine sends it too. Not in the document: its name is not as the Dutch API Design Rules want names.
  @QueryParam({ kind: 'text' }, null)
  type_strict?: string;

  @QueryParam({ kind: 'text' }, { description: WITHOUT_EFFECT, example: '10' })
  limit?: string;

  @QueryParam({ kind: 'text' }, { description: WITHOUT_EFFECT, example: 'supplier' })
  schema?: string;

  @QueryParam({ kind: 'text' }, { description: WITHOUT_EFFECT, example: 'always' })
  spell?: string;

  @QueryParam({ kind: 'text' }, { description: WITHOUT_EFFECT, example: 'false' })
  exact?: string;

  @QueryParam({ kind: 'text' }, { description: WITHOUT_EFFECT, example: 'true' })
  prefixed?: string;

  @QueryParam({ kind: 'text' }, { description: WITHOUT_EFFECT, example: 'nl' })
  lang?: string;

  @QueryParam(
    { kind: 'text', list: 'repeated' },
    { description: WITHOUT_EFFECT, example: ['(all type:supplier)'] },
  )
  filter?: string[];
}

/** `GET /v1/reconcile/properties`. */
export class ProposeParams {
  @QueryParam(
    { kind: 'text', mayBeEmpty: true },
    { description: 'Id of a type. There is one only, so it makes no difference.', example: 'supplier' },
  )
  @MaxLength(MAX_PREFIX)
  type?: string;

  @QueryParam(
    { kind: 'number' },
    { description: 'How many at most.', type: 'integer', minimum: 1, maximum: 1000, example: 10 },
  )
  @IsInt()
  @Min(1)
  @Max(1000)
  limit?: number;
}
