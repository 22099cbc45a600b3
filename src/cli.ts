import 'reflect-metadata';

import { NestFactory } from '@nestjs/core';

import { type CommandContext, type Context } from './cli/command-context.ts';
import { commandLine, statusOf } from './cli/command-line.ts';
import { fail, GUESTS_DEADLINE_MS, programSettings, stopOnSignal, tell } from './program.ts';
import { startRegister, stopStarted } from './running-register.ts';

/**
 * Gives a command the whole application, on the stores of a running server or on its own for as long as it works, and
 * stops everything afterwards.
 */
const inRegister: CommandContext = async (work) => {
  const starting = startRegister(
    programSettings(process.env),
    'command',
    (module) =>
      NestFactory.createApplicationContext(module, { logger: ['error', 'warn'], abortOnError: false }),
    tell,
  );
  stopOnSignal(async (waitFor) => {
    await stopStarted(starting)(waitFor);
    process.exit(130);
  }, GUESTS_DEADLINE_MS);
  const register = await starting;
  const context: Context = {
    dataSource: register.dataSource,
    get: (token) => register.app.get(token, { strict: false }),
  };
  try {
    process.exitCode = (await work(context)) ?? 0;
  } finally {
    await register.stop();
  }
};

commandLine(inRegister)
  .parseAsync()
  .then(
    () => process.exit(),
    (error: unknown) => process.exit(statusOf(error, tell)),
  )
  .catch(fail);
