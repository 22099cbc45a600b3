import 'reflect-metadata';

import { setTimeout as pause } from 'node:timers/promises';

import { type NestFastifyApplication } from '@nestjs/platform-fastify';

import { loadDemoData } from './demo-data.ts';
import { EDGES } from './edges.ts';
import { SearchEngineUnavailable } from './indexing/search-engine.ts';
import { CategoryDecisionService } from './enrichment/categories/decisions/category-decision.service.ts';
import { LabelCatalogueService } from './enrichment/labels/catalogue/label-catalogue.service.ts';
import { LabelCheckService } from './enrichment/labels/checks/label-check.service.ts';
import { RecognitionService } from './enrichment/labels/recognition/recognition.service.ts';
import { BoundaryImporter } from './enrichment/location/boundary-importer.ts';
import { RebuildService } from './indexing/rebuild.service.ts';
import { ImportService } from './intake/import.service.ts';
import { listen } from './listening.ts';
import { createHttpApp } from './platform/http/create-http-app.ts';
import { httpAppOptions } from './platform/http/http-app-options.ts';
import { enqueue } from './platform/jobs/enqueue.ts';
import { JobRunner } from './platform/jobs/job-runner.ts';
import { explainSearch, refusesKey } from './platform/search/unreachable-search.ts';
import { end, fail, programSettings, stopOnSignal, tell } from './program.ts';
import { type RunningRegister, startRegister, stopStarted } from './running-register.ts';

/** Between two tries to reach a search engine that is down at the start. */
const ENGINE_RETRY_MS = 2_000;

/** The web server with a worker in the same process: `npm start`. */
async function main(): Promise<void> {
  const settings = programSettings(process.env);
  const starting = startRegister(
    settings,
    'server',
    (module, config) => createHttpApp(module, httpAppOptions(config)),
    tell,
    EDGES,
  );
  // A signal may come while the stores are still starting: then they are stopped as soon as that is known.
  stopOnSignal(stopStarted(starting));
  const register = await starting;
  try {
    await serve(register, settings.PORT, settings.HOST);
  } catch (error) {
    await register.stop();
    throw error;
  }
}

async function serve(
  register: RunningRegister<NestFastifyApplication>,
  port: number,
  host: string,
): Promise<void> {
  const { app, dataSource, config, stores } = register;
  void stores.lost.then((message) => {
    tell(message);
    return end(register.stop, 1);
  });
  await listen(app, port, host);
  await app.get(JobRunner).start();
  await ensureIndex(app.get(RebuildService, { strict: false }));
  await enqueue(dataSource.manager, 'registry.refresh-labels', {}, { jobKey: 'refresh-labels' });
  if (config.demo) await loadDemo(register);
  process.stdout.write(`ready ${await readyUrl(app, config.baseUrl, port)}\n`);
}

async function loadDemo({ app, dataSource }: RunningRegister<NestFastifyApplication>): Promise<void> {
  const desks = {
    recognition: app.get(RecognitionService, { strict: false }),
    checks: app.get(LabelCheckService, { strict: false }),
    catalogue: app.get(LabelCatalogueService, { strict: false }),
    decisions: app.get(CategoryDecisionService, { strict: false }),
    boundaries: app.get(BoundaryImporter, { strict: false }),
  };
  await loadDemoData(dataSource, app.get(ImportService, { strict: false }), desks, tell);
}

/** Buyers are served from PostgreSQL until the search engine answers; only `ready` waits for it. */
async function ensureIndex(rebuilds: RebuildService): Promise<void> {
  for (let told = false; ; told = true) {
    try {
      await rebuilds.ensureIndex();
      return;
    } catch (error) {
      if (!(error instanceof SearchEngineUnavailable) || refusesKey(error)) throw error;
      if (!told) tell(`waiting for the search engine: ${explainSearch(error)}`);
      await pause(ENGINE_RETRY_MS);
    }
  }
}

/** Port 0 means: any free port; then the real one is told. */
async function readyUrl(app: NestFastifyApplication, baseUrl: string, port: number): Promise<string> {
  return port === 0
    ? (await app.getUrl()).replace(/\/\/(\[::1?\]|0\.0\.0\.0|127\.0\.0\.1)/, '//localhost')
    : baseUrl;
}

main().catch(fail);
