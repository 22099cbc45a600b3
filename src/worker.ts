import 'reflect-metadata';

import { NestFactory } from '@nestjs/core';

import { JobRunner } from './platform/jobs/job-runner.ts';
import { end, fail, GUESTS_DEADLINE_MS, programSettings, stopOnSignal, tell } from './program.ts';
import { startRegister, stopStarted } from './running-register.ts';

/** A worker alone, for when one process is not enough: `npm run worker`. Needs the stores that the web server uses. */
async function main(): Promise<void> {
  const settings = programSettings(process.env);
  const starting = startRegister(
    settings,
    'command',
    (module) =>
      NestFactory.createApplicationContext(module, { logger: ['error', 'warn'], abortOnError: false }),
    tell,
  );
  stopOnSignal(stopStarted(starting), GUESTS_DEADLINE_MS);
  const register = await starting;
  void register.stores.lost.then((message) => {
    tell(message);
    return end(register.stop, 1);
  });
  await register.app.get(JobRunner).start();
  tell('working');
}

main().catch(fail);
