import { type Command } from 'commander';

import { OwnListService } from '../enrichment/categories/own-list/own-list.service.ts';
import { readOwnListFile, writeOwnListFile } from '../enrichment/categories/own-list/read-own-list-file.ts';
import { type CommandContext } from './command-context.ts';
import { readTextFile } from './read-text-file.ts';

/**
 * `reference import categories FILE` and `reference export categories`.
 * @param importing the command `reference import`
 * @param exporting the command `reference export`
 */
export function addReferenceCategories(
  importing: Command,
  exporting: Command,
  inRegister: CommandContext,
): void {
  importing
    .command('categories')
    .description(
      'add, change and close things that municipalities buy, with their words (CSV, as export prints it)',
    )
    .argument('<file>', 'the file; categories that are not in it stay as they are')
    .action((file: string) =>
      inRegister(async ({ get }) => {
        const { wishes, lines } = readOwnListFile(await readTextFile(file));
        const lineOf = (id: string) => `line ${lines.get(id) ?? '?'}`;
        const saved = await get(OwnListService).save(wishes, 'command-line', lineOf);
        for (const outcome of ['created', 'updated', 'unchanged'] as const) {
          const ids = saved[outcome];
          process.stdout.write(`${outcome}: ${ids.length}${ids.length > 0 ? ` (${ids.join(', ')})` : ''}\n`);
        }
      }),
    );
  exporting
    .command('categories')
    .description('print the things that municipalities buy, with their words, as CSV')
    .action(() =>
      inRegister(async ({ get }) => {
        process.stdout.write(writeOwnListFile(await get(OwnListService).all()));
      }),
    );
}
