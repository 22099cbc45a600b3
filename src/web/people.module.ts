import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.ts';
import { DiscoveryModule } from '../discovery/discovery.module.ts';
import { RequestsModule } from '../requests/requests.module.ts';
import { AccountController } from './account/account.controller.ts';
import { AccountPages } from './account/account.pages.tsx';
import { OwnDataController } from './account/own-data.controller.ts';
import { OwnDataPages } from './account/own-data.pages.ts';
import { SecondStepController } from './account/second-step.controller.ts';
import { SecondStepPages } from './account/second-step.pages.tsx';
import { KeysController } from './administration/keys.controller.ts';
import { KeysPages } from './administration/keys.pages.tsx';
import { LogController } from './administration/log.controller.ts';
import { LogPages } from './administration/log.pages.tsx';
import { OfficerDataController } from './administration/officer-data.controller.ts';
import { OfficerDataPages } from './administration/officer-data.pages.tsx';
import { ThresholdsPageController } from './administration/thresholds.controller.ts';
import { ThresholdsPages } from './administration/thresholds.pages.tsx';
import { UsersController } from './administration/users.controller.ts';
import { UsersPages } from './administration/users.pages.tsx';
import { AddressController } from './sign-in/address.controller.ts';
import { AddressPages } from './sign-in/address.pages.tsx';
import { CodeController } from './sign-in/code.controller.ts';
import { CodePages } from './sign-in/code.pages.tsx';
import { ForgottenPasswordController } from './sign-in/forgotten-password.controller.ts';
import { ForgottenPasswordPages } from './sign-in/forgotten-password.pages.tsx';
import { NewPasswordController } from './sign-in/new-password.controller.ts';
import { NewPasswordPages } from './sign-in/new-password.pages.tsx';
import { NewSessions } from './sign-in/new-sessions.ts';
import { PeopleSignInController } from './sign-in/people-sign-in.controller.ts';
import { PeopleSignInPages } from './sign-in/people-sign-in.pages.tsx';
import { ProviderController } from './sign-in/provider.controller.ts';
import { ProviderPages } from './sign-in/provider.pages.ts';
import { StewardModule } from './steward/steward.module.ts';
import { WebhookPagesController } from './administration/webhooks.controller.ts';
import { WebhooksPages } from './administration/webhooks.pages.tsx';
import { WebhooksModule } from '../webhooks/webhooks.module.ts';
import { WebModule } from './web.module.ts';

/** Pages about people: `/inloggen` for every way in, `/account` for one's own account, and what administrators keep. */
@Module({
  imports: [AccessModule, DiscoveryModule, RequestsModule, StewardModule, WebhooksModule, WebModule],
  controllers: [
    PeopleSignInController,
    ProviderController,
    AddressController,
    CodeController,
    NewPasswordController,
    ForgottenPasswordController,
    AccountController,
    OwnDataController,
    SecondStepController,
    UsersController,
    OfficerDataController,
    KeysController,
    WebhookPagesController,
    LogController,
    ThresholdsPageController,
  ],
  providers: [
    NewSessions,
    PeopleSignInPages,
    ProviderPages,
    AddressPages,
    CodePages,
    NewPasswordPages,
    ForgottenPasswordPages,
    AccountPages,
    OwnDataPages,
    SecondStepPages,
    UsersPages,
    WebhooksPages,
    OfficerDataPages,
    KeysPages,
    LogPages,
    ThresholdsPages,
  ],
})
export class PeopleModule {}
