import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';

import { NestFactory } from '@nestjs/core';

import { AppModule } from '../../src/app.module.ts';
import { RebuildService } from '../../src/indexing/rebuild.service.ts';
import { type ImportStep } from '../../src/intake/progress/estimate-progress.ts';
import { waitForImport } from '../../src/intake/progress/wait-for-import.ts';
import { ImportService } from '../../src/intake/import.service.ts';
import { AppConfig } from '../../src/platform/config/app-config.ts';
import { Settings } from '../../src/platform/config/settings.ts';
import { JobRunner } from '../../src/platform/jobs/job-runner.ts';
import { type Bench } from './bench.ts';

/**
 * `npm run bench -- import FILE`: from a CSV file to decided, published and searchable, in an empty registry; then the
 * same file again, which must change nothing.
 */
export const bench: Bench = async ({ stores, dataSource }, [file]) => {
  if (!file) throw new Error('Say which file: npm run bench -- import FILE');
  const config = new AppConfig(new Settings(), stores, false);
  const app = await NestFactory.createApplicationContext(AppModule.with({ config, dataSource }), {
    logger: ['error'],
  });
  await app.get(RebuildService, { strict: false }).ensureIndex();
  await app.get(JobRunner).start();
  const imports = app.get(ImportService, { strict: false });
  let peakMegabytes = 0;
  const run = async (): Promise<object> => {
    const started = performance.now();
    const reached: Partial<Record<ImportStep, number>> = {};
    const { id } = await imports.receive({
      source: 'leveranciersdatabank',
      fileName: 'bench.csv',
      content: createReadStream(file),
      dryRun: false,
      requestedBy: 'bench',
    });
    await waitForImport(dataSource.manager, id, 'searchable', ({ step }) => {
      reached[step] ??= Math.round(performance.now() - started) / 1000;
      peakMegabytes = Math.max(peakMegabytes, Math.round(process.memoryUsage().rss / 1e6));
    });
    return { secondsToReach: reached, rows: (await imports.find(id)).rows };
  };
  const first = await run();
  const again = await run();
  const result = {
    fileMegabytes: Math.round((await stat(file)).size / 1e5) / 10,
    first,
    again,
    peakMegabytes,
  };
  await app.get(JobRunner).stop();
  await app.close();
  return result;
};
