import { type CallOutcome } from '../platform/outbound/outbound-http.ts';

/** First pause after a failure, and the longest one; each is twice the one before. Seconds. */
const FIRST_PAUSE = 30;
const LONGEST_PAUSE = 2 * 3600;

/** With those pauses a webhook is paused after a day without one success. */
const MAX_FAILURES = 20;

/** Says that nobody wants what we send any more. */
const GONE = 410;

/** Why a webhook gets nothing any more until somebody resumes it. */
export type PauseReason = 'failing' | 'gone' | 'key-ended';

/** What to do after an attempt. */
export type NextStep =
  | { kind: 'go-on' }
  | { kind: 'try-again'; inSeconds: number }
  | { kind: 'pause'; reason: PauseReason };

/** Purely. @param failures attempts in a row that failed, this one not counted */
export function afterDelivery(outcome: CallOutcome, failures: number): NextStep {
  if (isDelivered(outcome)) return { kind: 'go-on' };
  if (outcome.kind === 'answered' && outcome.status === GONE) return { kind: 'pause', reason: 'gone' };
  if (failures + 1 >= MAX_FAILURES) return { kind: 'pause', reason: 'failing' };
  return { kind: 'try-again', inSeconds: Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** failures) };
}

/** Any 2xx: whoever answers that has it. */
export function isDelivered(outcome: CallOutcome): boolean {
  return outcome.kind === 'answered' && outcome.status >= 200 && outcome.status < 300;
}
