import { type SearchResult } from '../../discovery/search-query.ts';
import { localUrl, type PageContext } from '../site/page-context.ts';
import { labelChoices, radiusChoices } from './facets.ts';
import { presentCard, type ResultCard } from './result-card.ts';
import { EMPTY_FORM, searchUrl } from './search-form.ts';
import { type SearchBoxView } from './search-presenter.ts';

export const SUPPLIERS_ON_START = 6;

/** The first page that a buyer sees. */
export interface StartView {
  box: SearchBoxView;
  examples: { text: string; near?: string; href: string }[];
  labels: { text: string; count: string; href: string }[];
  cards: ResultCard[];
  all?: { text: string; href: string };
}

export function presentStart(result: SearchResult, context: PageContext): StartView {
  const { m, f, lang } = context;
  return {
    box: { form: EMPTY_FORM, radii: radiusChoices(EMPTY_FORM, context), nearChoices: [], otherFaults: [] },
    examples: m.start.examples.map(({ q, near }) => ({
      text: q,
      ...(near === '' ? {} : { near: m.start.exampleNear(near) }),
      href: searchUrl(lang, { ...EMPTY_FORM, q, near }),
    })),
    labels: labelChoices(EMPTY_FORM, result, context)
      .filter(({ value }) => !value.includes(':'))
      .map(({ value, text, count }) => ({
        text,
        count: f.number(count ?? 0),
        href: searchUrl(lang, { ...EMPTY_FORM, label: [value] }),
      })),
    cards: result.items.map((hit) => presentCard(hit, null, context)),
    ...(result.total === 0
      ? {}
      : {
          all: {
            text: m.start.allSuppliers(result.total),
            href: localUrl(lang, '/', new URLSearchParams({ q: '' })),
          },
        }),
  };
}
