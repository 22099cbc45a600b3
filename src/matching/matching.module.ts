import { Module } from '@nestjs/common';

import { IntakeModule } from '../intake/intake.module.ts';
import { IdentityService } from './identity/identity.service.ts';
import { MatchHandler } from './match.handler.ts';
import { ReverseHandler } from './reverse.handler.ts';

@Module({
  imports: [IntakeModule],
  providers: [IdentityService, MatchHandler, ReverseHandler],
  exports: [IdentityService, MatchHandler, ReverseHandler],
})
export class MatchingModule {}
