import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';

import { LogModule } from '../log/log.module.ts';
import { HealthController } from './health.controller.ts';
import { ProblemFilter } from './problem-filter.ts';

/** What {@link createHttpApp} needs in the application: health routes and the answer to errors. */
@Module({
  imports: [DiscoveryModule, LogModule],
  controllers: [HealthController],
  providers: [ProblemFilter],
  exports: [DiscoveryModule],
})
export class HttpModule {}
