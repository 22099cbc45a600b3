import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';

import { HttpModule } from '../platform/http/http.module.ts';
import { AccessGuard } from './access.guard.ts';
import { ApiKeyService } from './api-key.service.ts';
import { CallerRecognition } from './caller-recognition.ts';
import { OneTimeLinkService } from './one-time-link.service.ts';
import { RouteRules } from './route-rules.ts';
import { SessionCookie } from './session-cookie.ts';
import { SessionRecognition } from './session-recognition.ts';
import { SessionService } from './session.service.ts';
import { SignInService } from './sign-in.service.ts';

/** Who is calling and what they may do. Closes every route of the application that does not say otherwise. */
@Module({
  imports: [HttpModule],
  providers: [
    ApiKeyService,
    CallerRecognition,
    OneTimeLinkService,
    RouteRules,
    SessionCookie,
    SessionRecognition,
    SessionService,
    SignInService,
    { provide: APP_GUARD, useClass: AccessGuard },
  ],
  exports: [
    ApiKeyService,
    OneTimeLinkService,
    SessionCookie,
    SessionRecognition,
    SessionService,
    SignInService,
  ],
})
export class AccessModule {}
