import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { projectRoot } from '../../src/platform/project-root.ts';

/** What `npm run bench -- import` was asked to do. */
export interface ImportBenchOptions {
  /** A file to import; without one files are made. */
  file?: string;
  /** Sizes of the files to make, in rows. */
  rows: number[];
  /** Times that each size is measured; the median is shown. */
  runs: number;
  /** Program that makes files (`node PROGRAM suppliers ROWS OUT`); without one a small generator of our own does. */
  generator?: string;
  /** Folder for CPU profiles of the importing processes. */
  profile?: string;
  /** Measure the peers too: plain COPY and the naive importer. */
  peers: boolean;
  /** Let the search engine index meanwhile, as it does for users. */
  index: boolean;
}

const SHARED_GENERATOR = join(projectRoot(), '..', 'shared', 'bench', 'gen.mjs');

/**
 * `[FILE] [--rows 10000,100000] [--runs 3] [--generator PROGRAM] [--profile FOLDER] [--no-peers] [--index]`; the generator
 * may also stand in `BENCH_GENERATOR`. @throws Error for unknown options and sizes that are no numbers
 */
export function readOptions(args: readonly string[]): ImportBenchOptions {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      rows: { type: 'string', default: '10000,100000' },
      runs: { type: 'string', default: '1' },
      generator: { type: 'string', default: process.env['BENCH_GENERATOR'] ?? SHARED_GENERATOR },
      profile: { type: 'string' },
      'no-peers': { type: 'boolean', default: false },
      index: { type: 'boolean', default: false },
    },
  });
  const [file] = positionals;
  return {
    ...(file ? { file } : {}),
    rows: values.rows.split(',').map(readCount),
    runs: readCount(values.runs),
    ...(existsSync(values.generator) ? { generator: values.generator } : {}),
    ...(values.profile ? { profile: values.profile } : {}),
    peers: !values['no-peers'],
    index: values.index,
  };
}

function readCount(text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count > 0) return count;
  throw new Error(`'${text}' is no number of rows or runs.`);
}
