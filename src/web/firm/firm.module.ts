import { Module } from '@nestjs/common';
import { DiscoveryModule } from '../../discovery/discovery.module.ts';
import { EnrichmentModule } from '../../enrichment/enrichment.module.ts';
import { RegistrationModule } from '../../registration/registration.module.ts';
import { WebModule } from '../web.module.ts';
import { BeginPages } from './begin.pages.tsx';
import { DraftCookie } from './draft-cookie.ts';
import { SignUpController } from './sign-up.controller.ts';
import { SignUpPages } from './sign-up.pages.tsx';

/** Pages for firms: signing up, and their own entry. */
@Module({
  imports: [DiscoveryModule, EnrichmentModule, RegistrationModule, WebModule],
  controllers: [SignUpController],
  providers: [DraftCookie, BeginPages, SignUpPages],
})
export class FirmModule {}
