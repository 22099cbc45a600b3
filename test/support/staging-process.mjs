import 'reflect-metadata';

import { createReadStream } from 'node:fs';
import { basename } from 'node:path';

import { importSource } from './ready-sources.mjs';

// Takes files in and stages them in a process of its own, to see what memory that takes: just these two parts of the
// application, so that the rest of it takes none. Nothing is decided about their rows.
// node staging-process.mjs DATABASE_URL FILE...: prints a line of JSON after each file, with the most memory that the
// process has had up to then.

const { ImportService } = await importSource('src/intake/import.service.ts');
const { StageHandler } = await importSource('src/intake/stage.handler.ts');
const { SystemClock } = await importSource('src/common/clock.ts');
const { createDataSource } = await importSource('src/platform/database/data-source.ts');

const [databaseUrl, ...files] = process.argv.slice(2);
const dataSource = await createDataSource(databaseUrl).initialize();
const imports = new ImportService(dataSource, new SystemClock());
const stage = new StageHandler(dataSource, { getProviders: () => [] });
for (const file of files) {
  const { id } = await imports.receive({
    source: 'leveranciersdatabank',
    fileName: basename(file),
    content: createReadStream(file),
    dryRun: true,
    requestedBy: 'test',
  });
  await stage.handle({ importId: id });
  const { progress, refusal } = await imports.find(id);
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  process.stdout.write(`${JSON.stringify({ rows: progress.rowsStaged, refusal, megabytes })}\n`);
}
await dataSource.destroy();
