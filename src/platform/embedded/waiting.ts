import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Asks `check` again and again until it answers something other than undefined.
 * @param everyMs pause between two questions, in milliseconds
 * @returns the answer, or undefined when `timeoutMs` milliseconds have passed
 */
export async function waitFor<T>(
  check: () => T | undefined | Promise<T | undefined>,
  timeoutMs: number,
  everyMs = 25,
): Promise<T | undefined> {
  const deadline = performance.now() + timeoutMs;
  for (;;) {
    const answer = await check();
    if (answer !== undefined || performance.now() >= deadline) return answer;
    await sleep(everyMs);
  }
}
