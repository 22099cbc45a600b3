import { applyDecorators } from '@nestjs/common';
import { ApiBody, ApiParam } from '@nestjs/swagger';

import { STATE_HEADER, UNCHANGED } from '../entity-tagged.ts';
import { describe } from '../openapi/describe.ts';
import { ref } from '../openapi/schema.ts';

const scope = 'suppliers:write';
const idOf = 'supplier';
const KEPT = '0b8f7a52-6f0e-4c1e-9a55-3d9c9f6f1c11';
const GONE = '0b8f7a52-6f0e-4c1e-9a55-3d9c9f6f1c33';

const MERGE = {
  id: '17',
  kind: 'merge',
  supplierId: KEPT,
  otherId: GONE,
  before: {},
  doneBy: 'api-key:0b8f7a52-6f0e-4c1e-9a55-3d9c9f6f1c66',
  doneAt: '2026-11-26T10:00:00.000Z',
  undoneBy: null,
  undoneAt: null,
};

const RECORD = {
  id: '4711',
  source: 'leveranciersdatabank',
  importId: '5f3c8f5e-2a8e-4a0b-9a0e-6f4f7f0e2d11',
  line: 14,
  sheetRow: 14,
  statedOn: '2026-10-01',
  cleaned: { name: 'Noorderglas Schoonmaak B.V.', kvkNumber: '00000001', country: 'NL' },
  raw: { Naam: 'NOORDERGLAS SCHOONMAAK BV', KvK: '1' },
  reason: 'kvk-number',
  score: 1,
  linkedBy: 'system',
};

const body = (schema: string, example: unknown): MethodDecorator =>
  ApiBody({
    required: true,
    schema: ref(schema) as never,
    examples: { example: { value: example } },
  });

export const DescribeListRecords = () =>
  describe({
    id: 'listSupplierRecords',
    summary: 'List what sources say about a supplier',
    description: 'Current statements with their raw cells, the word that counts most first.',
    scope,
    idOf,
    answers: {
      200: {
        description: 'The statements.',
        schema: 'SupplierRecordList',
        example: { items: [RECORD] },
        headers: STATE_HEADER,
      },
      ...UNCHANGED,
    },
    problems: [404],
  });

export const DescribeListDecisions = () =>
  describe({
    id: 'listSupplierDecisions',
    summary: 'List what people decided about a supplier',
    description: 'Merges, splits and answers to questions, the newest first.',
    scope,
    idOf,
    answers: { 200: { description: 'The decisions.', schema: 'DecisionList', example: { items: [MERGE] } } },
    problems: [404],
  });

export const DescribeMergeSupplier = () =>
  applyDecorators(
    body('MergeRequest', { supplierId: GONE }),
    describe({
      id: 'mergeSupplier',
      summary: 'Make one supplier of two',
      description:
        'Everything that is said about the other one is about this one from now on; the id of the other one answers 308. ' +
        'Whoever comes second with the same two gets 409 with what the first one did.',
      scope,
      idOf,
      changes: 'listSupplierRecords',
      answers: {
        201: { description: 'The decision, by which it can be undone.', schema: 'Decision', example: MERGE },
      },
      problems: [404, 409, 503],
    }),
  );

export const DescribeSplitSupplier = () =>
  applyDecorators(
    body('SplitRequest', { recordIds: ['4711'] }),
    describe({
      id: 'splitSupplier',
      summary: 'Make a supplier of its own of some records',
      description: 'They are about another firm. No later delivery puts the two together again.',
      scope,
      idOf,
      changes: 'listSupplierRecords',
      answers: {
        201: {
          description: 'The decision; `otherId` is the new supplier.',
          schema: 'Decision',
          example: { ...MERGE, kind: 'split' },
        },
      },
      problems: [404, 409, 503],
    }),
  );

export const DescribeCorrectSupplier = () =>
  applyDecorators(
    body('Correction', { website: 'https://noorderglas.example' }),
    describe({
      id: 'correctSupplier',
      summary: 'Put fields of a supplier right',
      description: 'They go before what every source says, until they are taken back.',
      scope,
      idOf,
      changes: 'listSupplierRecords',
      answers: {
        201: {
          description: 'The correction, as an import that can be taken back.',
          schema: 'CorrectionAnswer',
          example: { importId: RECORD.importId },
        },
      },
      problems: [404, 409, 503],
    }),
  );

export const DescribeReverseDecision = () =>
  applyDecorators(
    ApiParam({ name: 'id', description: 'Id of the decision.', schema: { type: 'string', example: '17' } }),
    body('ReversalRequest', {}),
    describe({
      id: 'reverseDecision',
      summary: 'Undo a merge or a split',
      description:
        'Every record goes back to where it was. What came after a merge and belongs to neither side by itself is not ' +
        'guessed: 409 names those records, and `places` says whose they are.',
      scope,
      answers: {
        200: {
          description: 'The decision, undone.',
          schema: 'Decision',
          example: { ...MERGE, undoneBy: MERGE.doneBy, undoneAt: MERGE.doneAt },
        },
      },
      problems: [404, 409, 503],
    }),
  );
