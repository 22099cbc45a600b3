import { Injectable } from '@nestjs/common';
import { type Session } from '../../../access/session.ts';
import { lastPageInstead } from '../../../common/page.ts';
import { OverviewService } from '../../../requests/overview.service.ts';
import { type HtmlAnswer } from '../../html-answer.ts';
import { renderPage } from '../../render-page.ts';
import { type RawParams } from '../../search/search-form.ts';
import { localUrl } from '../../site/page-context.ts';
import { pageNumber } from '../../steward/imports/imports.pages.tsx';
import { DeskContexts } from '../desk-contexts.tsx';
import { NewsPage, OverviewPage } from './overview-page.tsx';
import { newsParams, presentNews, presentOverview } from './overview-presenter.ts';
import { NEWS_PATH, OVERVIEW_PATH } from './overview-url.ts';

/** Firms on a page of the list of new ones. */
const PAGE_SIZE = 20;

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

  /** All new firms, of which the overview shows the first. */
  news(params: RawParams, session: Session): Promise<HtmlAnswer> {
    const number = pageNumber(params['page']);
    const visit = { path: NEWS_PATH, params, session, kept: newsParams(number) };
    return this.contexts.answer(visit, async (page) => {
      const news = await this.overviews.news(page.actor.municipality, { page: number, pageSize: PAGE_SIZE });
      const last = lastPageInstead(news.firms);
      if (last !== null) return { status: 303, location: localUrl(page.lang, NEWS_PATH, newsParams(last)) };
      return { status: 200, html: renderPage(<NewsPage view={presentNews(news, page)} page={page} />) };
    });
  }
}
