import { type Command } from 'commander';

import { type NewUser } from '../access/accounts/new-user.ts';
import { UserService } from '../access/accounts/user.service.ts';
import { passwordPath } from '../access/passwords/password-path.ts';
import { ROLES } from '../access/role.ts';
import { DomainError } from '../common/errors.ts';
import { AppConfig } from '../platform/config/app-config.ts';
import { type CommandContext, type Context } from './command-context.ts';

const ACTOR = 'command-line';

export function addUserCommands(program: Command, inRegister: CommandContext): void {
  const users = program.command('user').description('accounts of officers');
  withRole(users.command('create'))
    .description('make an account; prints a link to set its password, once')
    .option('--name <name>', 'as others see them; the mail address when left out')
    .action((options: NewUser) =>
      inRegister(async (context) => {
        const { id, token } = await context.get(UserService).create(options, ACTOR);
        tell(
          `account ${id} for ${options.email}; the link works once, for three days, and is not shown again:`,
        );
        print(linkFor(context, token));
      }),
    );
  withRole(users.command('grant'))
    .description('give an account a role more')
    .action((options: NewUser) =>
      inRegister(async (context) => {
        await context.get(UserService).grant(await idOf(context, options.email), options, ACTOR);
      }),
    );
  users
    .command('link')
    .description('print a new link to set a password')
    .requiredOption('--email <address>', 'whose')
    .option('--lost-phone', 'take the second factor away too: the next sign-in sets up a new one')
    .action((options: { email: string; lostPhone?: boolean }) =>
      inRegister(async (context) => {
        const id = await idOf(context, options.email);
        print(linkFor(context, await context.get(UserService).renew(id, options.lostPhone ?? false, ACTOR)));
      }),
    );
  users
    .command('close')
    .description('close an account: its sessions end at once')
    .requiredOption('--email <address>', 'whose')
    .action((options: { email: string }) =>
      inRegister(async (context) =>
        context.get(UserService).close(await idOf(context, options.email), ACTOR),
      ),
    );
}

function withRole(command: Command): Command {
  return command
    .requiredOption('--email <address>', 'mail address')
    .requiredOption('--role <role>', `one of ${ROLES.join(', ')}`)
    .option('--municipality <code>', 'where the role holds, such as GM0014; everywhere when left out')
    .option('--network <code>', 'network of a moderator, such as impact-noord');
}

async function idOf({ get }: Context, email: string): Promise<string> {
  const id = await get(UserService).findByEmail(email);
  if (id === null) throw new DomainError('not-found', `There is no account with the address ${email}.`);
  return id;
}

function linkFor({ get }: Context, token: string): string {
  return get(AppConfig).baseUrl.replace(/\/$/, '') + passwordPath(token);
}

/** The answer; what is said about it goes to stderr. */
function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}
