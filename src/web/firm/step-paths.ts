import { type Step, STEPS } from '../../registration/answers.ts';

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
