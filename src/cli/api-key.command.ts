import { type Command, InvalidArgumentError } from 'commander';

import { ApiKeyService } from '../access/api-key.service.ts';
import { SCOPES } from '../access/scope.ts';
import { isDay } from '../common/day.ts';
import { type CommandContext } from './command-context.ts';

interface CreateOptions {
  name: string;
  scope: string[];
  municipality?: string;
  expires?: string;
}

export function addApiKeyCommands(program: Command, inRegister: CommandContext): void {
  const keys = program.command('api-key').description('keys for purchasing tools');
  keys
    .command('create')
    .description('make a key; it is shown once')
    .requiredOption('--name <name>', 'which program, of whom')
    .requiredOption('--scope <scope>', `one of ${SCOPES.join(', ')}; may be repeated`, collect, [])
    .option('--municipality <code>', 'CBS code of the municipality that it belongs to, such as GM0014')
    .option('--expires <date>', 'last day, such as 2027-12-31', aDay)
    .action((options: CreateOptions) =>
      inRegister(async ({ get }) => {
        const { id, key } = await get(ApiKeyService).create({
          name: options.name,
          scopes: options.scope,
          ...(options.municipality ? { municipality: options.municipality } : {}),
          ...(options.expires ? { expiresAt: new Date(`${options.expires}T23:59:59Z`) } : {}),
        });
        process.stderr.write(`key ${id} for "${options.name}"; keep it safe, it is not shown again:\n`);
        process.stdout.write(`${key}\n`);
      }),
    );
  keys
    .command('list')
    .description('all keys, without their secrets')
    .action(() =>
      inRegister(async ({ get }) => {
        for (const key of await get(ApiKeyService).list()) process.stdout.write(`${JSON.stringify(key)}\n`);
      }),
    );
  keys
    .command('revoke')
    .description('end a key at once')
    .argument('<id>', 'its id, from `api-key list`')
    .action((id: string) => inRegister(({ get }) => get(ApiKeyService).revoke(id)));
}

/** @throws InvalidArgumentError for a day written otherwise: it would be told that it lies in the past */
function aDay(text: string): string {
  if (isDay(text)) return text;
  throw new InvalidArgumentError('Write the day as 2027-12-31.');
}

/** `--scope a,b --scope c` -> a, b, c. */
function collect(text: string, earlier: string[]): string[] {
  return [
    ...earlier,
    ...text
      .split(',')
      .map((scope) => scope.trim())
      .filter(Boolean),
  ];
}
