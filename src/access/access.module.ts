import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';

import { HttpModule } from '../platform/http/http.module.ts';
import { AccessGuard } from './access.guard.ts';
import { ApiKeyService } from './api-key.service.ts';
import { CallerRecognition } from './caller-recognition.ts';
import { RouteRules } from './route-rules.ts';

/** Who is calling and what they may do. Closes every route of the application that does not say otherwise. */
@Module({
  imports: [HttpModule],
  providers: [ApiKeyService, CallerRecognition, RouteRules, { provide: APP_GUARD, useClass: AccessGuard }],
  exports: [ApiKeyService],
})
export class AccessModule {}
