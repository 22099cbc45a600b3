import { type Answers, FIELDS_OF_STEP, NO_ANSWERS, type Step, STEPS } from './answers.ts';
import { checkStep } from './check-answers.ts';
import { type Registration } from './registration.ts';

/**
 * The page on which somebody goes on who opens their sign-up again, on another device for one. What was handed in before, or
 * is asked about, begins with the overview of all answers: there they change what they came for, and nothing else. A new one
 * goes on behind what was filled in. Pure.
 */
export function pageToGoOn({ kind, status, approved, answers }: Registration): Step {
  if (status !== 'draft' || approved !== null) return 'finish';
  // What the register knew already is to be looked at by whoever takes it over.
  if (kind === 'claim') return 'who';
  return (
    STEPS.find((step) => checkStep(step, answers).length > 0 && step !== 'finish') ?? firstEmpty(answers)
  );
}

/** The page behind the last one that says something: pages may be left empty. */
function firstEmpty(answers: Answers): Step {
  const last = STEPS.findLastIndex((step) => saysSomething(step, answers));
  return STEPS[last + 1] ?? 'finish';
}

function saysSomething(step: Step, answers: Answers): boolean {
  return FIELDS_OF_STEP[step].some(
    (field) => JSON.stringify(answers[field]) !== JSON.stringify(NO_ANSWERS[field]),
  );
}
