import { type SearchResult } from '../../discovery/search-query.ts';
import { named } from '../messages/messages.ts';
import { type PageContext } from '../site/page-context.ts';
import { labelText } from './facets.ts';
import { type SearchForm, searchUrl, WHOLE_COUNTRY_KM } from './search-form.ts';

/** A condition that is set, with the address of the same search without it. */
export interface Chip {
  text: string;
  removeHref: string;
}

/** What the register made of the words, with the way to say it was not meant. */
export interface Understood {
  text: string;
  because: string;
  /** The same search without the words that led to it; absent when they do not stand in the text as such. */
  withoutHref?: string;
}

function placeChip(form: SearchForm, result: SearchResult | null, { m, f, lang }: PageContext): Chip[] {
  if (form.near === '') return [];
  const place = result?.query.place?.name ?? form.near;
  const whole = form.radiusKm >= WHOLE_COUNTRY_KM;
  const text = whole ? m.results.near(place) : m.results.within(f.km(form.radiusKm), place);
  return [{ text, removeHref: searchUrl(lang, form, { near: '' }) }];
}

/** The conditions that narrow this search, each removable. */
export function activeChips(form: SearchForm, result: SearchResult | null, context: PageContext): Chip[] {
  const { m, lang, names } = context;
  const without = (change: Partial<SearchForm>) => searchUrl(lang, form, change);
  return [
    ...placeChip(form, result, context),
    ...form.label.map((value) => ({
      text: labelText(value, context),
      removeHref: without({ label: form.label.filter((l) => l !== value) }),
    })),
    ...(form.impact ? [{ text: m.filters.impact, removeHref: without({ impact: false }) }] : []),
    ...(form.municipality === ''
      ? []
      : [
          {
            text: `${m.filters.municipality}: ${named(names.municipalities, form.municipality)}`,
            removeHref: without({ municipality: '' }),
          },
        ]),
    ...recognitionChips(form, context),
    ...(form.category === ''
      ? []
      : [{ text: named(names.categories, form.category), removeHref: without({ category: '' }) }]),
  ];
}

function recognitionChips(form: SearchForm, { m, f, lang, names }: PageContext): Chip[] {
  const { recognisedBy, labelOn } = form;
  const by = m.filters.recognisedByName(named(names.municipalities, recognisedBy));
  return [
    ...(recognisedBy === '' ? [] : [{ text: by, removeHref: searchUrl(lang, form, { recognisedBy: '' }) }]),
    ...(labelOn === ''
      ? []
      : [
          {
            text: m.filters.labelOnDay(f.shortDate(labelOn)),
            removeHref: searchUrl(lang, form, { labelOn: '' }),
          },
        ]),
  ];
}

function withoutPart(text: string, part: string): string | null {
  const at = text.toLowerCase().indexOf(part.toLowerCase());
  return at === -1 ? null : `${text.slice(0, at)} ${text.slice(at + part.length)}`;
}

/**
 * The text without the words that led to something: as a phrase where they stand together, else one by one. Null when one
 * of them does not stand there as such, or nothing would be left to search for.
 */
export function withoutWords(q: string, words: string): string | null {
  const parts = words.split(/\s+/).filter((part) => part !== '');
  const oneByOne = parts.reduce<string | null>(
    (left, part) => (left === null ? null : withoutPart(left, part)),
    q,
  );
  const left = (withoutPart(q, words) ?? oneByOne)?.replace(/\s+/g, ' ').trim() ?? '';
  return words !== '' && /\p{L}{2}/u.test(left) ? left : null;
}

export function understoodCategories(
  form: SearchForm,
  result: SearchResult,
  context: PageContext,
): Understood[] {
  return result.query.categories.map(({ label, because }) => {
    const left = withoutWords(form.q, because);
    return {
      text: label,
      because,
      ...(left === null ? {} : { withoutHref: searchUrl(context.lang, form, { q: left }) }),
    };
  });
}
