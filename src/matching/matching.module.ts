import { Module } from '@nestjs/common';

import { IntakeModule } from '../intake/intake.module.ts';
import { MatchHandler } from './match.handler.ts';

@Module({ imports: [IntakeModule], providers: [MatchHandler], exports: [MatchHandler] })
export class MatchingModule {}
