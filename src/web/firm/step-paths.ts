import { type Step, STEPS } from '../../registration/answers.ts';
import { type Lang } from '../messages/lang.ts';
import { type RawParams } from '../search/search-form.ts';
import { localUrl } from '../site/page-context.ts';

/** The last part of each page's address. */
const PATHS: Record<Step, string> = {
  who: 'wie',
  what: 'wat',
  where: 'waar',
  capacity: 'hoeveel',
  labels: 'keurmerken',
  themes: 'themas',
  finish: 'akkoord',
};

export function stepPath(step: Step): string {
  return `/aanmelden/${PATHS[step]}`;
}

/** Says that a page was opened from the overview of all answers: from there one goes back to it, and not through all pages. */
const REVIEW = 'nakijken';

export function isReview(params: RawParams): boolean {
  return params[REVIEW] !== undefined;
}

/** The address of a page. @param way whether it was opened from the overview, and what else it is to say */
export function stepUrl(
  step: Step,
  lang: Lang,
  way: { review?: boolean; said?: Readonly<Record<string, string>> } = {},
): string {
  return localUrl(lang, stepPath(step), reviewQuery(way.review ?? false, way.said));
}

/** The query that keeps this along, with what else it is to say. */
export function reviewQuery(review: boolean, said: Readonly<Record<string, string>> = {}): URLSearchParams {
  return new URLSearchParams({ ...said, ...(review ? { [REVIEW]: '1' } : {}) });
}

/** The page that an address names; null for none. */
export function stepAt(path: string): Step | null {
  return STEPS.find((step) => PATHS[step] === path) ?? null;
}

/** The page after this one; the last one has none. */
export function stepAfter(step: Step): Step | null {
  return STEPS[STEPS.indexOf(step) + 1] ?? null;
}

/** The page before this one; the first one has none. */
export function stepBefore(step: Step): Step | null {
  return STEPS[STEPS.indexOf(step) - 1] ?? null;
}
