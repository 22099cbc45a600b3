import { Module } from '@nestjs/common';

import { IntakeModule } from '../intake/intake.module.ts';
import { DuplicatesService } from './duplicates/duplicates.service.ts';
import { FindDuplicatesHandler } from './duplicates/find-duplicates.handler.ts';
import { IdentityService } from './identity/identity.service.ts';
import { MatchHandler } from './match.handler.ts';
import { EnteredFirms } from './records/entered-firms.service.ts';
import { PushedRecords } from './records/pushed-records.service.ts';
import { ReverseHandler } from './reverse.handler.ts';
import { ReviewService } from './review/review.service.ts';

const PROVIDERS = [
  IdentityService,
  ReviewService,
  DuplicatesService,
  PushedRecords,
  EnteredFirms,
  MatchHandler,
  ReverseHandler,
  FindDuplicatesHandler,
];

@Module({
  imports: [IntakeModule],
  providers: PROVIDERS,
  exports: PROVIDERS,
})
export class MatchingModule {}
