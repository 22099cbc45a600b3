import { IsBoolean, IsString, MaxLength } from 'class-validator';

import { PageQuery } from '../../../platform/http/query/page-query.ts';
import { QueryParam } from '../../../platform/http/query/query-param.decorator.ts';

/** `GET /v1/imports`. */
export class ImportsQuery extends PageQuery {
  @QueryParam(
    { kind: 'text' },
    { description: 'Only deliveries of this source.', example: 'leveranciersdatabank' },
  )
  @IsString()
  @MaxLength(100)
  source?: string;

  @QueryParam(
    { kind: 'boolean' },
    { description: '`true`: records that systems pushed; otherwise files.', default: false, example: false },
  )
  @IsBoolean()
  pushed = false;
}
