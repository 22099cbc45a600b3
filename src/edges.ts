import { type Type } from '@nestjs/common';

import { ApiV1Module } from './api/v1/api-v1.module.ts';
import { DeskModule } from './web/desk/desk.module.ts';
import { FirmModule } from './web/firm/firm.module.ts';
import { PeopleModule } from './web/people.module.ts';
import { StewardModule } from './web/steward/steward.module.ts';
import { VisitorsModule } from './web/visitors.module.ts';
import { WebModule } from './web/web.module.ts';

/** What answers requests. Only the web server has them: a command or a worker starts without loading them. */
export const EDGES: readonly Type[] = [
  ApiV1Module,
  WebModule,
  StewardModule,
  DeskModule,
  FirmModule,
  PeopleModule,
  VisitorsModule,
];
