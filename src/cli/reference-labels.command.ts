import { type Command } from 'commander';

import { DomainError } from '../common/errors.ts';
import { LabelCatalogueService } from '../enrichment/labels/catalogue/label-catalogue.service.ts';
import { SchemeInput } from '../enrichment/labels/catalogue/scheme-input.ts';
import { BodyPipe } from '../platform/http/body/body.pipe.ts';
import { type CommandContext } from './command-context.ts';
import { readTextFile } from './read-text-file.ts';

/**
 * `reference import labels FILE` and `reference export labels`.
 * @param importing the command `reference import`
 * @param exporting the command `reference export`
 */
export function addReferenceLabels(importing: Command, exporting: Command, inRegister: CommandContext): void {
  importing
    .command('labels')
    .description('add and change labels of the catalogue (JSON, as `reference export labels` prints it)')
    .argument('<file>', 'the file; labels that are not in it stay as they are')
    .action((file: string) =>
      inRegister(async ({ get }) => {
        const schemes = readSchemes(await readTextFile(file));
        const saved = await get(LabelCatalogueService).save(schemes, 'command-line');
        for (const outcome of ['created', 'updated', 'unchanged'] as const)
          process.stdout.write(`${outcome}: ${saved[outcome].join(', ') || 'none'}\n`);
      }),
    );
  exporting
    .command('labels')
    .description('print the labels of the catalogue as JSON')
    .action(() =>
      inRegister(async ({ get }) => {
        const items = await get(LabelCatalogueService).list();
        process.stdout.write(`${JSON.stringify({ items }, null, 2)}\n`);
      }),
    );
}

/** `{"items": [...]}`, or the list alone. @throws DomainError invalid-input, with the label that is not right */
export function readSchemes(text: string): SchemeInput[] {
  const items = listIn(text);
  const pipe = new BodyPipe(SchemeInput);
  return items.map((item, at) => {
    try {
      return pipe.transform(item);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const told = error.faults.map(({ name, message }) => `${name} ${message}`);
      throw new DomainError(
        'invalid-input',
        `Label ${at + 1} is not right: ${told.join('; ')}.`,
        error.faults,
      );
    }
  });
}

function listIn(text: string): unknown[] {
  try {
    const parsed: unknown = JSON.parse(text);
    const items: unknown = Array.isArray(parsed) ? parsed : (parsed as { items?: unknown } | null)?.items;
    if (Array.isArray(items)) return items as unknown[];
  } catch (error) {
    throw new DomainError('invalid-input', `The file is no JSON: ${(error as Error).message}.`, [], {
      cause: error,
    });
  }
  throw new DomainError('invalid-input', 'The file must be a list of labels, or {"items": [...]}.');
}
