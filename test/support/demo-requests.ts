import { type DemoRequest } from './demo-request.ts';
import { HELD_OUT_REQUESTS } from './demo-requests-held-out.ts';
import { TUNED_REQUESTS } from './demo-requests-tuned.ts';

/**
 * Requests in the words of departments, with answers that a buyer would defend, written for this project by hand, firms and
 * all: in turn one that the ranking may be tuned to and one that it may not.
 */
export const DEMO_REQUESTS: readonly DemoRequest[] = Array.from(
  { length: Math.max(TUNED_REQUESTS.length, HELD_OUT_REQUESTS.length) },
  (_, at) => [...TUNED_REQUESTS.slice(at, at + 1), ...HELD_OUT_REQUESTS.slice(at, at + 1)],
).flat();
