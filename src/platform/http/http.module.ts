import { Module } from '@nestjs/common';
import { APP_PIPE, DiscoveryModule } from '@nestjs/core';

import { LogModule } from '../log/log.module.ts';
import { ReadableBodyPipe } from './body/json-bodies.ts';
import { HealthController } from './health.controller.ts';
import { ProblemFilter } from './problem-filter.ts';

/** What {@link createHttpApp} needs in the application: health routes and the answer to errors. */
@Module({
  imports: [DiscoveryModule, LogModule],
  controllers: [HealthController],
  providers: [ProblemFilter, { provide: APP_PIPE, useClass: ReadableBodyPipe }],
  exports: [DiscoveryModule],
})
export class HttpModule {}
