import { Module } from '@nestjs/common';

import { IntakeModule } from '../intake/intake.module.ts';
import { IdentityService } from './identity/identity.service.ts';
import { MatchHandler } from './match.handler.ts';
import { ReverseHandler } from './reverse.handler.ts';
import { ReviewService } from './review/review.service.ts';

@Module({
  imports: [IntakeModule],
  providers: [IdentityService, ReviewService, MatchHandler, ReverseHandler],
  exports: [IdentityService, ReviewService, MatchHandler, ReverseHandler],
})
export class MatchingModule {}
