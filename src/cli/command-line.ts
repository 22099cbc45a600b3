import { Command, CommanderError } from 'commander';

import { addApiKeyCommands } from './api-key.command.ts';
import { addDoctorCommand } from './doctor.command.ts';
import { addDuplicatesCommand } from './duplicates.command.ts';
import { addImportReportCommand } from './import-report.command.ts';
import { addImportCommand } from './import.command.ts';
import { addImportStepCommands } from './import-steps.commands.ts';
import { addOutreachCommands } from './outreach.command.ts';
import { addPostcodesCommand } from './postcodes.command.ts';
import { addReferenceCommands } from './reference.commands.ts';
import { addReindexCommand } from './reindex.command.ts';
import { addRepublishCommand } from './republish.command.ts';
import { addSignUpCommands } from './sign-up.command.ts';
import { addSourceCommands } from './source.command.ts';
import { addSupplierCommands } from './supplier.command.ts';
import { addUserCommands } from './user.command.ts';
import { DomainError } from '../common/errors.ts';
import { type CommandContext } from './command-context.ts';

/** All commands. @param inRegister gives a command the application */
export function commandLine(inRegister: CommandContext): Command {
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
  addRepublishCommand(program, inRegister);
  addDoctorCommand(program, inRegister);
  addUserCommands(program, inRegister);
  addApiKeyCommands(program, inRegister);
  addPostcodesCommand(program, inRegister);
  addReferenceCommands(program, inRegister);
  addSourceCommands(program, inRegister);
  addSignUpCommands(program, inRegister);
  addSupplierCommands(program, inRegister);
  addOutreachCommands(program, inRegister);
  return program;
}

/**
 * The exit status of a command that ended with this error.
 * @param tell says a line to the person at the terminal
 * @throws error when it is neither a wrong call nor something that a person can put right
 */
export function statusOf(error: unknown, tell: (line: string) => void): number {
  // Commander has already said what was wrong with the call.
  if (error instanceof CommanderError) return error.exitCode;
  if (!(error instanceof DomainError)) throw error;
  tell(error.message);
  return 1;
}
