import { applyDecorators } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';

import { describe } from '../openapi/describe.ts';
import { ref } from '../openapi/schema.ts';
import { manifest } from './manifest.ts';
import { type ReconcileResults } from './reconcile.service.ts';
import { SUPPLIER_TYPE } from './to-candidate.ts';

const RESULTS_EXAMPLE: ReconcileResults = {
  q0: {
    result: [
      {
        id: '0b8f7a52-6f0e-4c1e-9a55-3d9c9f6f1c11',
        name: 'Noorderglas Schoonmaak B.V.',
        description: 'Groningen · KvK 00000001',
        type: [SUPPLIER_TYPE],
        score: 93,
        match: true,
        features: [
          { id: 'name', value: 1 },
          { id: 'place', value: true },
          { id: 'reason-name-place', value: true },
        ],
      },
    ],
  },
};

const QUERIES_EXAMPLE = JSON.stringify({
  q0: { query: 'Noorderglas Schoonmaak', properties: [{ pid: 'place', v: 'Groningen' }] },
});

const ASKING =
  'Published suppliers only. Candidates are judged as rows of an import are; of a sole trader, and of mail addresses, only ' +
  'what is published is compared. At most 50 queries, or 200 ids, in one request.';

export const DescribeReconcile = () =>
  describe({
    id: 'getReconcile',
    summary: 'Manifest of the reconciliation service, or a small batch of queries',
    description:
      'Reconciliation Service API 0.2 (W3C Entity Reconciliation Community Group). Without parameters the manifest, which is ' +
      `what OpenRefine wants as the address of a service. ${ASKING}`,
    answers: {
      200: {
        description: 'The manifest, candidates for each query, or values of suppliers.',
        schema: 'ReconcileAnswer',
        example: manifest('https://register.example'),
      },
    },
    problems: [413],
  });

export const DescribePostReconcile = () =>
  applyDecorators(
    ApiConsumes('application/x-www-form-urlencoded'),
    ApiBody({
      required: true,
      schema: ref('ReconcileForm') as never,
      examples: { example: { value: { queries: QUERIES_EXAMPLE } } },
    }),
    describe({
      id: 'postReconcile',
      summary: 'Find the suppliers that queries mean, or values of suppliers',
      description: `Send either \`queries\` or \`extend\`. ${ASKING}`,
      answers: {
        200: {
          description: 'Candidates for each query, or values of suppliers.',
          schema: 'ReconcilePostAnswer',
          example: RESULTS_EXAMPLE,
        },
      },
      problems: [413, 415],
    }),
  );
