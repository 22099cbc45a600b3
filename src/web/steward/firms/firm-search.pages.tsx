import { Injectable } from '@nestjs/common';
import { may } from '../../../access/may.ts';
import { type Session } from '../../../access/session.ts';
import { NameSearch } from '../../../discovery/name-search.ts';
import { SearchService } from '../../../discovery/search.service.ts';
import { type HtmlAnswer } from '../../html-answer.ts';
import { type Lang } from '../../messages/lang.ts';
import { renderPage } from '../../render-page.ts';
import { type RawParams } from '../../search/search-form.ts';
import { localUrl } from '../../site/page-context.ts';
import { StewardContexts } from '../steward-contexts.ts';
import { FirmSearchPage } from './firm-search-page.tsx';
import { firmIdIn, firmUrl } from './firm-url.ts';
import { type NamedFirm, namesFirst } from './names-first.ts';

const FIRMS_SHOWN = 20;
/** As long as the field takes. */
const MOST = 300;

/** Finding the firm to put right. */
@Injectable()
export class FirmSearchPages {
  constructor(
    private readonly search: SearchService,
    private readonly names: NameSearch,
    private readonly contexts: StewardContexts,
  ) {}

  /**
   * Leads straight to a firm of which the address or the id was pasted. Looking for what is the same as another firm (`bij`),
   * each one that is found leads to the two side by side.
   */
  async find(params: RawParams, session: Session): Promise<HtmlAnswer> {
    const q = typeof params['q'] === 'string' ? params['q'].trim().slice(0, MOST) : '';
    const beside = firmIdIn(params['bij']);
    const kept = new URLSearchParams({
      ...(q === '' ? {} : { q }),
      ...(beside === null ? {} : { bij: beside }),
    });
    const page = await this.contexts.of('/beheer/bedrijven', params, session, kept);
    const pasted = firmIdIn(q);
    const hrefOf = (id: string): string =>
      beside === null
        ? firmUrl(id, page)
        : firmUrl(beside, page, new URLSearchParams({ met: id }), '/samenvoegen');
    if (pasted !== null) return { status: 303, location: hrefOf(pasted) };
    const { firms, more } = q === '' ? { firms: [], more: false } : await this.look(q);
    const view = {
      q,
      beside,
      firms: firms
        .filter(({ id }) => id !== beside)
        .map(({ id, name, place }) => ({ name, place: place ?? '', href: hrefOf(id) })),
      more,
      enter: beside === null && may(session.caller, 'imports:write') ? entryUrl(q, page.lang) : null,
    };
    return { status: 200, html: renderPage(<FirmSearchPage view={view} page={page} />) };
  }

  private async look(q: string): Promise<{ firms: NamedFirm[]; more: boolean }> {
    const [named, found] = await Promise.all([
      this.names.beginningWith(q, 0, FIRMS_SHOWN),
      this.search.search({ q, page: 1, pageSize: FIRMS_SHOWN }),
    ]);
    const firms = namesFirst(q, named, found.items);
    return {
      firms: firms.slice(0, FIRMS_SHOWN),
      more: Math.max(firms.length, found.total) > FIRMS_SHOWN,
    };
  }
}

/** The form for a firm that was not found, with what was looked for. */
function entryUrl(q: string, lang: Lang): string {
  const begin = new URLSearchParams(/^\d{8}$/.test(q) ? { kvkNumber: q } : q === '' ? {} : { name: q });
  return localUrl(lang, '/beheer/bedrijven/nieuw', begin);
}
