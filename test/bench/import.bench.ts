import { join } from 'node:path';

import { NestFactory } from '@nestjs/core';

import { AppModule } from '../../src/app.module.ts';
import { RebuildService } from '../../src/indexing/rebuild.service.ts';
import { openRegister } from '../../src/open-register.ts';
import { AppConfig } from '../../src/platform/config/app-config.ts';
import { Settings } from '../../src/platform/config/settings.ts';
import { createDataSource } from '../../src/platform/database/data-source.ts';
import { type Bench, type BenchContext } from './bench.ts';
import { holdIndexing } from './hold-indexing.ts';
import { compareSizes, median, type SizeFigures } from './import-comparison.ts';
import { makeFile } from './import-file.ts';
import { type ImportBenchOptions, readOptions } from './import-options.ts';
import { measurePeers } from './import-peers.ts';
import { type BenchRegister, importInProcess } from './import-process.ts';
import { writesBetween, writesByTable } from './import-writes.ts';

/**
 * `npm run bench -- import [FILE]`: from file to staged, decided and published in an empty register, by the command line in
 * a process of its own, and with `--index` to searchable meanwhile; then the same file again, which must change nothing;
 * and what plain COPY and a naive importer take for the same file. Options: see {@link readOptions}.
 */
export const bench: Bench = async (context, args) => {
  const options = readOptions(args);
  const sizes: SizeFigures[] = [];
  for (const rows of options.file ? [0] : options.rows) {
    const path = options.file ?? join(context.dataDir, `suppliers-${rows}.csv`);
    if (!options.file) await makeFile(path, rows, options.generator);
    const runs: SizeFigures[] = [];
    for (let run = 0; run < options.runs; run++) {
      process.stderr.write(`${path}: run ${run + 1} of ${options.runs}\n`);
      runs.push(await measure(context, path, `bench-${rows}-${run}`, options));
    }
    sizes.push(median(runs));
  }
  return { sizes, ...compareSizes(sizes) };
};

async function measure(
  context: BenchContext,
  path: string,
  name: string,
  options: ImportBenchOptions,
): Promise<SizeFigures> {
  const register = await emptyRegister(context, name);
  try {
    if (!options.index) await holdIndexing(register.dataSource);
    const first = await importInProcess(register, path, options.profile);
    const before = await writesByTable(register.dataSource);
    const again = await importInProcess(register, path, options.profile);
    const againWrote = writesBetween(before, await writesByTable(register.dataSource));
    const peers = options.peers ? await measurePeers(register, path, first.rows) : undefined;
    return { first, again, againWrote, ...(peers ? { peers } : {}) };
  } finally {
    await register.dataSource.destroy();
    await context.dataSource.query(`drop database "${name}" with (force)`);
  }
}

/** A database and an index of their own, both made as the program makes them. */
export async function emptyRegister(
  { stores, dataSource, dataDir }: BenchContext,
  name: string,
): Promise<BenchRegister> {
  await dataSource.query(`create database "${name}"`);
  const url = new URL(stores.databaseUrl);
  url.pathname = `/${name}`;
  const databaseUrl = url.href;
  const settings = Object.assign(new Settings(), { INDEX_NAME: name });
  const config = new AppConfig(settings, { ...stores, databaseUrl }, false);
  const app = await NestFactory.createApplicationContext(
    AppModule.with({ config, dataSource: await openRegister(databaseUrl, () => undefined) }),
    { logger: ['error'] },
  );
  await app.get(RebuildService, { strict: false }).ensureIndex();
  await app.close();
  const { meiliUrl, meiliMasterKey } = stores;
  const own = await createDataSource(databaseUrl).initialize();
  return { databaseUrl, meiliUrl, meiliMasterKey, indexName: name, dataDir, dataSource: own };
}
