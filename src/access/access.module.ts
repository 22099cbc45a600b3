import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';

import { HttpModule } from '../platform/http/http.module.ts';
import { LogModule } from '../platform/log/log.module.ts';
import { AuditLogService } from './audit/audit-log.service.ts';
import { ReadingLog } from './audit/reading-log.ts';
import { UserDesk } from './accounts/user-desk.service.ts';
import { UserService } from './accounts/user.service.ts';
import { AccessGuard } from './access.guard.ts';
import { ApiKeyService } from './api-key.service.ts';
import { CallerRecognition } from './caller-recognition.ts';
import { AttemptLimit } from './attempt-limit.ts';
import { AddressCookie } from './oidc/address-cookie.ts';
import { AddressProofs } from './oidc/address-proofs.service.ts';
import { PendingSignIns } from './oidc/pending-sign-ins.ts';
import { ProviderCookie } from './oidc/provider-cookie.ts';
import { ProvenAccountsService } from './oidc/proven-accounts.service.ts';
import { ProviderSignInService } from './oidc/provider-sign-in.service.ts';
import { SignInProviders } from './oidc/sign-in-providers.ts';
import { IdempotencyService } from './idempotency/idempotency.service.ts';
import { LargeBodies } from './large-bodies.ts';
import { OneTimeLinkService } from './one-time-link.service.ts';
import { OwnSessionsService } from './own-sessions.service.ts';
import { ForgottenPasswordService } from './passwords/forgotten-password.service.ts';
import { PasswordLinkHandler } from './passwords/password-link.handler.ts';
import { PasswordService } from './passwords/password.service.ts';
import { PasswordSignInService } from './passwords/password-sign-in.service.ts';
import { RouteRules } from './route-rules.ts';
import { SecondFactorSecrets } from './second-factor/second-factor-secrets.ts';
import { SecondFactorService } from './second-factor/second-factor.service.ts';
import { SessionCookie } from './session-cookie.ts';
import { SessionRecognition } from './session-recognition.ts';
import { SessionService } from './session.service.ts';
import { SignInService } from './sign-in.service.ts';
import { CountUsage } from './usage/count-usage.ts';
import { KeyUsageService } from './usage/key-usage.service.ts';

/** What pages and commands work with. */
const SERVICES = [
  AddressCookie,
  AddressProofs,
  ApiKeyService,
  AuditLogService,
  ForgottenPasswordService,
  IdempotencyService,
  KeyUsageService,
  OneTimeLinkService,
  OwnSessionsService,
  PasswordLinkHandler,
  PasswordService,
  PasswordSignInService,
  ProvenAccountsService,
  ReadingLog,
  ProviderCookie,
  ProviderSignInService,
  SecondFactorSecrets,
  SecondFactorService,
  SessionCookie,
  SessionRecognition,
  SessionService,
  SignInProviders,
  SignInService,
  UserDesk,
  UserService,
];

/** Who is calling and what they may do. Closes every route of the application that does not say otherwise. */
@Module({
  imports: [HttpModule, LogModule],
  providers: [
    ...SERVICES,
    AttemptLimit,
    CallerRecognition,
    CountUsage,
    LargeBodies,
    PendingSignIns,
    RouteRules,
    { provide: APP_GUARD, useClass: AccessGuard },
  ],
  exports: [...SERVICES, AttemptLimit],
})
export class AccessModule {}
