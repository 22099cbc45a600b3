import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { idsIn, NotesReading } from '../../../access/audit/notes-reading.ts';
import { RequiresScope } from '../../../access/requires-scope.decorator.ts';
import { type Page } from '../../../common/page.ts';
import { QueryPipe } from '../../../platform/http/query/query.pipe.ts';
import { type Reminder } from '../../../registry/reminders/reminder-outbox.ts';
import { ReminderService } from '../../../registry/reminders/reminder.service.ts';
import { describe } from '../openapi/describe.ts';
import { REMINDER_EXAMPLE } from '../openapi/label-examples.ts';
import { RemindersQuery } from './reminders-query.ts';

/** Messages to firms whose label ends. */
@ApiTags('labels')
@RequiresScope('suppliers:write')
@Controller('v1/label-reminders')
export class RemindersController {
  constructor(private readonly reminders: ReminderService) {}

  @Get()
  @describe({
    id: 'listLabelReminders',
    summary: 'List reminders to firms whose label ends',
    description:
      'Those that wait to be sent, were sent, failed, or were cancelled because the firm has renewed.',
    scope: 'suppliers:write',
    answers: {
      200: {
        description: 'One page, the newest first.',
        schema: 'LabelReminderPage',
        example: { items: [REMINDER_EXAMPLE], total: 1, page: 1, pageSize: 20 },
      },
    },
    problems: [],
  })
  @NotesReading('reminder', (_params, answer) => idsIn(answer))
  list(@Query(new QueryPipe(RemindersQuery)) query: RemindersQuery): Promise<Page<Reminder>> {
    return this.reminders.list(query);
  }
}
