import { createWriteStream } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import { dirname, extname } from 'node:path';
import { pipeline } from 'node:stream/promises';

import { type Command, InvalidArgumentError, Option } from 'commander';

import { DomainError } from '../common/errors.ts';
import { ROW_OUTCOMES, type RowOutcome } from '../intake/import-view.ts';
import { ImportService } from '../intake/import.service.ts';
import { type ReportFormat } from '../intake/report/import-report.ts';
import { type CommandContext } from './command-context.ts';

interface ReportOptions {
  out: string;
  outcome: RowOutcome[];
}

export function addImportReportCommand(program: Command, inRegister: CommandContext): void {
  program
    .command('import-report')
    .description('write what became of the rows of an import, to be corrected and imported again')
    .argument('<id>', 'the import')
    .requiredOption('--out <file>', 'the file to write, ending in .csv or .xlsx', reportFile)
    .addOption(
      new Option('--outcome <outcomes...>', 'only rows that ended like this')
        .choices(ROW_OUTCOMES)
        .default([], 'all rows'),
    )
    .action((id: string, { out, outcome }: ReportOptions) =>
      inRegister(async (context) => {
        await requireFolderOf(out);
        const request = { format: formatOf(out), outcomes: outcome };
        await writeWhole(out, context.get(ImportService).report(id, request));
        process.stdout.write(`${out}\n`);
      }),
    );
}

function reportFile(name: string): string {
  if (!['.csv', '.xlsx'].includes(extname(name).toLowerCase()))
    throw new InvalidArgumentError('Expected a file name that ends in .csv or .xlsx.');
  return name;
}

function formatOf(file: string): ReportFormat {
  return extname(file).toLowerCase() === '.csv' ? 'csv' : 'xlsx';
}

async function requireFolderOf(file: string): Promise<void> {
  const folder = dirname(file);
  const there = await stat(folder).catch(() => undefined);
  if (there?.isDirectory()) return;
  throw new DomainError(
    'invalid-input',
    `There is no folder '${folder}' to write the report in: make it first, or choose another --out.`,
  );
}

/** A report that breaks off leaves no half file behind, and the one that was there stays. */
async function writeWhole(file: string, pieces: AsyncIterable<string | Uint8Array>): Promise<void> {
  const draft = `${file}.part`;
  try {
    await pipeline(pieces, createWriteStream(draft));
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    throw unwritable(error, file) ?? error;
  }
}

/** What the file system says of a place where no file can be written, and what that means to a person. */
const NO_PLACE: Readonly<Record<string, string>> = {
  EACCES: 'this account may not write there',
  EPERM: 'this account may not write there',
  EROFS: 'nothing can be written there',
  ENOENT: 'nothing can be written there',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full',
  EISDIR: 'it is a folder',
};

function unwritable(error: unknown, file: string): DomainError | null {
  const why = NO_PLACE[String((error as NodeJS.ErrnoException).code)];
  if (why === undefined) return null;
  return new DomainError('invalid-input', `Cannot write '${file}': ${why}. Choose another --out.`, [], {
    cause: error,
  });
}
