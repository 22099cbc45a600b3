import { type SuggestedPlace } from '../../discovery/suggestions/suggest-places.ts';
import { type Suggested } from '../../discovery/suggestions/suggestions.service.ts';
import { type Lang } from '../messages/lang.ts';
import { suggestTextsFor } from '../messages/suggest.ts';
import { localUrl } from '../site/page-context.ts';

/** One line of the list under a box: it leads to a page, or fills the form. */
export interface SuggestOption {
  text: string;
  /** What it is, beside it. */
  hint: string;
  href?: string;
  /** Fields of the form with their new values. */
  fill?: Record<string, string>;
  /** Whether the form is sent then: all that it needs is known. */
  send?: true;
}

/** What is bought first, for that is what most people type; then firms by name; then places. */
export function presentSuggestions({ categories, firms, places }: Suggested, lang: Lang): SuggestOption[] {
  const t = suggestTextsFor(lang);
  return [
    ...categories.map(({ label, because }): SuggestOption => ({
      text: label,
      hint: because === null ? t.category : t.categoryOf(because),
      fill: { q: label },
      send: true,
    })),
    ...firms.map(({ id, name, place }): SuggestOption => ({
      text: name,
      hint: t.firm(place),
      href: localUrl(lang, `/leveranciers/${id}`),
    })),
    ...places.map((place): SuggestOption => ({
      text: t.near(place.name),
      hint: whereOf(place, lang),
      fill: { q: '', near: place.value },
      send: true,
    })),
  ];
}

/** For the box of places, which is not the last one that is filled in. */
export function presentPlaces(places: readonly SuggestedPlace[], lang: Lang): SuggestOption[] {
  return places.map((place) => ({
    text: place.name,
    hint: whereOf(place, lang),
    fill: { near: place.value },
  }));
}

function whereOf({ municipality, province }: SuggestedPlace, lang: Lang): string {
  return suggestTextsFor(lang).place(municipality, province);
}
