import { type PageContext } from '../site/page-context.ts';
import { RADII, type SearchForm, searchUrl, WHOLE_COUNTRY_KM } from './search-form.ts';

/** A wider search that the buyer may mean. */
export interface Loosening {
  text: string;
  href: string;
}

function widerRadius(form: SearchForm, { m, f, lang }: PageContext): Loosening[] {
  if (form.near === '') return [];
  const next = RADII.find((km) => km > form.radiusKm && km < WHOLE_COUNTRY_KM);
  const country = {
    text: m.results.loosen.country,
    href: searchUrl(lang, form, { radiusKm: WHOLE_COUNTRY_KM }),
  };
  if (form.radiusKm >= WHOLE_COUNTRY_KM) return [];
  if (next === undefined) return [country];
  return [
    { text: m.results.loosen.radius(f.km(next)), href: searchUrl(lang, form, { radiusKm: next }) },
    country,
  ];
}

/** What could be given up to find more, the smallest step first; always ends with the whole list. */
export function loosenings(form: SearchForm, context: PageContext): Loosening[] {
  const { m, lang } = context;
  const step = (text: string, change: Partial<SearchForm>) => ({ text, href: searchUrl(lang, form, change) });
  return [
    ...(form.page > 1 ? [step(m.results.loosen.firstPage, {})] : []),
    ...widerRadius(form, context),
    ...(form.label.length > 0 ? [step(m.results.loosen.label, { label: [] })] : []),
    ...(form.impact ? [step(m.results.loosen.impact, { impact: false })] : []),
    ...(form.municipality === '' ? [] : [step(m.results.loosen.municipality, { municipality: '' })]),
    ...(form.recognisedBy === '' ? [] : [step(m.results.loosen.recognisedBy, { recognisedBy: '' })]),
    ...(form.labelOn === '' ? [] : [step(m.results.loosen.labelOn, { labelOn: '' })]),
    ...(form.category === '' ? [] : [step(m.results.loosen.category, { category: '' })]),
    { text: m.results.loosen.all, href: `${searchUrl(lang, { ...form, ...NOTHING })}` },
  ];
}

const NOTHING: Partial<SearchForm> = {
  q: '',
  near: '',
  label: [],
  impact: false,
  municipality: '',
  recognisedBy: '',
  labelOn: '',
  category: '',
  sort: 'relevance',
};
