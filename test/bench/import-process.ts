import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { type DataSource } from 'typeorm';

import { projectRoot } from '../../src/platform/project-root.ts';
import { type ProcessUsage, storesCpu, usageOf } from './process-usage.ts';

/** An empty register of its own, on the stores of the benchmark. */
export interface BenchRegister {
  databaseUrl: string;
  meiliUrl: string;
  meiliMasterKey: string;
  indexName: string;
  dataDir: string;
  dataSource: DataSource;
}

type Step = 'staged' | 'decided' | 'published' | 'searchable';

/** What one import took. */
export interface ImportFigures {
  rows: number;
  /** Rows by outcome, as the import reports them. */
  outcomes: Record<string, number>;
  /** From the moment that the file starts to be stored. */
  secondsTo: Partial<Record<Step, number>>;
  rowsPerSecondToPublished: number;
  /** Of the importing process from start to end, with its start-up of some 2 s, and of the stores meanwhile. */
  cpuSeconds: { importing: number; postgres: number; meilisearch: number };
  /** Resident memory of the importing process alone. */
  peakMegabytes: number;
}

/** Between two looks at process and import. Milliseconds. */
const LOOK_EVERY_MS = 100;

/** Imports a file by the command line, in a process of its own that runs the built program, and watches it. */
export async function importInProcess(
  register: BenchRegister,
  file: string,
  profileFolder?: string,
): Promise<ImportFigures> {
  const before = storesCpu(register.dataDir);
  const profiling = profileFolder ? ['--cpu-prof', `--cpu-prof-dir=${profileFolder}`] : [];
  const child = spawn(
    process.execPath,
    [...profiling, ...commandLine(), 'import', file, '--source', 'leveranciersdatabank', '--json'],
    { cwd: projectRoot(), env: environment(register), stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let output = '';
  child.stdout.on('data', (text: Buffer) => (output += text.toString()));
  const ended = once(child, 'close');
  const watched = await watch(register.dataSource, child.pid ?? 0, () => child.exitCode !== null);
  const [code] = (await ended) as [number | null];
  if (code !== 0) throw new Error(`The import ended with code ${code}.`);
  const after = storesCpu(register.dataDir);
  const outcomes = readOutcomes(output);
  const rows = outcomes['total'] ?? 0;
  return {
    rows,
    outcomes,
    secondsTo: watched.secondsTo,
    rowsPerSecondToPublished: Math.round(rows / (watched.secondsTo.published ?? Number.NaN)),
    cpuSeconds: {
      importing: watched.usage.cpuSeconds,
      postgres: round(after.postgres - before.postgres),
      meilisearch: round(after.meilisearch - before.meilisearch),
    },
    peakMegabytes: Math.round(watched.usage.peakMegabytes),
  };
}

/** What `npm run cli` gives to Node.js: not through npm, which would be another process. */
function commandLine(): string[] {
  const { scripts } = JSON.parse(readFileSync(join(projectRoot(), 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const words = scripts['cli']?.split(' ') ?? [];
  return words.slice(words.indexOf('node') + 1);
}

function environment(register: BenchRegister): NodeJS.ProcessEnv {
  return {
    ...process.env,
    NODE_ENV: 'development',
    DATABASE_URL: register.databaseUrl,
    MEILI_URL: register.meiliUrl,
    MEILI_MASTER_KEY: register.meiliMasterKey,
    INDEX_NAME: register.indexName,
    DATA_DIR: register.dataDir,
    SEED: 'none',
  };
}

async function watch(
  dataSource: DataSource,
  pid: number,
  hasEnded: () => boolean,
): Promise<{ secondsTo: ImportFigures['secondsTo']; usage: ProcessUsage }> {
  const [last] = await stepsSince(dataSource, null);
  const secondsTo: ImportFigures['secondsTo'] = {};
  let usage: ProcessUsage = { cpuSeconds: 0, peakMegabytes: 0 };
  for (let ended = false; !ended; await pause(LOOK_EVERY_MS)) {
    // Asked first: what it reached just before it ended must still be seen.
    ended = hasEnded();
    usage = usageOf(pid) ?? usage;
    const [now] = await stepsSince(dataSource, last?.id ?? null);
    for (const step of now?.reached ?? []) secondsTo[step] ??= round(now?.seconds ?? 0);
  }
  return { secondsTo, usage };
}

/** The newest import but `former`, the seconds since its file began to be stored, and what it has reached. */
function stepsSince(
  dataSource: DataSource,
  former: string | null,
): Promise<{ id: string; seconds: number; reached: Step[] }[]> {
  return dataSource.query(
    `select i.id, extract(epoch from clock_timestamp() - i.created_at)::float8 as seconds,
            array_remove(array[
              case when i.staged_at is not null then 'staged' end,
              case when i.matched_at is not null then 'decided' end,
              case when i.matched_at is not null and b.unpublished = 0 then 'published' end,
              case when i.matched_at is not null and b.unindexed = 0 then 'searchable' end], null) as reached
       from import i
      cross join lateral (
        select count(*) filter (where stage in ('matched', 'enriched')) as unpublished,
               count(*) filter (where stage <> 'indexed') as unindexed
          from pipeline_batch where import_id = i.id) b
      where i.id is distinct from $1 order by i.created_at desc limit 1`,
    [former],
  );
}

function readOutcomes(output: string): Record<string, number> {
  const last = output.trim().split('\n').at(-1) ?? '';
  return (JSON.parse(last) as { rows: Record<string, number> }).rows;
}

function round(seconds: number): number {
  return Math.round(seconds * 100) / 100;
}
