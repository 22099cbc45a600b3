import { type HealthCheck } from './health-check.ts';

export interface Readiness {
  status: 'ok' | 'unavailable';
  /** By the part's name. Why a part does not answer is in the log, not here: anyone may ask. */
  parts: Record<string, 'ok' | 'unavailable'>;
}

/** A part that has not answered by then is down for whoever waits: load balancers give up after a few seconds. */
const CHECK_TIMEOUT_MS = 2000;

/** Asks all parts at once. */
export async function readiness(
  checks: readonly HealthCheck[],
  onFailure: (part: string, error: unknown) => void,
  timeoutMs = CHECK_TIMEOUT_MS,
): Promise<Readiness> {
  const states = await Promise.all(
    checks.map(async (check): Promise<[string, 'ok' | 'unavailable']> => {
      try {
        await withTimeout(check.check(), timeoutMs);
        return [check.name, 'ok'];
      } catch (error) {
        onFailure(check.name, error);
        return [check.name, 'unavailable'];
      }
    }),
  );
  return {
    status: states.every(([, state]) => state === 'ok') ? 'ok' : 'unavailable',
    parts: Object.fromEntries(states),
  };
}

async function withTimeout(work: Promise<void>, ms: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${ms} ms`)), ms);
  });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
