import { type GivenUp, GIVEN_UP, type LooserAnswers } from '../../discovery/looser-searches.ts';
import { searchTextsFor } from '../messages/search.ts';
import { type PageContext } from '../site/page-context.ts';
import {
  EMPTY_FORM,
  NO_CONDITIONS,
  RADII,
  type SearchForm,
  searchUrl,
  WHOLE_COUNTRY_KM,
} from './search-form.ts';

/** A wider search that the buyer may mean. */
export interface Loosening {
  text: string;
  href: string;
}

/** The distance that reaches those firms: the next one of the form, or just enough. */
function reaching(km: number): number {
  return RADII.find((radius) => radius >= km) ?? Math.ceil(km);
}

function farther(form: SearchForm, looser: LooserAnswers, { f, lang }: PageContext): Loosening[] {
  const found = looser.farther;
  if (found === null || found.km <= form.radiusKm) return [];
  const radiusKm = reaching(found.km);
  const text = searchTextsFor(lang).nothing.farther(
    found.count,
    f.km(found.km - form.radiusKm),
    f.km(radiusKm),
  );
  return [{ text, href: searchUrl(lang, form, { radiusKm }) }];
}

function without(form: SearchForm, looser: LooserAnswers, { lang }: PageContext): Loosening[] {
  const t = searchTextsFor(lang).nothing.without;
  return GIVEN_UP.flatMap((name: GivenUp) => {
    const count = looser.without[name] ?? 0;
    return count === 0
      ? []
      : [{ text: t[name](count), href: searchUrl(lang, form, { [name]: EMPTY_FORM[name] }) }];
  });
}

/** When nobody counted what would help: the distance, for that is what is mostly too narrow. */
function untried(form: SearchForm, { m, lang }: PageContext): Loosening[] {
  if (form.near === '' || form.radiusKm >= WHOLE_COUNTRY_KM) return [];
  return [{ text: m.results.loosen.country, href: searchUrl(lang, form, { radiusKm: WHOLE_COUNTRY_KM }) }];
}

/** Conditions that keep firms out, each with how many there are without it. */
export function helpingLoosenings(
  form: SearchForm,
  context: PageContext,
  looser: LooserAnswers,
): Loosening[] {
  return [...farther(form, looser, context), ...without(form, looser, context)];
}

/** What could be given up to find more, and how much more that is; always ends with the whole list. */
export function loosenings(
  form: SearchForm,
  context: PageContext,
  looser: LooserAnswers | null = null,
): Loosening[] {
  const { m, lang } = context;
  const helping = looser === null ? untried(form, context) : helpingLoosenings(form, context, looser);
  return [
    ...(form.page > 1 ? [{ text: m.results.loosen.firstPage, href: searchUrl(lang, form, {}) }] : []),
    ...helping,
    {
      text: m.results.loosen.all,
      href: searchUrl(lang, form, { ...NO_CONDITIONS, q: '', sort: 'relevance' }),
    },
  ];
}
