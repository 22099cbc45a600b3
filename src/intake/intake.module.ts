import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';

import { ImportDesk } from './import-desk.service.ts';
import { ImportService } from './import.service.ts';
import { OwnImportsGuard } from './own-imports.guard.ts';
import { OwnSources } from './own-sources.ts';
import { StageHandler } from './stage.handler.ts';

@Module({
  imports: [DiscoveryModule],
  providers: [ImportService, ImportDesk, OwnImportsGuard, OwnSources, StageHandler],
  exports: [ImportService, ImportDesk, OwnImportsGuard, OwnSources, StageHandler],
})
export class IntakeModule {}
