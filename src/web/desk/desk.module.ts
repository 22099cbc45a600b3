import { Module } from '@nestjs/common';
import { AccessModule } from '../../access/access.module.ts';
import { RegistryModule } from '../../registry/registry.module.ts';
import { RequestsModule } from '../../requests/requests.module.ts';
import { StewardModule } from '../steward/steward.module.ts';
import { WebModule } from '../web.module.ts';
import { ContactsController } from './contacts/contacts.controller.ts';
import { ContactsPages } from './contacts/contacts.pages.tsx';
import { DeskContexts } from './desk-contexts.tsx';
import { OverviewController } from './overview/overview.controller.ts';
import { OverviewPages } from './overview/overview.pages.tsx';
import { EditPages } from './requests/edit.pages.tsx';
import { RequestDeskController } from './requests/request-desk.controller.ts';
import { RequestDeskPages } from './requests/request-desk.pages.tsx';
import { StepController } from './requests/step.controller.ts';
import { StepPages } from './requests/step.pages.tsx';
import { StoredController } from './requests/stored.controller.ts';
import { StoredFiles } from './requests/stored-files.ts';
import { StoredPages } from './requests/stored.pages.tsx';
import { SearchesController } from './searches/searches.controller.ts';
import { SearchesPages } from './searches/searches.pages.tsx';

/** Pages for signed-in buyers: the requests of their municipality. */
@Module({
  imports: [AccessModule, RegistryModule, RequestsModule, StewardModule, WebModule],
  controllers: [
    ContactsController,
    SearchesController,
    OverviewController,
    RequestDeskController,
    StoredController,
    StepController,
  ],
  providers: [
    ContactsPages,
    SearchesPages,
    DeskContexts,
    OverviewPages,
    RequestDeskPages,
    StoredPages,
    StoredFiles,
    StepPages,
    EditPages,
  ],
})
export class DeskModule {}
