import { IsInt, IsUUID, Matches, Max, Min } from 'class-validator';

import { QueryParam } from '../../../platform/http/query/query-param.decorator.ts';
import { FieldsParam } from '../chosen-fields.ts';
import { SUPPLIER_FIELDS } from '../openapi/supplier-schemas.ts';
import { COLUMN_NAMES } from './table-columns.ts';

const MAX_SUPPLIERS = 1_000;
const DEFAULT_SUPPLIERS = 100;

/** Which suppliers, and what of them. */
export class ExportQuery {
  @QueryParam(
    { kind: 'text' },
    { description: 'CBS code of the municipality of the firm.', example: 'GM0014' },
  )
  @Matches(/^GM\d{4}$/, { message: 'must be a CBS code such as GM0014' })
  municipality?: string;

  @QueryParam(
    { kind: 'boolean' },
    { description: '`true`: at least one verified, valid label; `false`: none.', example: true },
  )
  impact?: boolean;

  @QueryParam(
    { kind: 'text' },
    { description: 'Code of a source that speaks about the firm.', example: 'impact-noord' },
  )
  @Matches(/^[a-z0-9][a-z0-9-]{0,63}$/, { message: 'must be a source code such as impact-noord' })
  source?: string;

  @QueryParam(
    { kind: 'text' },
    {
      description:
        'CBS code of a municipality: only firms with a label that it recognises today, each with the rules (`recognition`). ' +
        'The key of a municipality is told what that one recognises without it.',
      example: 'GM0014',
    },
  )
  @Matches(/^GM\d{4}$/, { message: 'must be a CBS code such as GM0014' })
  recognisedBy?: string;
}

/** The same, of which some fields of each supplier can be chosen. */
export class ChosenExportQuery extends ExportQuery {
  @FieldsParam(SUPPLIER_FIELDS)
  fields?: string[];
}

/** The same, of which some columns can be chosen. */
export class TableExportQuery extends ExportQuery {
  @FieldsParam(COLUMN_NAMES)
  fields?: string[];
}

/** A page of the whole register. */
export class ExportPageQuery extends ChosenExportQuery {
  @QueryParam(
    { kind: 'text' },
    {
      description: 'Cursor: the `next` of the answer before; without it, from the start.',
      format: 'uuid',
      example: '00000000-0000-4000-8000-000000000000',
    },
  )
  @IsUUID(undefined, { message: 'must be a cursor: the `next` of an answer' })
  after?: string;

  @QueryParam(
    { kind: 'number' },
    {
      type: 'integer',
      description: 'Most suppliers in the answer.',
      minimum: 1,
      maximum: MAX_SUPPLIERS,
      default: DEFAULT_SUPPLIERS,
      example: 100,
    },
  )
  @IsInt()
  @Min(1)
  @Max(MAX_SUPPLIERS)
  limit = DEFAULT_SUPPLIERS;
}
