import { finished } from 'node:stream/promises';
import { parseArgs } from 'node:util';

import { Client } from 'pg';
import { to as copyTo } from 'pg-copy-streams';

import { ApiKeyService } from '../../src/access/api-key.service.ts';
import { type Bench, type BenchContext } from './bench.ts';
import { download } from './download.ts';
import { usageOf } from './process-usage.ts';
import { indexProfiles } from './relevance-register.ts';
import { insertSearchFirms } from './search-firms.ts';
import { IN_PRODUCTION, serveRegister } from './served-register.ts';
import { medianOf, round } from './timing.ts';

const INDEX = 'bench-export';
/** The smaller register has this part of the firms of the larger one. */
const SMALLER = 5;
/** Of the reader that takes its time, after each piece of at most 64 KiB. */
const SLOW_PAUSE_MS = 10;

/** A way to take the copy. */
interface Way {
  file: 'suppliers.ndjson' | 'suppliers.csv';
  /** Lines that are no firms. */
  headers: number;
  pauseMs?: number;
}

const WAYS: Record<string, Way> = {
  ndjson: { file: 'suppliers.ndjson', headers: 0 },
  csv: { file: 'suppliers.csv', headers: 1 },
  ndjsonReadSlowly: { file: 'suppliers.ndjson', headers: 0, pauseMs: SLOW_PAUSE_MS },
};

/**
 * `npm run bench -- export [--firms 50000] [--runs 3]`: the whole register as NDJSON and as CSV from the built register in
 * production mode, of a fifth of the firms and of all: seconds (median), size, and the most memory that the server process held,
 * a new process each time, so that it shows whether memory grows with the firms. Beside it the same rows by plain COPY out of
 * PostgreSQL, and a reader that takes its time, for whom nothing may pile up. A file with a firm too few or too many is an error.
 */
export const bench: Bench = async (context, args) => {
  const { firms, runs } = readOptions(args);
  const { dataSource, stores } = context;
  // The files are read from PostgreSQL: an empty index only keeps the server from making one meanwhile.
  await indexProfiles(dataSource, { ...stores, indexName: INDEX });
  const { key } = await new ApiKeyService(dataSource).create({ name: 'bench', scopes: ['suppliers:read'] });
  const few = Math.ceil(firms / SMALLER);
  const fewer = await atSize(context, { key, add: few, firms: few, runs });
  const all = await atSize(context, { key, add: firms - few, firms, runs });
  return { runs, fewer, all, grownMegabytes: grown(fewer, all) };
};

interface Size {
  key: string;
  /** Firms that come on top of those that are there. */
  add: number;
  firms: number;
  runs: number;
}

interface WayFigures {
  seconds: number;
  megabytes: number;
  firmsPerSecond: number;
  /** Of the server process: when it was ready, and after the downloads. */
  peakMegabytes: { ready: number; exported: number };
}

interface SizeFigures {
  firms: number;
  copySeconds: number;
  files: Record<string, WayFigures>;
}

async function atSize(context: BenchContext, { key, add, firms, runs }: Size): Promise<SizeFigures> {
  await insertSearchFirms(context.dataSource, add);
  const copied: number[] = [];
  for (let run = 0; run < runs; run += 1) copied.push(await plainCopy(context.stores.databaseUrl));
  const files: Record<string, WayFigures> = {};
  for (const [name, way] of Object.entries(WAYS))
    files[name] = await exported(context, way, { key, firms, runs: way.pauseMs ? 1 : runs });
  return { firms, copySeconds: round(medianOf(copied)), files };
}

async function exported(
  context: BenchContext,
  { file, headers, pauseMs }: Way,
  { key, firms, runs }: Omit<Size, 'add'>,
): Promise<WayFigures> {
  const register = await serveRegister(context, INDEX, { settings: IN_PRODUCTION });
  const peak = (): number => Math.round(usageOf(register.pid)?.peakMegabytes ?? 0);
  try {
    const ready = peak();
    const seconds: number[] = [];
    let megabytes = 0;
    for (let run = 0; run < runs; run += 1) {
      const url = `${register.url}/v1/exports/${file}`;
      const came = await download(url, { 'x-api-key': key }, pauseMs);
      const found = came.lines - headers;
      if (found !== firms) throw new Error(`${file} holds ${found} firms, and the register ${firms}.`);
      seconds.push(came.seconds);
      ({ megabytes } = came);
    }
    const median = medianOf(seconds);
    return {
      seconds: round(median),
      megabytes: round(megabytes),
      firmsPerSecond: Math.round(firms / median),
      peakMegabytes: { ready, exported: peak() },
    };
  } finally {
    await register.stop();
  }
}

/** Seconds that PostgreSQL takes to hand out the same profiles, as they are kept. */
async function plainCopy(databaseUrl: string): Promise<number> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const started = performance.now();
    const rows = client.query(copyTo('copy (select data from profile where published) to stdout'));
    await finished(rows.resume());
    return (performance.now() - started) / 1000;
  } finally {
    await client.end();
  }
}

/** By how much more the memory of the process peaked for all firms than for a fifth of them. */
function grown(fewer: SizeFigures, all: SizeFigures): Record<string, number> {
  const peakOf = (size: SizeFigures, name: string): number => size.files[name]?.peakMegabytes.exported ?? 0;
  return Object.fromEntries(Object.keys(WAYS).map((name) => [name, peakOf(all, name) - peakOf(fewer, name)]));
}

function readOptions(args: readonly string[]): Record<'firms' | 'runs', number> {
  const { values } = parseArgs({
    args: [...args],
    options: { firms: { type: 'string', default: '50000' }, runs: { type: 'string', default: '3' } },
  });
  return { firms: Number(values.firms), runs: Number(values.runs) };
}
