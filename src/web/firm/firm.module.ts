import { Module } from '@nestjs/common';
import { AccessModule } from '../../access/access.module.ts';
import { DiscoveryModule } from '../../discovery/discovery.module.ts';
import { EnrichmentModule } from '../../enrichment/enrichment.module.ts';
import { RegistrationModule } from '../../registration/registration.module.ts';
import { WebModule } from '../web.module.ts';
import { NewSessions } from '../sign-in/new-sessions.ts';
import { BeginPages } from './begin.pages.tsx';
import { EvidenceController } from './evidence.controller.ts';
import { EvidencePages } from './evidence.pages.ts';
import { FirmCookies } from './firm-cookies.ts';
import { FirmDoorPages } from './firm-door.pages.tsx';
import { OwnFirmController } from './own-firm.controller.ts';
import { OwnFirmPages } from './own-firm.pages.tsx';
import { SignUpController } from './sign-up.controller.ts';
import { SignUpPages } from './sign-up.pages.tsx';
import { UnkeptPages } from './unkept.pages.tsx';

/** Pages for firms: signing up, and their own entry. */
@Module({
  imports: [AccessModule, DiscoveryModule, EnrichmentModule, RegistrationModule, WebModule],
  controllers: [EvidenceController, SignUpController, OwnFirmController],
  providers: [
    FirmCookies,
    NewSessions,
    BeginPages,
    SignUpPages,
    UnkeptPages,
    EvidencePages,
    OwnFirmPages,
    FirmDoorPages,
  ],
  exports: [FirmCookies],
})
export class FirmModule {}
