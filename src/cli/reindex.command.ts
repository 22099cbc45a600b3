import { type Command } from 'commander';

import { RebuildService } from '../indexing/rebuild.service.ts';
import { type CommandContext } from './command-context.ts';

export function addReindexCommand(program: Command, inRegister: CommandContext): void {
  program
    .command('reindex')
    .description('build the search index anew beside the live one, and swap')
    .action(() =>
      inRegister(async ({ get }) => {
        const report = await get(RebuildService).rebuild();
        const replayed = report.replayed > 0 ? `, ${report.replayed} of them changed meanwhile` : '';
        process.stdout.write(
          `indexed ${report.documents} suppliers in ${report.seconds.toFixed(1)} s${replayed}\n`,
        );
      }),
    );
}
