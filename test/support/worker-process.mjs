import { once } from 'node:events';

import { importSource } from './ready-sources.mjs';

// A worker of its own, for tests that kill it. It runs the sources as they are.
// node worker-process.mjs DATABASE_URL MEILI_URL MEILI_KEY INDEX: prints `prepared`, waits for a line on stdin, and prints
// `working` when it takes jobs.

const { NestFactory } = await import('@nestjs/core');
const { AppModule } = await importSource('src/app.module.ts');
const { AppConfig } = await importSource('src/platform/config/app-config.ts');
const { Settings } = await importSource('src/platform/config/settings.ts');
const { createDataSource } = await importSource('src/platform/database/data-source.ts');
const { JobRunner } = await importSource('src/platform/jobs/job-runner.ts');

const [databaseUrl, meiliUrl, meiliMasterKey, indexName] = process.argv.slice(2);
const dataSource = await createDataSource(databaseUrl).initialize();
const settings = Object.assign(new Settings(), { NODE_ENV: 'test', INDEX_NAME: indexName });
const config = new AppConfig(settings, { databaseUrl, meiliUrl, meiliMasterKey }, false);
const module = AppModule.with({ config, dataSource });
const app = await NestFactory.createApplicationContext(module, { logger: ['error'] });
process.stdout.write('prepared\n');
await once(process.stdin, 'data');
await app.get(JobRunner).start();
process.stdout.write('working\n');
