import { IsIn } from 'class-validator';

import { PageQuery } from '../../../platform/http/query/page-query.ts';
import { QueryParam } from '../../../platform/http/query/query-param.decorator.ts';
import { REMINDER_STATUSES, type ReminderStatus } from '../../../registry/reminders/reminder-outbox.ts';

/** Which reminders. */
export class RemindersQuery extends PageQuery {
  @QueryParam(
    { kind: 'text' },
    { description: 'Only those with this status.', enum: REMINDER_STATUSES, example: 'waiting' },
  )
  @IsIn(REMINDER_STATUSES, { message: `must be one of: ${REMINDER_STATUSES.join(', ')}` })
  status?: ReminderStatus;
}
