import {
  type AmountPart,
  type LabelPart,
  type Part,
  partOf,
  type PeriodPart,
  type PlaceChoicePart,
} from '../understanding/part.ts';
import { type ShortlistQuery } from './shortlist-query.ts';

/** A condition that nobody gave and that the text says. */
export interface ReadCondition {
  /** Names it in `without`, to leave it out. */
  id: string;
  field: 'near' | 'radiusKm' | 'estimatedValue' | 'requiredLabels' | 'on';
  because: string;
}

/** A label or an aim that the text would like to see: it counts in the order, and leaves nobody out. */
export interface ReadWish {
  /** Names it in `without`, to leave it out. */
  id: string;
  /** As the parameter `label` takes it. */
  label?: string;
  /** Its code is in `common/themes.ts`. */
  theme?: string;
  because: string;
}

/** A place that the text names and of which there are several: nobody was judged on it. */
export type OpenPlace = Omit<PlaceChoicePart, 'kind'>;

/** What must be chosen before the place counts; null when a place is given, or clear. Pure. */
export function openPlace(
  { near, municipalities }: ShortlistQuery,
  parts: readonly Part[],
): OpenPlace | null {
  const part = partOf(parts, 'place-choice');
  if (!part || near !== undefined || municipalities || partOf(parts, 'place')) return null;
  const { id, because, name, choices } = part;
  return { id, because, name, choices };
}

/** What the text would like to see, beside its conditions. Pure. */
export function wishesRead(parts: readonly Part[]): ReadWish[] {
  return parts.flatMap((part): ReadWish[] => {
    const { id, because } = part;
    if (part.kind === 'theme') return [{ id, theme: part.theme, because }];
    return part.kind === 'label' && part.wish === 'preferred' ? [{ id, label: part.label, because }] : [];
  });
}

const MONTHS_A_YEAR = 12;

/**
 * The query with the conditions that only its text says: place, distance, value, labels that it calls required, first day.
 * What was given always goes first. Each is told, so that a sentence that was misread can be left out. Pure.
 * @param today ISO date; a day that has passed is no condition
 */
export function fillIn(
  query: ShortlistQuery,
  parts: readonly Part[],
  today: string,
): { query: ShortlistQuery; read: ReadCondition[] } {
  const found = [
    placeRead(query, parts),
    distanceRead(query, parts),
    valueRead(query, parts),
    ...labelsRead(query, parts),
    dayRead(query, parts, today),
  ].filter((one) => one !== null);
  const labels = found.flatMap(({ values }) => values.requiredLabels ?? []);
  const filled = Object.assign({}, query, ...found.map(({ values }) => values)) as ShortlistQuery;
  return {
    query: labels.length > 0 ? { ...filled, requiredLabels: labels } : filled,
    read: found.map(({ condition }) => condition),
  };
}

interface Found {
  condition: ReadCondition;
  values: Partial<ShortlistQuery>;
}

function placeRead({ near, municipalities }: ShortlistQuery, parts: readonly Part[]): Found | null {
  const place = partOf(parts, 'place');
  if (!place || near !== undefined || municipalities) return null;
  // As it was written: that is what the geocoder found.
  return found(place, 'near', { near: place.because });
}

function distanceRead(
  { near, municipalities, radiusKm }: ShortlistQuery,
  parts: readonly Part[],
): Found | null {
  const distance = partOf(parts, 'distance');
  const placed = near !== undefined || municipalities !== undefined || partOf(parts, 'place') !== undefined;
  if (!distance || !placed || radiusKm !== undefined) return null;
  return found(distance, 'radiusKm', { radiusKm: distance.km });
}

function valueRead({ estimatedValue }: ShortlistQuery, parts: readonly Part[]): Found | null {
  if (estimatedValue !== undefined) return null;
  const amounts = parts.filter((part): part is AmountPart => part.kind === 'amount');
  for (const amount of amounts) {
    const value = wholeValue(amount, longest(partOf(parts, 'period')));
    if (value === null) continue;
    const period = amount.per === null ? undefined : partOf(parts, 'period');
    const because = [amount.because, ...(period ? [period.because] : [])].join(' … ');
    return found({ ...amount, because }, 'estimatedValue', { estimatedValue: value });
  }
  return null;
}

/** With every option: the value of a contract is counted so (art. 2.15 Aanbestedingswet). Months. */
function longest(period: PeriodPart | undefined): number | undefined {
  return period?.months === undefined ? undefined : period.months + (period.optionMonths ?? 0);
}

/** The most that is named, over the whole contract; null for a price of a piece or an hour. Euro. */
function wholeValue({ from, upTo, per }: AmountPart, months: number | undefined): number | null {
  const named = upTo ?? from;
  if (named === null || named <= 0) return null;
  if (per === null) return named;
  if (months === undefined) return null;
  if (per === 'year') return Math.round((named * months) / MONTHS_A_YEAR);
  return per === 'month' ? named * months : null;
}

function labelsRead({ requiredLabels }: ShortlistQuery, parts: readonly Part[]): Found[] {
  if (requiredLabels) return [];
  return parts
    .filter((part): part is LabelPart => part.kind === 'label' && part.wish === 'required')
    .map((part) => found(part, 'requiredLabels', { requiredLabels: [part.label] }));
}

function dayRead({ on }: ShortlistQuery, parts: readonly Part[], today: string): Found | null {
  const period = partOf(parts, 'period');
  if (!period?.from || on !== undefined || period.from < today) return null;
  return found(period, 'on', { on: period.from });
}

function found({ id, because }: Part, field: ReadCondition['field'], values: Partial<ShortlistQuery>): Found {
  return { condition: { id, field, because }, values };
}
