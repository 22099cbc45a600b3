import { setTimeout as pause } from 'node:timers/promises';

import { Agent, request } from 'undici';

const LINE_END = 0x0a;
const dispatcher = new Agent({ bodyTimeout: 600_000 });

/** What came of a file. */
export interface Download {
  seconds: number;
  /** As it came: not compressed. */
  megabytes: number;
  lines: number;
}

/**
 * Reads a file to its end and keeps none of it.
 * @param pauseMs a reader that takes its time: after every piece of the file it waits so long. Milliseconds.
 * @throws Error when it is refused or breaks off
 */
export async function download(url: string, headers: Record<string, string>, pauseMs = 0): Promise<Download> {
  const started = performance.now();
  const answer = await request(url, { dispatcher, headers });
  if (answer.statusCode !== 200) throw new Error(`${url} answered ${answer.statusCode}.`);
  let bytes = 0;
  let lines = 0;
  for await (const piece of answer.body as AsyncIterable<Buffer>) {
    bytes += piece.length;
    for (let at = piece.indexOf(LINE_END); at !== -1; at = piece.indexOf(LINE_END, at + 1)) lines += 1;
    if (pauseMs > 0) await pause(pauseMs);
  }
  return { seconds: (performance.now() - started) / 1000, megabytes: bytes / 1e6, lines };
}
