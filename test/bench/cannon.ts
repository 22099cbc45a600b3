import { setTimeout as pause } from 'node:timers/promises';

import autocannon from 'autocannon';

import { round, timesOf, type Times } from './timing.ts';

/** Questions that are asked in turn, each at the path and with what it sends. */
export interface Volley {
  /** Without a slash at the end. */
  url: string;
  questions: readonly autocannon.Request[];
}

/** How a server answered so many connections at once. */
export interface Answered extends Times {
  perSecond: number;
  /** Answers other than 200 and 304, and connections that broke or took too long. */
  failed: number;
}

const EXPECTED = new Set([200, 304]);
/** What was under way when time was up still keeps the server busy: whoever is measured next must not pay for it. */
const SETTLE_MS = 500;

/**
 * Asks for so many seconds, on so many connections at once (autocannon). Each connection has questions of its own and asks them
 * in turn, so that the same is not asked again at once: answers to equal questions within half a second are shared.
 */
export async function fire(
  { url, questions }: Volley,
  connections: number,
  seconds: number,
): Promise<Answered> {
  const durations: number[] = [];
  let refused = 0;
  let client = 0;
  const share = Math.max(1, Math.floor(questions.length / connections));
  const result = await new Promise<autocannon.Result>((resolve, reject) => {
    const running = autocannon(
      {
        url,
        connections,
        duration: seconds,
        setupClient: (one) => {
          const first = (client++ * share) % questions.length;
          one.setRequests(questions.slice(first, first + share));
        },
      },
      (error: Error | null, answer) => (error ? reject(error) : resolve(answer)),
    );
    // Its own percentiles are whole milliseconds, and 95 is not among them.
    running.on('response', (_client, status, _bytes, milliseconds) => {
      durations.push(milliseconds);
      if (!EXPECTED.has(status)) refused += 1;
    });
  });
  await pause(SETTLE_MS);
  return {
    perSecond: round(durations.length / result.duration),
    ...timesOf(durations),
    failed: refused + result.errors,
  };
}
