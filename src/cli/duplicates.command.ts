import { type Command } from 'commander';

import { type DuplicateSearch } from '../matching/duplicates/duplicate-search.ts';
import { DuplicatesService } from '../matching/duplicates/duplicates.service.ts';
import { type CommandContext } from './command-context.ts';

export function addDuplicatesCommand(program: Command, inRegister: CommandContext): void {
  program
    .command('duplicates')
    .description('search for firms that are in the register twice, and put them on the list of questions')
    .option('--json', 'print what was found as JSON on the last line of stdout')
    .action(({ json }: { json?: boolean }) =>
      inRegister(async ({ get }) => {
        const search = await get(DuplicatesService).searchNow('command line');
        process.stdout.write(`${json ? JSON.stringify(search) : summary(search)}\n`);
      }),
    );
}

function summary({ result }: DuplicateSearch): string {
  if (!result) return 'the search did not end';
  const { suppliers, compared, found, asked, dropped, leftOut, seconds } = result;
  const lines = [
    `compared ${suppliers} suppliers by ${compared} pairs of names in ${seconds.toFixed(1)} s`,
    `  pairs that may be one firm: ${found}, new questions: ${asked} (a person was asked about the others before)`,
  ];
  if (dropped > 0) lines.push(`  ${dropped} questions are not asked any more: other things are said now`);
  lines.push(
    leftOut.blocks > 0
      ? `  not compared by ${leftOut.blocks} parts of names and the like that too many share; ${leftOut.records} records have one`
      : '  nothing was left out',
  );
  return lines.join('\n');
}
