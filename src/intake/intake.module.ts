import { Module } from '@nestjs/common';

import { ImportDesk } from './import-desk.service.ts';
import { ImportService } from './import.service.ts';
import { StageHandler } from './stage.handler.ts';

@Module({
  providers: [ImportService, ImportDesk, StageHandler],
  exports: [ImportService, ImportDesk, StageHandler],
})
export class IntakeModule {}
