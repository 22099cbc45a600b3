import { Injectable } from '@nestjs/common';
import { ownMunicipality } from '../../../access/own-municipality.ts';
import { type Session } from '../../../access/session.ts';
import { ImportDesk } from '../../../intake/import-desk.service.ts';
import { type HtmlAnswer } from '../../html-answer.ts';
import { renderPage } from '../../render-page.ts';
import { type RawParams } from '../../search/search-form.ts';
import { StewardContexts } from '../steward-contexts.ts';
import { presentSources } from './source-presenter.ts';
import { SOURCES_PATH } from './source-url.ts';
import { SourcesPage } from './sources-page.tsx';

/** The list of sources with their age. */
@Injectable()
export class SourcesPages {
  constructor(
    private readonly desk: ImportDesk,
    private readonly contexts: StewardContexts,
  ) {}

  async list(params: RawParams, session: Session): Promise<HtmlAnswer> {
    const page = await this.contexts.of(SOURCES_PATH, params, session);
    const items = presentSources(await this.desk.sourceAges(ownMunicipality(session.caller)), page);
    return { status: 200, html: renderPage(<SourcesPage items={items} page={page} />) };
  }
}
