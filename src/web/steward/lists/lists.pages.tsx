import { Injectable } from '@nestjs/common';
import { actorName } from '../../../access/caller.ts';
import { type Session } from '../../../access/session.ts';
import { fold } from '../../../common/dutch/fold.ts';
import { DomainError } from '../../../common/errors.ts';
import { type OwnCategory } from '../../../enrichment/categories/own-list/own-category.ts';
import { OwnListService } from '../../../enrichment/categories/own-list/own-list.service.ts';
import { type ReferenceList, ReferenceState } from '../../../enrichment/reference/reference-state.ts';
import { type HtmlAnswer } from '../../html-answer.ts';
import { listsTextsFor } from '../../messages/lists.ts';
import { renderPage } from '../../render-page.ts';
import { type RawParams } from '../../search/search-form.ts';
import { localUrl } from '../../site/page-context.ts';
import { fieldFaults } from '../components/field-faults.ts';
import { type StewardContext } from '../steward-context.ts';
import { StewardContexts } from '../steward-contexts.ts';
import {
  type CategoryForm,
  EMPTY_CATEGORY,
  formOfCategory,
  readCategoryForm,
  toWish,
} from './category-form.ts';
import { CategoryPage, type CategoryView } from './category-page.tsx';
import { CATEGORIES_PATH, categoryPath, NEW_CATEGORY_PATH, REFERENCE_PATH } from './lists-nav.tsx';
import { CategoriesPage, ReferencePage } from './lists-page.tsx';

const SHOWN = 50;
const WORDS_SHOWN = 6;

/** Our own list of what municipalities buy, and the lists that the register goes by. */
@Injectable()
export class ListPages {
  constructor(
    private readonly list: OwnListService,
    private readonly reference: ReferenceState,
    private readonly contexts: StewardContexts,
  ) {}

  async categories(params: RawParams, session: Session): Promise<HtmlAnswer> {
    const q = typeof params['q'] === 'string' ? params['q'].trim().slice(0, 100) : '';
    const page = await this.contexts.of(
      CATEGORIES_PATH,
      params,
      session,
      new URLSearchParams(q === '' ? {} : { q }),
    );
    const found = (await this.list.all()).filter((category) => holds(category, fold(q)));
    const rows = found.slice(0, SHOWN).map((category) => categoryRow(category, page));
    return {
      status: 200,
      html: renderPage(<CategoriesPage q={q} rows={rows} total={found.length} page={page} />),
    };
  }

  async referenceData(params: RawParams, session: Session): Promise<HtmlAnswer> {
    const page = await this.contexts.of(REFERENCE_PATH, params, session);
    const rows = (await this.reference.lists()).map((one) => referenceRow(one, page));
    return { status: 200, html: renderPage(<ReferencePage rows={rows} page={page} />) };
  }

  /** A category to change; a new one without an id. @throws DomainError not-found */
  async category(
    id: string | null,
    params: RawParams,
    session: Session,
    refused?: { status: 400 | 409; form: CategoryForm; faults: CategoryView['faults'] },
  ): Promise<HtmlAnswer> {
    const path = id === null ? NEW_CATEGORY_PATH : categoryPath(id);
    const page = await this.contexts.of(path, params, session);
    const t = listsTextsFor(page.lang).form;
    const known = id === null ? null : await this.list.find(id);
    const view: CategoryView = {
      title: known === null ? t.titleNew : page.lang === 'en' ? known.labelEn : known.labelNl,
      form: refused?.form ?? (known === null ? EMPTY_CATEGORY : formOfCategory(known)),
      faults: refused?.faults ?? [],
      own: known?.origin === 'steward',
      said: params['said'] === 'saved' ? t.saved : params['said'] === 'taken-back' ? t.takenBack : null,
      action: path,
    };
    return {
      status: refused?.status ?? 200,
      html: renderPage(<CategoryPage view={view} page={page} />),
    };
  }

  async save(id: string | null, body: RawParams, session: Session): Promise<HtmlAnswer> {
    const page = await this.contexts.of(CATEGORIES_PATH, body, session);
    const t = listsTextsFor(page.lang).form;
    const form = readCategoryForm(body);
    const wish = toWish(form, id ?? undefined);
    const by = actorName(session.caller);
    try {
      if (id !== null && body['do'] === 'take-back') {
        await this.list.takeBack(id, by);
        return { status: 303, location: await this.whereAfter(id, page) };
      }
      await this.list.save([wish], by);
      return {
        status: 303,
        location: localUrl(page.lang, categoryPath(wish.id), new URLSearchParams({ said: 'saved' })),
      };
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      if (error.kind === 'conflict')
        return this.category(id, body, session, { status: 409, form, faults: [{ text: t.moved }] });
      if (error.kind !== 'invalid-input') throw error;
      const faults = saidOfName(fieldFaults(error.faults, t.fieldFaults, 'category-'));
      return this.category(id, body, session, { status: 400, form, faults });
    }
  }

  /** What stewards added themselves is gone when it is taken back. */
  private async whereAfter(id: string, page: StewardContext): Promise<string> {
    const left = (await this.list.all()).some((category) => category.id === id);
    return left
      ? localUrl(page.lang, categoryPath(id), new URLSearchParams({ said: 'taken-back' }))
      : localUrl(page.lang, CATEGORIES_PATH);
  }
}

/** The id is made of the Dutch name: what is wrong with it is wrong with that name, and said once. */
function saidOfName(faults: CategoryView['faults']): CategoryView['faults'] {
  const [id, name] = ['category-id', 'category-labelNl'];
  const named = faults.some(({ field }) => field === name);
  return faults
    .filter(({ field }) => !named || field !== id)
    .map((fault) => (fault.field === id ? { ...fault, field: name } : fault));
}

/** The sign before a word is for who changes it: on the page of the category it is explained. */
function withoutSign(word: string): string {
  return word.replace(/^~/, '');
}

function holds({ codes, labelNl, labelEn, wordsNl, wordsEn }: OwnCategory, q: string): boolean {
  if (q === '') return true;
  if (/^\d{2,8}$/.test(q)) return codes.some((code) => code.startsWith(q));
  return [labelNl, labelEn, ...wordsNl, ...wordsEn].some((text) => fold(text).includes(q));
}

function categoryRow(category: OwnCategory, page: StewardContext) {
  const t = listsTextsFor(page.lang).categories;
  const { id, codes, origin, closed } = category;
  const words = page.lang === 'en' ? category.wordsEn : category.wordsNl;
  const name = page.lang === 'en' ? category.labelEn : category.labelNl;
  return {
    key: id,
    cells: [
      <a key={id} class="utrecht-link utrecht-link--html-a" href={localUrl(page.lang, categoryPath(id))}>
        {name}
      </a>,
      codes.join(', '),
      words.slice(0, WORDS_SHOWN).map(withoutSign).join(', ') + (words.length > WORDS_SHOWN ? ' …' : ''),
      closed ? `${t.origins[origin]}, ${t.closed}` : t.origins[origin],
    ],
  };
}

function referenceRow({ list, entries, own, since }: ReferenceList, page: StewardContext) {
  const t = listsTextsFor(page.lang).reference;
  const { f } = page;
  return {
    key: list,
    cells: [t.lists[list], f.number(entries), f.number(own), since === null ? t.unknown : f.shortDate(since)],
  };
}
