import { text as readAll } from 'node:stream/consumers';

import { type Command } from 'commander';

import { BouncesService } from '../registration/outreach/bounces.service.ts';
import { type CommandContext } from './command-context.ts';
import { readTextFile } from './read-text-file.ts';

/** For whoever runs the mail server. */
export function addOutreachCommands(program: Command, inRegister: CommandContext): void {
  program
    .command('outreach')
    .description('invitations to firms')
    .command('bounces')
    .description('note addresses at which invitations did not arrive')
    .argument(
      '<file>',
      'a delivery status notification, or a list with an address a line; - reads standard input',
    )
    .action((file: string) =>
      inRegister(async (context) => {
        const text = file === '-' ? await readAll(process.stdin) : await readTextFile(file);
        const { noted, unknown, unread } = await context.get(BouncesService).take(text, 'command-line');
        process.stdout.write(`noted ${noted}, not written to ${unknown}\n`);
        for (const line of unread) process.stdout.write(`no address: ${line}\n`);
      }),
    );
}
