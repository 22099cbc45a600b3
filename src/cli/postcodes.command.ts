import { type Command } from 'commander';

import { type CommandContext } from './command-context.ts';
import { importPostcodes } from './reference-location.command.ts';

/** The name that `reference import postcodes` had before. */
export function addPostcodesCommand(program: Command, inRegister: CommandContext): void {
  program
    .command('postcodes')
    .description('the same as reference import postcodes')
    .argument('<file>', 'the file')
    .action((file: string) => inRegister((register) => importPostcodes(register, file)));
}
