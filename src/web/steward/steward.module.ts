import { Module } from '@nestjs/common';
import { AccessModule } from '../../access/access.module.ts';
import { IntakeModule } from '../../intake/intake.module.ts';
import { WebModule } from '../web.module.ts';
import { StewardImportController } from './imports/import.controller.ts';
import { ImportPages } from './imports/import.pages.tsx';
import { StewardImportsController } from './imports/imports.controller.ts';
import { ImportsPages } from './imports/imports.pages.tsx';
import { StewardReportController } from './imports/report.controller.ts';
import { SignInController } from './sign-in.controller.ts';
import { SignInPages } from './sign-in.pages.tsx';
import { StewardContexts } from './steward-contexts.ts';

/** Pages for stewards, who are signed in: `/beheer` and below. */
@Module({
  imports: [AccessModule, IntakeModule, WebModule],
  controllers: [SignInController, StewardImportsController, StewardImportController, StewardReportController],
  providers: [StewardContexts, SignInPages, ImportsPages, ImportPages],
})
export class StewardModule {}
