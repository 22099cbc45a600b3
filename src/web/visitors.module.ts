import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.ts';
import { RegistrationModule } from '../registration/registration.module.ts';
import { RegistryModule } from '../registry/registry.module.ts';
import { FirmModule } from './firm/firm.module.ts';
import { InvitationController } from './invitation/invitation.controller.ts';
import { InvitationPages } from './invitation/invitation.pages.tsx';
import { ReportController } from './report/report.controller.ts';
import { ReportPages } from './report/report.pages.tsx';
import { WebModule } from './web.module.ts';

/** Pages for whoever has no account: reporting a mistake, answering an invitation. */
@Module({
  imports: [AccessModule, RegistryModule, RegistrationModule, FirmModule, WebModule],
  controllers: [ReportController, InvitationController],
  providers: [ReportPages, InvitationPages],
})
export class VisitorsModule {}
