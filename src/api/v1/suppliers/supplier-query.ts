import { Matches } from 'class-validator';

import { QueryParam } from '../../../platform/http/query/query-param.decorator.ts';
import { FieldsParam } from '../chosen-fields.ts';
import { SUPPLIER_FIELDS } from '../openapi/supplier-schemas.ts';
import { LabelDayQuery } from '../labels/label-day-query.ts';

/** `GET /v1/suppliers/{id}`: on which day, and by whose rules. */
export class SupplierQuery extends LabelDayQuery {
  @QueryParam(
    { kind: 'text' },
    {
      description:
        'CBS code of a municipality: tells what it recognises, with the rules; without it, that of the key.',
      example: 'GM0014',
    },
  )
  @Matches(/^GM\d{4}$/, { message: 'must be a CBS code such as GM0014' })
  recognisedBy?: string;

  @FieldsParam(SUPPLIER_FIELDS)
  fields?: string[];
}
