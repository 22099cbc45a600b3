import { type Command } from 'commander';

import { type CommandContext } from './command-context.ts';
import { addReferenceCategories } from './reference-categories.command.ts';
import { addReferenceCpv } from './reference-cpv.command.ts';
import { addReferenceLabels } from './reference-labels.command.ts';
import { addReferenceLocation } from './reference-location.command.ts';

/** `reference import KIND FILE`, `reference export KIND`: what the register looks things up in. */
export function addReferenceCommands(program: Command, inRegister: CommandContext): void {
  const reference = program
    .command('reference')
    .description(
      'what the register looks things up in: postcodes, boundaries, codes and words of categories, labels',
    );
  const importing = reference.command('import').description('take a list in');
  const exporting = reference.command('export').description('print a list');
  addReferenceLocation(importing, inRegister);
  addReferenceCpv(importing, inRegister);
  addReferenceCategories(importing, exporting, inRegister);
  addReferenceLabels(importing, exporting, inRegister);
}
