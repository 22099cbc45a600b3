import { createHash } from 'node:crypto';

import { type Answers, FIELDS_OF_STEP, type Step } from './answers.ts';

/** As short as can be: it tells changes apart, and keeps nothing secret. */
const DIGEST_LENGTH = 8;

function digest(text: string | boolean): string {
  return createHash('sha256').update(String(text)).digest('base64url').slice(0, DIGEST_LENGTH);
}

/** What a page says of the answers that it was opened with: the codes of a list, and of others a digest, in its order. Pure. */
export function seenAnswers(step: Step, answers: Answers): string {
  return FIELDS_OF_STEP[step].map((field) => seenAnswer(answers[field])).join('.');
}

function seenAnswer(answer: Answers[keyof Answers]): string {
  return Array.isArray(answer) ? answer.join(',') : digest(answer);
}

/** What a page that was sent comes to beside what others kept since it was opened. */
export interface BesideOthers {
  answers: Answers;
  /** Answers that both changed, each into another: those of the others stand in `answers`. */
  clashes: (keyof Answers)[];
}

/**
 * Takes from a page what was changed on it: two people of a firm may have it open at once, and what one of them left as it was says
 * nothing about what the other one typed. Pure.
 * @param typed the answers of the page, upon those that are kept
 * @param kept those that are kept now
 * @param seen what the page said of the answers that it was opened with; of a form without it all is taken
 */
export function besideOthers(
  step: Step,
  { typed, kept, seen }: { typed: Answers; kept: Answers; seen: unknown },
): BesideOthers {
  const fields: readonly (keyof Answers)[] = FIELDS_OF_STEP[step];
  const opened = typeof seen === 'string' ? seen.split('.') : [];
  if (opened.length !== fields.length) return { answers: typed, clashes: [] };
  const merged = fields.map((field, at) => mergeAnswer(typed[field], kept[field], opened[at] ?? ''));
  const answers = Object.fromEntries(fields.map((field, at) => [field, merged[at] ?? kept[field]]));
  return {
    answers: { ...typed, ...(answers as Partial<Answers>) },
    clashes: fields.filter((_, at) => merged[at] === null),
  };
}

/** Null when both changed it, each into another. */
function mergeAnswer<T extends Answers[keyof Answers]>(typed: T, kept: T, seen: string): unknown {
  if (Array.isArray(typed) && Array.isArray(kept)) {
    const before = seen.split(',');
    const added = typed.filter((code) => !before.includes(code) && !kept.includes(code));
    return [...kept.filter((code) => typed.includes(code) || !before.includes(code)), ...added];
  }
  if (seenAnswer(typed) === seen) return kept;
  return seenAnswer(kept) === seen || typed === kept ? typed : null;
}
