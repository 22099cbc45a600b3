import { applyDecorators } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiQuery } from '@nestjs/swagger';

import { STATE_HEADER, UNCHANGED } from '../entity-tagged.ts';
import { describe } from '../openapi/describe.ts';
import { ENDED_RECORDS_EXAMPLE, IMPORT_EXAMPLE, IMPORT_ROWS_EXAMPLE } from '../openapi/examples.ts';
import { ref } from '../openapi/schema.ts';
import { DeliveryQuery } from './delivery-query.ts';
import { FILE_BODIES } from './file-bodies.ts';
import { FORM_EXAMPLE, REPORT_EXAMPLE } from './file-examples.ts';

const scope = 'imports:write';
const idOf = 'import';
const location = { Location: 'Address at which to ask how far it is.' };

const REPORT =
  'In Dutch, for whoever delivered the file: of every row its number in a spreadsheet program, what became of it and why, ' +
  'then the cells as delivered. Cells can be corrected in it, and the report delivered as the next file.';

export const DescribeCreateImport = () =>
  applyDecorators(
    ApiConsumes('multipart/form-data', ...FILE_BODIES),
    ApiQuery({ type: DeliveryQuery }),
    ApiBody({
      required: true,
      schema: ref('ImportForm') as never,
      examples: { example: { value: FORM_EXAMPLE } },
    }),
    describe({
      id: 'createImport',
      summary: 'Deliver a file of a source',
      description:
        'Takes a CSV or XLSX file in and works through it after this answer; the parts may come in any order. A CSV file, or a file ' +
        'with one JSON object a line whose names are headers, may also be the body itself: what goes with it stands in the address then. ' +
        'Ask the address in `Location` until `status` is `completed`, `previewed` or `refused`. ' +
        'Delivering the same file again changes nothing.',
      scope,
      answers: {
        202: {
          description: 'The import, queued.',
          schema: 'Import',
          example: IMPORT_EXAMPLE,
          headers: location,
        },
      },
      problems: [409, 413, 415, 503, 507],
    }),
  );

export const DescribeGetImport = () =>
  describe({
    id: 'getImport',
    summary: 'Read how far an import is',
    scope,
    idOf,
    answers: {
      200: { description: 'The import.', schema: 'Import', example: IMPORT_EXAMPLE, headers: STATE_HEADER },
      ...UNCHANGED,
    },
    problems: [404],
  });

export const DescribeImportRows = () =>
  describe({
    id: 'listImportRows',
    summary: 'List the rows of an import',
    description: 'In the order of the file, each with what became of it and why.',
    scope,
    idOf,
    answers: {
      200: { description: 'One page of rows.', schema: 'ImportRowPage', example: IMPORT_ROWS_EXAMPLE },
    },
    problems: [404],
  });

export const DescribeImportReport = () =>
  describe({
    id: 'getImportReport',
    summary: 'Download the report of an import',
    description: REPORT,
    scope,
    idOf,
    answers: {
      200: {
        description: 'The report, UTF-8 with semicolons.',
        contentType: 'text/csv',
        example: REPORT_EXAMPLE,
      },
    },
    problems: [404, 409],
  });

export const DescribeImportWorkbook = () =>
  describe({
    id: 'getImportWorkbook',
    summary: 'Download the report of an import as an Excel workbook',
    description: `${REPORT} Every cell is text, so leading zeros stay when it is saved.`,
    scope,
    idOf,
    answers: {
      200: {
        description: 'The report.',
        contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      },
    },
    problems: [404, 409],
  });

export const DescribeApplyImport = () =>
  describe({
    id: 'applyImport',
    summary: 'Apply a previewed import',
    scope,
    idOf,
    changes: 'getImport',
    answers: { 202: { description: 'The import, on its way.', schema: 'Import', example: IMPORT_EXAMPLE } },
    problems: [404, 409],
  });

export const DescribeListImports = () =>
  describe({
    id: 'listImports',
    summary: 'List the imports',
    description: 'The newest first.',
    scope,
    answers: {
      200: {
        description: 'One page of imports.',
        schema: 'ImportPage',
        example: { items: [IMPORT_EXAMPLE], total: 1, page: 1, pageSize: 20 },
      },
    },
    problems: [],
  });

export const DescribeEndedRecords = () =>
  describe({
    id: 'listEndedRecords',
    summary: 'List what a delivery does not say any more',
    description:
      'Statements of the former deliveries of the source that this one ends, or would end when it is applied.',
    scope,
    idOf,
    answers: {
      200: {
        description: 'One page of statements.',
        schema: 'EndedRecordPage',
        example: ENDED_RECORDS_EXAMPLE,
      },
    },
    problems: [404],
  });

export const DescribeReverseImport = () =>
  describe({
    id: 'reverseImport',
    summary: 'Take a completed import back',
    description:
      'The register becomes what it would be without it, also when others came after it. Ask the import until its ' +
      '`status` is `reverted`.',
    scope,
    idOf,
    changes: 'getImport',
    answers: {
      202: { description: 'The import, being taken back.', schema: 'Import', example: IMPORT_EXAMPLE },
    },
    problems: [404, 409],
  });
