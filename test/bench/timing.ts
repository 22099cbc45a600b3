import { Agent, request } from 'undici';

/** How long answers took. Milliseconds. */
export interface Times {
  p50Ms: number;
  p95Ms: number;
  p99Ms: number;
}

/** An HTTP question. */
export interface Question {
  url: string;
  /** Sent as JSON with POST. */
  body?: object;
  key?: string;
}

const dispatcher = new Agent({ keepAliveTimeout: 30_000, connections: 256 });

/** Asks and reads the answer to its end. @throws Error for an answer that is none of success */
export async function ask({ url, body, key }: Question): Promise<string> {
  const answer = await request(url, {
    dispatcher,
    method: body ? 'POST' : 'GET',
    headers: {
      ...(body ? { 'content-type': 'application/json' } : {}),
      ...(key ? { authorization: `Bearer ${key}` } : {}),
    },
    body: body ? JSON.stringify(body) : null,
  });
  const text = await answer.body.text();
  if (answer.statusCode >= 400)
    throw new Error(`${url} answered ${answer.statusCode}: ${text.slice(0, 200)}`);
  return text;
}

/**
 * Times of several things, one run of each in turn: on a machine that does other work too, all of them suffer the same. Each
 * is done once before, unmeasured.
 */
export async function timedInTurn<Name extends string>(
  runs: number,
  things: Record<Name, (run: number) => Promise<unknown>>,
): Promise<Record<Name, Times>> {
  const names = Object.keys(things) as Name[];
  const times = new Map(names.map((name) => [name, [] as number[]]));
  for (const name of names) await things[name](0);
  for (let run = 0; run < runs; run += 1) {
    for (const name of names) {
      const started = performance.now();
      await things[name](run);
      times.get(name)?.push(performance.now() - started);
    }
  }
  return Object.fromEntries(names.map((name) => [name, timesOf(times.get(name) ?? [])])) as Record<
    Name,
    Times
  >;
}

/** Percentiles of durations in milliseconds; of none NaN, which JSON shows as null: where nothing was answered, nothing was fast. */
export function timesOf(durations: readonly number[]): Times {
  const sorted = [...durations].sort((a, b) => a - b);
  const at = (share: number): number => round(sorted[Math.floor(share * sorted.length)] ?? Number.NaN);
  return { p50Ms: at(0.5), p95Ms: at(0.95), p99Ms: at(0.99) };
}

/** Answers a second with so many clients at once, each of which asks one question after another for that long. */
export async function perSecond(
  clients: number,
  seconds: number,
  run: () => Promise<unknown>,
): Promise<number> {
  const started = performance.now();
  const until = started + seconds * 1000;
  let answers = 0;
  await Promise.all(
    Array.from({ length: clients }, async () => {
      for (; performance.now() < until; answers += 1) await run();
    }),
  );
  return Math.round((answers * 1000) / (performance.now() - started));
}

/** The median of each figure over several runs. */
export function mediansOf<Name extends string>(
  runs: readonly Record<Name, number>[],
): Record<string, number> {
  const names = Object.keys(runs[0] ?? {}) as Name[];
  return Object.fromEntries(names.map((name) => [name, medianOf(runs.map((run) => run[name] ?? 0))]));
}

/** The middle one; of an even number the upper of the two; NaN when one of them is. */
export function medianOf(values: readonly number[]): number {
  if (values.some(Number.isNaN)) return Number.NaN;
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** To a hundredth. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
