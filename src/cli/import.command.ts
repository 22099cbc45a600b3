import { createReadStream } from 'node:fs';
import { basename } from 'node:path';

import { type Command, InvalidArgumentError } from 'commander';

import { isDay } from '../common/day.ts';
import { DomainError } from '../common/errors.ts';
import { headersOf, type WishedMapping } from '../intake/columns/fields.ts';
import { ImportService } from '../intake/import.service.ts';
import { type ImportProgress } from '../intake/progress/estimate-progress.ts';
import { waitForImport } from '../intake/progress/wait-for-import.ts';
import { type ReadingOptions, readReadingOptions } from '../intake/reading-options.ts';
import { TEXT_ENCODINGS } from '../platform/csv/detect-encoding.ts';
import { JobRunner } from '../platform/jobs/job-runner.ts';
import { type CommandContext, type Context } from './command-context.ts';
import { importSummary, waitsUnasked } from './import-summary.ts';
import { ProgressDisplay } from './progress-display.ts';
import { requireFile } from './require-file.ts';

interface ImportOptions {
  source: string;
  dryRun?: boolean;
  add?: boolean;
  listedOn?: string;
  json?: boolean;
  map: WishedMapping;
  encoding?: string;
  delimiter?: string;
  headerRow?: string;
  sheet?: string;
}

/** The search engine gets this long after everything else is done; then the command ends and says so. */
const INDEX_PATIENCE_MS = 30_000;

/** Exit status of an import that was to be applied and waits for a person. */
const WAITS_STATUS = 3;

export function addImportCommand(program: Command, inRegister: CommandContext): void {
  program
    .command('import')
    .description('import a CSV or XLSX file of one source; a row that is refused is kept with its reason')
    .argument('<file>', 'the file')
    .requiredOption('--source <code>', 'where it comes from, such as leveranciersdatabank or impact-noord')
    .option('--dry-run', 'only tell what would happen')
    .option('--add', 'the file comes on top of what its source said before; without it, it replaces that')
    .option('--listed-on <day>', 'the day of which the file tells, such as 2026-11-26; today without it')
    .option('--json', 'print the import as JSON on the last line of stdout')
    .option(
      '--map <field=header>',
      'say which column feeds a field, or none (sbi=); may be repeated; remembered for the source',
      addMapping,
      {},
    )
    .option('--encoding <name>', `how the text is to be read: ${TEXT_ENCODINGS.join(', ')}`)
    .option('--delimiter <character>', 'separator of the columns: ; , | or tab')
    .option('--header-row <line>', 'line of the header, in a workbook as Excel shows it')
    .option('--sheet <name>', 'sheet of the workbook')
    .action((file: string, options: ImportOptions) =>
      inRegister((context) => importFile(context, file, options)),
    );
}

/** `name=Firma` -> that column; `labels=PSO` and `labels=B Corp` -> both; `sbi=` -> null, no column. */
function addMapping(text: string, earlier: ImportOptions['map']): ImportOptions['map'] {
  const at = text.indexOf('=');
  if (at < 1) throw new InvalidArgumentError('Expected field=header, such as name=Firmanaam.');
  const field = text.slice(0, at);
  const header = text.slice(at + 1);
  if (header === '') return { ...earlier, [field]: null };
  const named = headersOf(earlier[field]);
  return { ...earlier, [field]: named.length === 0 ? header : [...named, header] };
}

async function importFile(context: Context, file: string, options: ImportOptions): Promise<number> {
  await requireFile(file);
  const reading = readingAsked(options);
  const imports = context.get(ImportService);
  const runner = context.get(JobRunner);
  const dryRun = options.dryRun ?? false;
  const { id } = await imports.receive({
    source: options.source,
    fileName: basename(file),
    content: createReadStream(file),
    dryRun,
    mapping: options.map,
    reading,
    ...(options.add ? { delivery: 'add' as const } : {}),
    ...(options.listedOn ? { listedOn: requireDay(options.listedOn) } : {}),
    requestedBy: 'command-line',
  });
  process.stderr.write(`import ${id}\n`);
  const forget = tellOnSignal(
    `import ${id} goes on, with the server or the next import; when it is done, take it back with: npm run cli -- reverse-import ${id}`,
  );
  await runner.start();
  await followProgress(context, id);
  forget();
  const view = await imports.find(id);
  if (options.json) process.stdout.write(`${JSON.stringify(view)}\n`);
  else process.stdout.write(`${importSummary(view, { dryRun })}\n`);
  if (waitsUnasked(view, dryRun)) return WAITS_STATUS;
  return view.status === 'refused' ? 1 : 0;
}

/** Says a line when the command is broken off (what stops the program is not of here). @returns ends that */
function tellOnSignal(line: string): () => void {
  const say = (): void => void process.stderr.write(`${line}\n`);
  process.once('SIGINT', say).once('SIGTERM', say);
  return () => process.off('SIGINT', say).off('SIGTERM', say);
}

function requireDay(text: string): string {
  if (isDay(text)) return text;
  throw new DomainError('invalid-input', `--listed-on ${text} is no day: give one such as 2026-11-26.`);
}

function readingAsked(options: ImportOptions): ReadingOptions {
  const { encoding, delimiter, headerRow, sheet } = options;
  const given = Object.entries({ encoding, delimiter, headerRow, sheet }).filter(
    ([, text]) => text !== undefined,
  );
  const { options: reading, faults } = readReadingOptions(Object.fromEntries(given));
  if (faults.length === 0) return reading;
  const messages = faults.map(({ name, message }) => `${name} ${message}`);
  throw new DomainError('invalid-input', `This cannot be read so: ${messages.join('; ')}.`);
}

/** Follows the import until it is searchable, or has ended otherwise. */
async function followProgress(context: Context, id: string): Promise<void> {
  const display = new ProgressDisplay(process.stderr);
  let publishedAt: number | undefined;
  const show = (progress: ImportProgress): void => {
    if (progress.step === 'indexing') publishedAt ??= Date.now();
    display.show(progress);
  };
  const tooLate = (): boolean => publishedAt !== undefined && Date.now() - publishedAt > INDEX_PATIENCE_MS;
  await waitForImport(context.dataSource.manager, id, 'searchable', show, tooLate);
  display.end();
}
