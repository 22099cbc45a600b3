import 'reflect-metadata';

import { NestFactory } from '@nestjs/core';
import { Command, CommanderError } from 'commander';

import { addApiKeyCommands } from './cli/api-key.command.ts';
import { type CommandContext, type Context } from './cli/command-context.ts';
import { addDoctorCommand } from './cli/doctor.command.ts';
import { addDuplicatesCommand } from './cli/duplicates.command.ts';
import { addImportReportCommand } from './cli/import-report.command.ts';
import { addImportCommand } from './cli/import.command.ts';
import { addImportStepCommands } from './cli/import-steps.commands.ts';
import { addOutreachCommands } from './cli/outreach.command.ts';
import { addPostcodesCommand } from './cli/postcodes.command.ts';
import { addReferenceCommands } from './cli/reference.commands.ts';
import { addReindexCommand } from './cli/reindex.command.ts';
import { addSignUpCommands } from './cli/sign-up.command.ts';
import { addSourceCommands } from './cli/source.command.ts';
import { addSupplierCommands } from './cli/supplier.command.ts';
import { addUserCommands } from './cli/user.command.ts';
import { DomainError } from './common/errors.ts';
import { readSettings } from './platform/config/settings.ts';
import { fail, GUESTS_DEADLINE_MS, stopOnSignal, tell } from './program.ts';
import { startRegister, stopStarted } from './running-register.ts';

/**
 * Gives a command the whole application, on the stores of a running server or on its own for as long as it works, and
 * stops everything afterwards.
 */
const inRegister: CommandContext = async (work) => {
  const starting = startRegister(
    readSettings(process.env),
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

async function main(): Promise<void> {
  const program = new Command('cli')
    .description(
      'Impact register: imports, index, checks and keys. Settings come from the environment; see README.md.',
    )
    .exitOverride();
  addImportCommand(program, inRegister);
  addImportStepCommands(program, inRegister);
  addImportReportCommand(program, inRegister);
  addDuplicatesCommand(program, inRegister);
  addReindexCommand(program, inRegister);
  addDoctorCommand(program, inRegister);
  addUserCommands(program, inRegister);
  addApiKeyCommands(program, inRegister);
  addPostcodesCommand(program, inRegister);
  addReferenceCommands(program, inRegister);
  addSourceCommands(program, inRegister);
  addSignUpCommands(program, inRegister);
  addSupplierCommands(program, inRegister);
  addOutreachCommands(program, inRegister);
  await program.parseAsync();
}

main().then(
  () => process.exit(),
  (error: unknown) => {
    // Commander has already said what was wrong with the call.
    if (error instanceof CommanderError) process.exit(error.exitCode);
    if (!(error instanceof DomainError)) fail(error);
    tell(error.message);
    process.exit(1);
  },
);
