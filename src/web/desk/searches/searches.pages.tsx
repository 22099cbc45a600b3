import { Injectable } from '@nestjs/common';
import { type Session } from '../../../access/session.ts';
import { DomainError } from '../../../common/errors.ts';
import { type SearchQuery } from '../../../discovery/search-query.ts';
import {
  FREQUENCIES,
  type Frequency,
  type KeptQuery,
} from '../../../requests/saved-searches/saved-search.ts';
import { type Saving, SavedSearchService } from '../../../requests/saved-searches/saved-search.service.ts';
import { type HtmlAnswer } from '../../html-answer.ts';
import { savedSearchTextsFor } from '../../messages/saved-searches.ts';
import { MessagePage } from '../../pages/message-page.tsx';
import { renderPage } from '../../render-page.ts';
import { texts } from '../../requests/request-form.ts';
import {
  type RawParams,
  readSearchForm,
  type SearchForm,
  searchParams,
  toSearchQuery,
} from '../../search/search-form.ts';
import { localUrl } from '../../site/page-context.ts';
import { PageContexts } from '../../site/page-contexts.ts';
import { type FormFault } from '../../steward/components/fault-list.tsx';
import { type StewardContext } from '../../steward/steward-context.ts';
import { StewardContexts } from '../../steward/steward-contexts.ts';
import { SAVE_SEARCH_PATH, SEARCHES_PATH, STOP_PATH } from './search-urls.ts';
import {
  SaveSearchPage,
  type SaveView,
  SEARCH_NEWS,
  SearchesPage,
  type SearchNews,
  StopPage,
} from './searches-page.tsx';

const NAME_LENGTH = 120;
const CODE = /^[0-9a-f]{32}$/;

/** The searches that somebody keeps, and the end of their mail. */
@Injectable()
export class SearchesPages {
  constructor(
    private readonly contexts: StewardContexts,
    private readonly open: PageContexts,
    private readonly searches: SavedSearchService,
  ) {}

  async list(params: RawParams, session: Session): Promise<HtmlAnswer> {
    const page = await this.contexts.of(SEARCHES_PATH, params, session);
    const userId = userOf(session);
    if (userId === null) return forAccounts(page);
    const news = SEARCH_NEWS.find((one) => one === params['gedaan']) ?? null;
    return this.show(userId, { news, faults: [] }, page);
  }

  async form(params: RawParams, session: Session): Promise<HtmlAnswer> {
    const form = readSearchForm(params);
    const kept = keptParams(form);
    const page = await this.contexts.of(SAVE_SEARCH_PATH, params, session, kept);
    if (userOf(session) === null) return forAccounts(page);
    const faults = kept.size === 0 ? [{ text: savedSearchTextsFor(page.lang).nothing }] : [];
    const name = [form.q, form.near]
      .filter((part) => part !== '')
      .join(', ')
      .slice(0, NAME_LENGTH);
    return show({ name, frequency: 'weekly', params: kept.toString(), faults }, page, 200);
  }

  async save(body: RawParams, session: Session): Promise<HtmlAnswer> {
    const page = await this.contexts.of(SAVE_SEARCH_PATH, body, session);
    const userId = userOf(session);
    if (userId === null) return forAccounts(page);
    const form = readSearchForm(paramsOf(texts(body['zoekvraag'])[0] ?? ''));
    const kept = keptParams(form);
    const name = (texts(body['name'])[0] ?? '').slice(0, NAME_LENGTH);
    const frequency = frequencyOf(body) ?? 'weekly';
    const view = { name, frequency, params: kept.toString() };
    const t = savedSearchTextsFor(page.lang);
    if (kept.size === 0) return show({ ...view, faults: [{ text: t.nothing }] }, page, 400);
    if (name === '') return show({ ...view, faults: [{ field: 'name', text: t.nameFault }] }, page, 400);
    const faults = await this.keep(userId, form, view, page);
    return faults.length > 0 ? show({ ...view, faults }, page, 400) : done('saved', page);
  }

  async change(id: string, body: RawParams, session: Session): Promise<HtmlAnswer> {
    const page = await this.contexts.of(SEARCHES_PATH, body, session);
    const userId = userOf(session);
    if (userId === null) return forAccounts(page);
    // Nobody is told that a search of somebody else was changed.
    await this.searches.find(userId, id);
    if (body['weg'] !== undefined) {
      await this.searches.remove(userId, id);
      return done('removed', page);
    }
    const frequency = frequencyOf(body);
    const faults =
      frequency === undefined
        ? []
        : await faultsWhile(() => this.searches.changeFrequency(userId, id, frequency), page.lang);
    if (faults.length === 0) return done('changed', page);
    // The field of the form for a new search is not on this page.
    return this.show(userId, { news: null, faults: faults.map(({ text }) => ({ text })) }, page);
  }

