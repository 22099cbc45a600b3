import { type Command } from 'commander';

import { type CpvImport, CpvImporter } from '../enrichment/categories/cpv/cpv-importer.ts';
import { type CommandContext } from './command-context.ts';
import { readTextFile } from './read-text-file.ts';

/** So many codes of each kind are named. */
const NAMED = 10;

/** `reference import cpv FILE`. @param importing the command `reference import` */
export function addReferenceCpv(importing: Command, inRegister: CommandContext): void {
  importing
    .command('cpv')
    .description(
      'replace the list of CPV codes (CSV: code, label_nl, label_en; niveau and ouder are checked)',
    )
    .argument('<file>', 'the whole list: codes that are not in it go')
    .action((file: string) =>
      inRegister(async ({ get }) => {
        const report = await get(CpvImporter).import(await readTextFile(file), 'command-line');
        process.stdout.write(told(report));
      }),
    );
}

function told({ codes, suppliers, ...changes }: CpvImport): string {
  const lines = Object.entries(changes).map(([what, of]) => {
    const shown = of.slice(0, NAMED).join(', ') + (of.length > NAMED ? ' ...' : '');
    return `${what}: ${of.length}${of.length > 0 ? ` (${shown})` : ''}\n`;
  });
  return `${codes} codes\n${lines.join('')}${suppliers} suppliers are looked at again\n`;
}
