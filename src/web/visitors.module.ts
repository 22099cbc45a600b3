import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.ts';
import { RegistrationModule } from '../registration/registration.module.ts';
import { RegistryModule } from '../registry/registry.module.ts';
import { ReportController } from './report/report.controller.ts';
import { ReportPages } from './report/report.pages.tsx';
import { WebModule } from './web.module.ts';

/** Forms for whoever has no account: reporting a mistake. */
@Module({
  imports: [AccessModule, RegistryModule, RegistrationModule, WebModule],
  controllers: [ReportController],
  providers: [ReportPages],
})
export class VisitorsModule {}
