import { type Command } from 'commander';

import { waitForImport } from '../intake/progress/wait-for-import.ts';
import { ImportService } from '../intake/import.service.ts';
import { type ImportView } from '../intake/import-view.ts';
import { JobRunner } from '../platform/jobs/job-runner.ts';
import { type CommandContext, type Context } from './command-context.ts';
import { importSummary } from './import-summary.ts';

/** The search engine gets this long after everything else is done. Milliseconds. */
const INDEX_PATIENCE_MS = 30_000;

interface StepOptions {
  json?: boolean;
}

/** What can be done with an import that is there: apply a preview, take it back. */
export function addImportStepCommands(program: Command, inRegister: CommandContext): void {
  program
    .command('apply-import')
    .description('apply an import that was previewed, or that waits for a person')
    .argument('<id>', 'the import')
    .option('--json', 'print the import as JSON on the last line of stdout')
    .action((id: string, options: StepOptions) =>
      inRegister((context) => step(context, options, (imports) => imports.apply(id))),
    );
  program
    .command('reverse-import')
    .description('take a completed import back, also when others came after it')
    .argument('<id>', 'the import')
    .option('--json', 'print the import as JSON on the last line of stdout')
    .action((id: string, options: StepOptions) =>
      inRegister((context) => step(context, options, (imports) => imports.reverse(id))),
    );
}

async function step(
  context: Context,
  { json }: StepOptions,
  start: (imports: ImportService) => Promise<ImportView>,
): Promise<number> {
  const imports = context.get(ImportService);
  const { id } = await start(imports);
  await context.get(JobRunner).start();
  const until = Date.now() + INDEX_PATIENCE_MS;
  await waitForImport(
    context.dataSource.manager,
    id,
    'searchable',
    () => undefined,
    ({ step: reached }) => reached === 'indexing' && Date.now() > until,
  );
  const view = await imports.find(id);
  process.stdout.write(`${json ? JSON.stringify(view) : importSummary(view, { dryRun: false })}\n`);
  return view.status === 'completed' || view.status === 'reverted' ? 0 : 1;
}
