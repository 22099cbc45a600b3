import { type AssumedBasis } from '../enrichment/labels/label-holding.ts';
import { type Profile } from '../registry/profile.ts';

/** What would have a firm found more often, or trusted more. */
export type Improvement =
  | {
      code:
        | 'description'
        | 'categories'
        | 'website'
        | 'themes'
        | 'maxOrderValue'
        | 'employees'
        | 'serviceArea'
        | 'noLabel';
    }
  /** Stated by the firm, and no register confirms it. */
  | { code: 'unproven'; label: string }
  /**
   * @property until ISO date
   * @property untilBasis why that day is an assumption; absent when a source states it
   */
  | { code: 'ends' | 'ended'; label: string; until: string; untilBasis?: AssumedBasis };

/** Shorter texts say little that a buyer could search for. Characters. */
const SHORT_TEXT = 60;

/** Longer before its end nobody renews a label. Days. */
const ENDS_WITHIN = 90;

/** What a firm can do about its entry, the most useful first. Pure. @param today ISO date */
export function improvements(profile: Profile, today: string): Improvement[] {
  const { description, categories, website, themes, maxOrderValue, employees, serviceAreas, labels } =
    profile;
  const missing: [
    boolean,
    (
      | 'description'
      | 'categories'
      | 'website'
      | 'themes'
      | 'maxOrderValue'
      | 'employees'
      | 'serviceArea'
      | 'noLabel'
    ),
  ][] = [
    [(description?.value.length ?? 0) < SHORT_TEXT, 'description'],
    [categories.length === 0, 'categories'],
    [!serviceAreas?.length, 'serviceArea'],
    [maxOrderValue === undefined, 'maxOrderValue'],
    [website === undefined, 'website'],
    [themes.length === 0, 'themes'],
    [employees === undefined, 'employees'],
    [labels.length === 0, 'noLabel'],
  ];
  return [
    ...labels.flatMap((label) => aboutLabel(label, today)),
    ...missing.flatMap(([is, code]) => (is ? [{ code }] : [])),
  ];
}

function aboutLabel(
  { name, status, validUntil, untilBasis }: Profile['labels'][number],
  today: string,
): Improvement[] {
  if (status === 'claimed') return [{ code: 'unproven', label: name }];
  if (validUntil === undefined || status === 'withdrawn') return [];
  const end = { label: name, until: validUntil, ...(untilBasis === undefined ? {} : { untilBasis }) };
  if (validUntil < today) return [{ code: 'ended', ...end }];
  return daysBetween(today, validUntil) <= ENDS_WITHIN ? [{ code: 'ends', ...end }] : [];
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
