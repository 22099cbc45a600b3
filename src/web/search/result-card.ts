import { labelReasonFor } from '../../discovery/reasons.ts';
import { type SupplierHit } from '../../discovery/search-query.ts';
import { localUrl, type PageContext } from '../site/page-context.ts';
import { type LabelBadge, labelCalled, presentLabels } from './label-badge.ts';
import { presentRecognition, type RecognitionView } from './recognition-view.ts';
import { type SearchForm, searchParams } from './search-form.ts';

/** Labels that fit a card beside the reasons; the rest stand on the supplier's page. */
const LABELS_SHOWN = 4;
const CATEGORIES_SHOWN = 4;
/** Below this, the middle of a town says nothing about the distance to a firm somewhere in it. */
const MEANINGFUL_FROM_PLACE_KM = 5;

/** Where the card of a firm is on the page of results: whoever comes back from the firm is there again. */
export function cardAnchor(supplierId: string): string {
  return `leverancier-${supplierId}`;
}

/** One supplier in a list, ready to print. */
export interface ResultCard {
  id: string;
  name: string;
  href: string;
  place: string;
  distance?: string;
  /** Said when the firm sits elsewhere and serves the place that was asked for. */
  serves?: string;
  labels: LabelBadge[];
  moreLabels: number;
  summary: string;
  categories: string[];
  reasons: string[];
  /** What the municipality that is asked about recognises. */
  recognition: RecognitionView[];
}

/**
 * Where the firm is, as honestly as it is known: `Groningen` and `2,3 km`, or only `in Groningen` when nothing better
 * than the middle of the town is known and the buyer is near it.
 */
export function whereabouts(hit: SupplierHit, { m, f }: PageContext): { place: string; distance?: string } {
  const place = hit.place ?? hit.municipality?.name;
  if (place === undefined) return { place: m.results.placeUnknown };
  if (hit.distanceKm === undefined) return { place };
  if (hit.locationPrecision !== 'place') return { place, distance: f.km(hit.distanceKm) };
  if (hit.distanceKm < MEANINGFUL_FROM_PLACE_KM) return { place: m.results.inPlace(place) };
  return { place, distance: m.results.about(f.km(Math.round(hit.distanceKm))) };
}

/** The supplier's page; the search goes along, so that the way back leads to the same list. */
export function supplierUrl(id: string, form: SearchForm | null, context: PageContext): string {
  const params = form === null ? new URLSearchParams() : searchParams(form);
  return localUrl(context.lang, `/leveranciers/${encodeURIComponent(id)}`, params);
}

/** CPV group: two codes of one group are near enough to say "this is what was asked for". */
const CPV_GROUP_DIGITS = 3;

/** What the firm supplies, with what was asked for first: a card has room for a few. */
function categoriesShown(
  hit: SupplierHit,
  wanted: readonly string[],
  { m, lang, names }: PageContext,
): string[] {
  // The index holds Dutch labels.
  const nameOf = (code: string, label: string) => (lang === 'nl' ? label : (names.categories[code] ?? label));
  const groups = new Set(wanted.map((code) => code.slice(0, CPV_GROUP_DIGITS)));
  const asked = (code: string) => (groups.has(code.slice(0, CPV_GROUP_DIGITS)) ? 0 : 1);
  return [...hit.categories]
    .sort((a, b) => asked(a.code) - asked(b.code))
    .slice(0, CATEGORIES_SHOWN)
    .map(({ code, label, suggested }) => {
      const name = nameOf(code, label);
      return suggested ? m.supplier.suggestedCategory(name) : name;
    });
}

/** Beside a chip that says `within 25 km`, a firm from 34 km needs a word. */
function servesOf({ nearby, distanceKm }: SupplierHit, { m }: PageContext): { serves?: string } {
  if (nearby !== 'serves') return {};
  return { serves: distanceKm === undefined ? m.results.serves : m.results.servesFarther };
}

/** A label that the card shows, with its last day, is not said again among the reasons. */
function reasonsBeside(shown: readonly LabelBadge[], hit: SupplierHit, context: PageContext): string[] {
  const names = new Set(shown.map(({ name }) => name));
  const told = hit.labels
    .filter((label) => names.has(labelCalled(label, context.names)))
    .map((label) => labelReasonFor(label, context.lang, context.names.levelNames));
  return hit.reasons.filter((reason) => !told.includes(reason));
}

/** `wanted` are the codes of the categories that were understood from the request. */
export function presentCard(
  hit: SupplierHit,
  form: SearchForm | null,
  context: PageContext,
  wanted: readonly string[] = [],
): ResultCard {
  const labels = presentLabels(hit.labels, context, form?.labelOn || context.today);
  const shown = labels.slice(0, LABELS_SHOWN);
  return {
    id: hit.id,
    name: hit.name,
    href: supplierUrl(hit.id, form, context),
    ...whereabouts(hit, context),
    ...servesOf(hit, context),
    labels: shown,
    moreLabels: Math.max(0, labels.length - LABELS_SHOWN),
    summary: hit.summary,
    categories: categoriesShown(hit, wanted, context),
    reasons: reasonsBeside(shown, hit, context),
    recognition: presentRecognition(hit.recognition ?? [], context),
  };
}
