import { once } from 'node:events';

import { registerHooks } from './typescript-hooks.mjs';

// A worker of its own, for tests that kill it. It runs the sources as they are.
// node worker-process.mjs DATABASE_URL MEILI_URL MEILI_KEY INDEX: prints `prepared`, waits for a line on stdin, and prints
// `working` when it takes jobs.

registerHooks();
const { NestFactory } = await import('@nestjs/core');
const { AppModule } = await import('../../src/app.module.ts');
const { AppConfig } = await import('../../src/platform/config/app-config.ts');
const { Settings } = await import('../../src/platform/config/settings.ts');
const { createDataSource } = await import('../../src/platform/database/data-source.ts');
const { JobRunner } = await import('../../src/platform/jobs/job-runner.ts');

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
