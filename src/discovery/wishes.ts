import { type FoundPlace } from '../enrichment/location/geocoder.ts';
import { type IndexDocument } from '../indexing/index-document.ts';
import { type FulfilledWish } from './explanation.ts';
import { servedFromElsewhere, type ServedWish } from './served-condition.ts';
import { distanceTo } from './to-hit.ts';
import { type Part, partOf, type LabelPart, type ThemePart } from './understanding/part.ts';

/**
 * What a request wishes of firms besides what they offer. Wishes never filter: a sentence that was misread must not make
 * firms disappear. What is set as a condition does.
 */
export interface Wishes {
  place: FoundPlace | null;
  /** The distance that the text names; null without one. */
  km: number | null;
  /** How firms from elsewhere say that they serve the place; null without a place. */
  served: ServedWish | null;
  labels: readonly LabelPart[];
  themes: readonly ThemePart[];
}

/** Kilometres after which nearness is worth half: a tie-breaker, at most a twentieth of the score. */
const HALF_DISTANCE_KM = 10;
const NEARNESS = 0.05;
/** What is spelt out as a demand counts for more than a wish, and still lets a clearly better offer go first. */
const WITHIN = 0.2;
const LABEL = { required: 0.2, preferred: 0.1 };
const THEME = 0.03;

export function wishesOf(
  parts: readonly Part[],
  place: FoundPlace | null,
  served: ServedWish | null,
): Wishes {
  return {
    place,
    served,
    km: place ? (partOf(parts, 'distance')?.km ?? null) : null,
    labels: parts.filter((part) => part.kind === 'label'),
    themes: parts.filter((part) => part.kind === 'theme'),
  };
}

/** Whether any firm could be raised by them. */
export function hasWishes({ place, labels, themes }: Wishes): boolean {
  return place !== null || labels.length > 0 || themes.length > 0;
}

/** The wishes that a firm fulfils, each with what it adds. Labels count when they are verified and valid today. */
export function fulfilledWishes(document: IndexDocument, wishes: Wishes): FulfilledWish[] {
  return [
    ...placeWishes(document, wishes),
    ...wishes.labels
      .filter(({ label }) => document.label.includes(label))
      .map(({ id, wish }) => ({ wish: id, adds: LABEL[wish] })),
    ...wishes.themes
      .filter(({ theme }) => document.theme.includes(theme))
      .map(({ id }) => ({ wish: id, adds: THEME })),
  ];
}

function placeWishes(document: IndexDocument, { place, km, served }: Wishes): FulfilledWish[] {
  const distance = distanceTo(document, place);
  const near = distance === null ? 0 : NEARNESS * 0.5 ** (distance / HALF_DISTANCE_KM);
  const serves = served !== null && servedFromElsewhere(document, distance, km ?? undefined, served) !== null;
  const within = km !== null && (serves || (distance !== null && distance <= km));
  return [
    ...(near > 0 ? [{ wish: 'nearness', adds: near }] : []),
    ...(within ? [{ wish: 'distance', adds: WITHIN }] : []),
  ];
}
