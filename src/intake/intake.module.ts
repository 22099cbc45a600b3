import { Module } from '@nestjs/common';

import { ImportService } from './import.service.ts';
import { StageHandler } from './stage.handler.ts';

@Module({ providers: [ImportService, StageHandler], exports: [ImportService, StageHandler] })
export class IntakeModule {}
