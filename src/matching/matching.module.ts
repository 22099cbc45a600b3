import { Module } from '@nestjs/common';

import { IntakeModule } from '../intake/intake.module.ts';
import { MatchHandler } from './match.handler.ts';
import { ReverseHandler } from './reverse.handler.ts';

@Module({
  imports: [IntakeModule],
  providers: [MatchHandler, ReverseHandler],
  exports: [MatchHandler, ReverseHandler],
})
export class MatchingModule {}
