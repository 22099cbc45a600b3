import { type Command } from 'commander';

import { SupplierDataService } from '../registration/privacy/supplier-data.service.ts';
import { type CommandContext } from './command-context.ts';

/** For requests of sole traders about whom sources speak: what they say of them is personal data. */
export function addSupplierCommands(program: Command, inRegister: CommandContext): void {
  const suppliers = program.command('supplier').description('what all sources say of a firm');
  suppliers
    .command('export')
    .description('print everything that the register has of a firm, as JSON')
    .argument('<id>', 'id of the firm, as in the address of its page')
    .action((id: string) =>
      inRegister(async (context) => {
        const data = await context.get(SupplierDataService).export(id);
        process.stdout.write(`${JSON.stringify(data, null, 2)}\n`);
      }),
    );
  suppliers
    .command('erase')
    .description('take a firm off the list and erase what all sources say of it; cannot be undone')
    .argument('<id>', 'id of the firm, as in the address of its page')
    .action((id: string) =>
      inRegister(async (context) => {
        const sources = await context.get(SupplierDataService).erase(id, 'command-line');
        process.stdout.write(
          `firm ${id} is erased\nTake it out of these sources too, or their next delivery brings it back: ${sources.join(', ') || 'none'}\n`,
        );
      }),
    );
}
