import { Injectable } from '@nestjs/common';
import { type Session } from '../../../access/session.ts';
import { OverviewService } from '../../../requests/overview.service.ts';
import { type HtmlAnswer } from '../../html-answer.ts';
import { renderPage } from '../../render-page.ts';
import { type RawParams } from '../../search/search-form.ts';
import { DeskContexts } from '../desk-contexts.tsx';
import { OverviewPage } from './overview-page.tsx';
import { presentOverview } from './overview-presenter.ts';
import { OVERVIEW_PATH } from './overview-url.ts';

/** The overview of a municipality's buying. */
@Injectable()
export class OverviewPages {
  constructor(
    private readonly contexts: DeskContexts,
    private readonly overviews: OverviewService,
  ) {}

  show(params: RawParams, session: Session): Promise<HtmlAnswer> {
    return this.contexts.answer({ path: OVERVIEW_PATH, params, session }, async (page) => {
      const view = presentOverview(await this.overviews.of(page.actor.municipality), page);
      return { status: 200, html: renderPage(<OverviewPage view={view} page={page} />) };
    });
  }
}
