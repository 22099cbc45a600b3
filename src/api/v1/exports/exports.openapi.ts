import { TAG_HEADER, UNCHANGED } from '../entity-tagged.ts';
import { describe } from '../openapi/describe.ts';
import { SUPPLIER_EXAMPLE } from '../openapi/examples.ts';
import { type SupplierView } from '../suppliers/supplier-view.ts';
import { csvHead, csvLine } from './export-files.ts';
import { cellsOf, columnsOf } from './table-columns.ts';

/** Some of them, for an example; without `fields` there are more. */
const COLUMNS = columnsOf(['name', 'kvkNumber', 'place', 'impact', 'labels']);

const WHO =
  'Published suppliers in the order of their ids, as the caller may see them: without a key with `suppliers:read`, no numbers and ' +
  'addresses of sole traders.';

const headers = {
  'Changes-Cursor': 'Cursor of `/v1/changes` from before the first supplier was read: follow from here.',
};

const file = (id: string, summary: string, contentType: string, description: string, example?: string) =>
  describe({
    id,
    summary,
    description: `${WHO} ${description}`,
    answers: { 200: { description: 'All of them, as one file.', contentType, headers, example } },
    problems: [],
  });

export const DescribePage = () =>
  describe({
    id: 'pageSuppliers',
    summary: 'Read the whole register page by page',
    description: `${WHO} Ask on with \`after\`, the \`next\` of the answer before, until it is null: every supplier that is there all that time comes once.`,
    answers: {
      200: {
        description: 'One page.',
        schema: 'RegisterPage',
        example: {
          items: [SUPPLIER_EXAMPLE],
          next: null,
          changes: '42',
        },
        headers: TAG_HEADER,
      },
      ...UNCHANGED,
    },
    problems: [],
  });

export const DescribeNdjson = () =>
  file(
    'exportNdjson',
    'Download the register as NDJSON',
    'application/x-ndjson',
    'Each line is a supplier as `/v1/suppliers/{id}` answers it.',
    `${JSON.stringify(SUPPLIER_EXAMPLE)}\n`,
  );

export const DescribeCsv = () =>
  file(
    'exportCsv',
    'Download the register as CSV',
    'text/csv',
    'UTF-8 with semicolons. `fields` names columns.',
    csvHead(COLUMNS) + csvLine(cellsOf(SUPPLIER_EXAMPLE as SupplierView, COLUMNS)),
  );

export const DescribeXlsx = () =>
  file(
    'exportXlsx',
    'Download the register as an Excel workbook',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'The columns of the CSV, every cell a text. `fields` names columns.',
  );
