import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { RequiresScope } from '../../../access/requires-scope.decorator.ts';
import { QueryPipe } from '../../../platform/http/query/query.pipe.ts';
import { type ChangePage } from '../../../registry/changes/change-feed.ts';
import { ChangeFeedService } from '../../../registry/changes/change-feed.service.ts';
import { describe } from '../openapi/describe.ts';
import { CHANGES_EXAMPLE } from '../openapi/change-schemas.ts';
import { ChangesQuery } from './changes-query.ts';

/** What happened to published suppliers, for programs that keep a copy. */
@ApiTags('staying in step')
@RequiresScope('suppliers:read')
@Controller('v1/changes')
export class ChangesController {
  constructor(private readonly feed: ChangeFeedService) {}

  @Get()
  @describe({
    id: 'listChanges',
    summary: 'Follow what changes',
    description:
      'Every change to a published supplier once, in order, from the first one on; of `recognition`, which follows the rules of a municipality, it tells nothing. Read the supplier for what it says now; ' +
      'ask again with `next`. A cursor stays good for as long as the register lives; one from after a backup that was restored is refused with 400: ' +
      'copy the register again then.',
    scope: 'suppliers:read',
    answers: {
      200: {
        description: 'The changes after the cursor; none when you are in step.',
        schema: 'ChangePage',
        example: CHANGES_EXAMPLE,
      },
    },
    problems: [],
  })
  list(@Query(new QueryPipe(ChangesQuery)) { since, limit }: ChangesQuery): Promise<ChangePage> {
    return this.feed.since(since, limit);
  }
}