  /** The link of a mail: it shows, and the button (or the mail program) does. */
  async stopForm(params: RawParams): Promise<HtmlAnswer> {
    const code = codeOf(params);
    const page = await this.open.of(STOP_PATH, params, new URLSearchParams(code === '' ? {} : { code }));
    const search = await this.searches.ofStopCode(code);
    return {
      status: search === null ? 404 : 200,
      html: renderPage(<StopPage search={search} code={code} done={false} page={page} />),
    };
  }

  /** @param params of the address, where a mail program has the code */
  async stop(body: RawParams, params: RawParams): Promise<HtmlAnswer> {
    const code = codeOf(body) || codeOf(params);
    const page = await this.open.of(STOP_PATH, { ...params, ...body });
    await this.searches.stop(code);
    return { status: 200, html: renderPage(<StopPage search={null} code={code} done page={page} />) };
  }

  private async keep(
    userId: string,
    form: SearchForm,
    { name, frequency, params }: Omit<SaveView, 'faults'>,
    { lang }: StewardContext,
  ): Promise<FormFault[]> {
    const query = queryOf(form, lang);
    const search = { name, params, query, lang, frequency };
    return faultsWhile(() => this.searches.save(userId, search), lang);
  }

  private async show(
    userId: string,
    { news, faults }: { news: SearchNews | null; faults: FormFault[] },
    page: StewardContext,
  ): Promise<HtmlAnswer> {
    const searches = await this.searches.list(userId);
    return {
      status: faults.length > 0 ? 400 : 200,
      html: renderPage(<SearchesPage searches={searches} news={news} faults={faults} page={page} />),
    };
  }
}

/** What stood in the way of it; a search may ask for what is no more, such as a label off the list. */
async function faultsWhile(
  saving: () => Promise<Saving>,
  lang: StewardContext['lang'],
): Promise<FormFault[]> {
  try {
    return faultsOf(await saving(), lang);
  } catch (error) {
    if (error instanceof DomainError && error.kind === 'invalid-input')
      return [{ text: savedSearchTextsFor(lang).unreadable }];
    throw error;
  }
}

/** What a search asks, whatever page and order somebody looked at. */
function queryOf(form: SearchForm, lang: StewardContext['lang']): KeptQuery {
  const query: Partial<SearchQuery> = toSearchQuery(form, lang);
  delete query.page;
  delete query.pageSize;
  delete query.facets;
  delete query.sort;
  return query;
}

function faultsOf(saving: Saving, lang: StewardContext['lang']): FormFault[] {
  const t = savedSearchTextsFor(lang);
  if (saving.kind === 'saved') return [];
  if (saving.kind === 'not-now') return [{ text: t.notNow }];
  return [{ field: 'frequency', text: t.tooWide(saving.total, saving.most) }];
}

function show(view: SaveView, page: StewardContext, status: 200 | 400): HtmlAnswer {
  return { status, html: renderPage(<SaveSearchPage view={view} page={page} />) };
}

function done(news: SearchNews, { lang }: StewardContext): HtmlAnswer {
  return { status: 303, location: localUrl(lang, SEARCHES_PATH, new URLSearchParams({ gedaan: news })) };
}

/** Mail goes to the address of an account, and a key has none. */
function userOf({ caller }: Session): string | null {
  return caller.kind === 'user' ? caller.id : null;
}

function forAccounts(page: StewardContext): HtmlAnswer {
  const t = savedSearchTextsFor(page.lang);
  return {
    status: 404,
    html: renderPage(<MessagePage page={page} title={t.noUser} text={t.noUserText} />),
  };
}

/** What a search is, without the page and the order in which somebody looked at it. */
function keptParams(form: SearchForm): URLSearchParams {
  return searchParams({ ...form, page: 1, sort: 'relevance', map: '', mapAt: '' });
}

function paramsOf(query: string): RawParams {
  const params = new URLSearchParams(query);
  return Object.fromEntries([...new Set(params.keys())].map((name) => [name, params.getAll(name)]));
}

function frequencyOf(body: RawParams): Frequency | undefined {
  return FREQUENCIES.find((one) => one === body['frequency']);
}

function codeOf(params: RawParams): string {
  return CODE.exec(texts(params['code'])[0] ?? '')?.[0] ?? '';
}
