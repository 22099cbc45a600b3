import { Injectable } from '@nestjs/common';
import { Clock } from '../../common/clock.ts';
import { langFrom } from '../messages/lang.ts';
import { type RawParams } from '../search/search-form.ts';
import { Names } from './names.ts';
import { pageContext, type PageContext } from './page-context.ts';
import { Site } from './site.ts';
import { Visits } from './visits.ts';

/** Makes the context of a page from what the request says. */
@Injectable()
export class PageContexts {
  constructor(
    private readonly site: Site,
    private readonly names: Names,
    private readonly clock: Clock,
    private readonly visits: Visits,
  ) {}

  /** `kept` are the parameters that the page has in every language. */
  async of(path: string, params: RawParams, kept = new URLSearchParams()): Promise<PageContext> {
    const lang = langFrom(params['lang']);
    const names = await this.names.book(lang);
    const signedIn = this.visits.signedIn();
    return pageContext(this.site.view(), names, this.clock.today(), lang, path, kept, signedIn);
  }
}
