import { type SearchResult } from '../../discovery/search-query.ts';
import { named } from '../messages/messages.ts';
import { searchTextsFor } from '../messages/search.ts';
import { THEMES } from '../../common/themes.ts';
import { sourceName } from '../site/source-name.ts';
import { type PageContext } from '../site/page-context.ts';
import { labelText } from './facets.ts';
import { type SearchForm, searchUrl, WHOLE_COUNTRY_KM } from './search-form.ts';

const CPV_DIGITS = 8;

/** A condition that is set, with the address of the same search without it. */
export interface Chip {
  text: string;
  removeHref: string;
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
      : [{ text: categoryName(form.category, context), removeHref: without({ category: '' }) }]),
    ...firmChips(form, context),
    ...form.without.map((id) => ({
      text: leftOut(id, context),
      removeHref: without({ without: form.without.filter((one) => one !== id) }),
    })),
  ];
}

/** `category:catering` as `Weggehaald: categorie catering`. */
function leftOut(id: string, { lang }: PageContext): string {
  const t = searchTextsFor(lang).filters;
  const [kind = id, value] = id.split(':');
  return t.leftOut([named(t.kinds, kind), value].filter(Boolean).join(' '));
}

/** What a code at any depth is called. */
export function categoryName(code: string, { names }: PageContext): string {
  return named(names.categories, code.padEnd(CPV_DIGITS, '0'));
}

/** A theme in the language of the page. */
export function themeName(code: string, { lang }: PageContext): string {
  return THEMES.find((theme) => theme.code === code)?.[lang] ?? code;
}

/** Conditions about what kind of firm it is, and who says so. */
function firmChips(form: SearchForm, context: PageContext): Chip[] {
  const { m, f, lang } = context;
  const without = (change: Partial<SearchForm>) => searchUrl(lang, form, change);
  return [
    ...form.theme.map((theme) => ({
      text: themeName(theme, context),
      removeHref: without({ theme: form.theme.filter((one) => one !== theme) }),
    })),
    ...form.size.map((size) => ({
      text: named(m.sizes, size),
      removeHref: without({ size: form.size.filter((one) => one !== size) }),
    })),
    ...(form.orderValue === ''
      ? []
      : [
          {
            text: searchTextsFor(lang).filters.orderOf(f.euro(Number(form.orderValue))),
            removeHref: without({ orderValue: '' }),
          },
        ]),
    ...(form.source === ''
      ? []
      : [
          {
            text: `${searchTextsFor(lang).filters.source}: ${sourceName(form.source, context)}`,
            removeHref: without({ source: '' }),
          },
        ]),
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
