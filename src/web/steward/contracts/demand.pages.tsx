import { Injectable } from '@nestjs/common';
import { type Session } from '../../../access/session.ts';
import { Clock } from '../../../common/clock.ts';
import { type UnmetDemand } from '../../../discovery/demand/demand-store.ts';
import { DemandService } from '../../../discovery/demand/demand.service.ts';
import { addMonths } from '../../../common/day.ts';
import { type HtmlAnswer } from '../../html-answer.ts';
import { contractsTextsFor } from '../../messages/contracts.ts';
import { langFrom } from '../../messages/lang.ts';
import { renderPage } from '../../render-page.ts';
import { type Choice } from '../../search/facets.ts';
import { pagingOf } from '../../search/paging.ts';
import { type RawParams, readSearchForm, searchUrl } from '../../search/search-form.ts';
import { localUrl } from '../../site/page-context.ts';
import { pageNumber } from '../imports/imports.pages.tsx';
import { type StewardContext } from '../steward-context.ts';
import { StewardContexts } from '../steward-contexts.ts';
import { DEMAND_PATH } from './contract-url.ts';
import { DemandPage, type DemandView } from './demand-page.tsx';

const PAGE_SIZE = 50;
/** A quarter shows what keeps being asked, and not what was asked once, long ago. */
const USUAL_MONTHS = 3;

/** What buyers looked for in vain, as a page and as a file. */
@Injectable()
export class DemandPages {
  constructor(
    private readonly demand: DemandService,
    private readonly contexts: StewardContexts,
    private readonly clock: Clock,
  ) {}

  async list(params: RawParams, session: Session): Promise<HtmlAnswer> {
    const { from, municipality } = this.filterOf(params);
    const number = pageNumber(params['page']);
    const kept = demandParams(from, municipality);
    const page = await this.contexts.of(DEMAND_PATH, params, session, kept);
    const found = await this.demand.page(
      { from, ...(municipality === '' ? {} : { municipality }), perWeek: false, lang: page.lang },
      { page: number, pageSize: PAGE_SIZE },
    );
    const view: DemandView = {
      from,
      municipalities: areaChoices(municipality, page),
      items: found.items.map((item) => presentDemand(item, page)),
      csvHref: localUrl(page.lang, `${DEMAND_PATH}/rapport.csv`, kept),
      paging: pagingOf(number, found.total, PAGE_SIZE, (to) =>
        localUrl(page.lang, DEMAND_PATH, demandParams(from, municipality, to)),
      ),
    };
    return { status: 200, html: renderPage(<DemandPage view={view} page={page} />) };
  }

  csv(params: RawParams): Promise<string> {
    const { from, municipality } = this.filterOf(params);
    const area = municipality === '' ? {} : { municipality };
    return this.demand.csv({ from, ...area, lang: langFrom(params['lang']) });
  }

  private filterOf(params: RawParams): { from: string; municipality: string } {
    // Read as the search page reads them: what makes no sense is left out.
    const { labelOn, municipality } = readSearchForm({ ...params, labelOn: params['from'] });
    return { from: labelOn || addMonths(this.clock.today(), -USUAL_MONTHS), municipality };
  }
}

function demandParams(from: string, municipality: string, page = 1): URLSearchParams {
  return new URLSearchParams({
    from,
    ...(municipality === '' ? {} : { municipality }),
    ...(page > 1 ? { page: String(page) } : {}),
  });
}

function areaChoices(chosen: string, page: StewardContext): Choice[] {
  const { demand } = contractsTextsFor(page.lang);
  const all = Object.entries(page.names.municipalities)
    .map(([value, text]) => ({ value, text, chosen: value === chosen }))
    .sort((a, b) => a.text.localeCompare(b.text, 'nl'));
  return [{ value: '', text: demand.anyMunicipality, chosen: chosen === '' }, ...all];
}

function presentDemand(
  { category, municipality, times, requests, lastWeek }: UnmetDemand,
  page: StewardContext,
): DemandView['items'][number] {
  const t = contractsTextsFor(page.lang).demand;
  const form = readSearchForm({ category: category.code, near: municipality?.code });
  return {
    key: `${category.code} ${municipality?.code}`,
    category: category.label,
    href: searchUrl(page.lang, form),
    area: municipality?.name ?? t.noArea,
    times: requests === 0 ? page.f.number(times) : `${page.f.number(times)}, ${t.requests(requests)}`,
    lastWeek: page.f.shortDate(lastWeek),
  };
}
