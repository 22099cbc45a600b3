import { type Command } from 'commander';

import { DomainError } from '../common/errors.ts';
import { FirmDataService } from '../registration/privacy/firm-data.service.ts';
import { type CommandContext, type Context } from './command-context.ts';

/** For requests of persons who cannot do it themselves at `/mijn-bedrijf`. */
export function addSignUpCommands(program: Command, inRegister: CommandContext): void {
  const signUps = program.command('sign-up').description('what firms filled in about themselves');
  signUps
    .command('export')
    .description('print everything that the register has of a sign-up, as JSON')
    .argument('<number>', 'number of the sign-up')
    .action((number: string) =>
      inRegister(async (context) => {
        const data = await context.get(FirmDataService).export(await idOf(context, number));
        process.stdout.write(`${JSON.stringify(data, null, 2)}\n`);
      }),
    );
  signUps
    .command('erase')
    .description('take a sign-up off the list and erase all of it; cannot be undone')
    .argument('<number>', 'number of the sign-up')
    .action((number: string) =>
      inRegister(async (context) => {
        const done = await context.get(FirmDataService).erase(await idOf(context, number), 'command-line');
        if (done === 'busy')
          throw new DomainError(
            'conflict',
            'A delivery of sign-ups is still under way. Nothing was erased: try again in a minute.',
          );
        process.stdout.write(`sign-up ${number} is erased\n`);
      }),
    );
}

async function idOf({ dataSource }: Context, number: string): Promise<string> {
  const [row]: { id: string }[] = await dataSource.query(
    `select id from registration where number::text = $1`,
    [number],
  );
  if (row) return row.id;
  throw new DomainError('not-found', `There is no sign-up with number ${number}.`);
}
