import { type Command } from 'commander';

import { type NewUser } from '../access/accounts/new-user.ts';
import { UserService } from '../access/accounts/user.service.ts';
import { passwordPath } from '../access/passwords/password-path.ts';
import { ROLES } from '../access/role.ts';
import { DomainError } from '../common/errors.ts';
import { AppConfig } from '../platform/config/app-config.ts';
import { OfficerDataService } from '../requests/privacy/officer-data.service.ts';
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
        await context.get(UserService).grant(await idOf(context, options), options, ACTOR);
      }),
    );
  users
    .command('correct')
    .description('give somebody another name or mail address; with another address they are signed out')
    .requiredOption('--email <address>', 'whose, as it is now')
    .option('--new-email <address>', 'the address from now on')
    .option('--name <name>', 'as others see them')
    .action((options: { email: string; newEmail?: string; name?: string }) =>
      inRegister((context) => correct(context, options)),
    );
  users
    .command('link')
    .description('print a new link to set a password')
    .requiredOption('--email <address>', 'whose')
    .option('--lost-phone', 'take the second factor away too: the next sign-in sets up a new one')
    .action((options: { email: string; lostPhone?: boolean }) =>
      inRegister(async (context) => {
        const id = await idOf(context, options);
        print(linkFor(context, await context.get(UserService).renew(id, options.lostPhone ?? false, ACTOR)));
      }),
    );
  users
    .command('close')
    .description('close an account: its sessions end at once')
    .requiredOption('--email <address>', 'whose')
    .action((options: { email: string }) => inRegister((context) => close(context, options.email)));
  addDataCommands(users, inRegister);
}

async function correct(
  context: Context,
  { email, newEmail, name }: { email: string; newEmail?: string; name?: string },
): Promise<void> {
  if (newEmail === undefined && name === undefined)
    throw new DomainError('invalid-input', 'Say what is to be corrected: --new-email, --name, or both.');
  const wanted = {
    ...(newEmail === undefined ? {} : { email: newEmail }),
    ...(name === undefined ? {} : { name }),
  };
  const former = await context.get(UserService).correct(await idOf(context, { email }), wanted, ACTOR);
  if (former === null) return;
  tell('both addresses are told; open sessions and links have ended');
  await tellMailed(context, former);
}

async function close(context: Context, email: string): Promise<void> {
  await context.get(UserService).close(await idOf(context, { email }), ACTOR);
  await tellMailed(context, email.trim());
}

async function tellMailed({ get }: Context, address: string): Promise<void> {
  for (const { where, times } of await get(OfficerDataService).mailedAt(address))
    tell(`mail still goes to ${address}: it stands in ${where}, ${times} times; change it there`);
}

/** For requests of officers who cannot do it themselves at `/account`. */
function addDataCommands(users: Command, inRegister: CommandContext): void {
  withWhose(users.command('export'))
    .description('print everything that the register has of an officer, as JSON')
    .action((whose: Whose) =>
      inRegister(async (context) => {
        const data = await context.get(OfficerDataService).export(await idOf(context, whose));
        print(JSON.stringify(data, null, 2));
      }),
    );
  withWhose(users.command('erase'))
    .description('erase an officer: account, sessions, searches and messages; cannot be undone')
    .action((whose: Whose) =>
      inRegister(async (context) => {
        const id = await idOf(context, whose);
        const mentions = await context.get(OfficerDataService).erase(id, ACTOR);
        tell(`account ${id} is erased; what it did stays, without a name`);
        for (const { where, times } of mentions)
          tell(`the name or address still stands in ${where}, ${times} times: change it where that can be`);
      }),
    );
}

/** Which account: by its address, or by its id, which is what is known of one to erase again after a backup came back. */
interface Whose {
  email?: string;
  id?: string;
}

function withWhose(command: Command): Command {
  return command
    .option('--email <address>', 'whose')
    .option('--id <id>', 'id of the account, instead of --email');
}

function withRole(command: Command): Command {
  return command
    .requiredOption('--email <address>', 'mail address')
    .requiredOption('--role <role>', `one of ${ROLES.join(', ')}`)
    .option('--municipality <code>', 'where the role holds, such as GM0014; everywhere when left out')
    .option('--network <code>', 'network of a moderator, such as impact-noord');
}

async function idOf({ get }: Context, { email, id: given }: Whose): Promise<string> {
  if (given !== undefined) return given;
  if (email === undefined) throw new DomainError('invalid-input', 'Say whose account: --email or --id.');
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
