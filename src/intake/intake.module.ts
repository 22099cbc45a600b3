import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';

import { ImportDesk } from './import-desk.service.ts';
import { ImportService } from './import.service.ts';
import { OwnImportsGuard } from './own-imports.guard.ts';
import { StageHandler } from './stage.handler.ts';

@Module({
  imports: [DiscoveryModule],
  providers: [ImportService, ImportDesk, OwnImportsGuard, StageHandler],
  exports: [ImportService, ImportDesk, OwnImportsGuard, StageHandler],
})
export class IntakeModule {}
