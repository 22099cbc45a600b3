import { type ImportColumn, type ImportView } from '../intake/import-view.ts';
import { mustAgree } from '../intake/must-agree.ts';

/** Characters of a header, and of a column's sample values, on one line of a terminal. */
const HEADER_WIDTH = 30;
const SAMPLES_WIDTH = 60;

/** What became of an import, for a person at a terminal. @param asked whether only a preview was wanted */
export function importSummary(view: ImportView, asked: { dryRun: boolean }): string {
  if (view.refusal) return [`refused: ${view.refusal.message}`, ...howRead(view)].join('\n');
  const { total, created, updated, unchanged, review, rejected } = view.rows;
  const waits = waitsUnasked(view, asked.dryRun);
  const said = waits ? mustAgree(view.warnings) : [];
  const lines = [
    `import ${view.id}: ${waits ? 'NOT applied: it waits for a person' : state(view)}`,
    ...said.map(({ message }) => `  ${message}`),
    `  ${total} rows: ${created} created, ${updated} updated, ${unchanged} unchanged, ${review} for review, ${rejected} rejected`,
    ...whoLeft(view),
    ...howRead(view),
  ];
  for (const warning of view.warnings) if (!said.includes(warning)) lines.push(`  ${warning.message}`);
  if (!view.dryRun && !view.searchable)
    lines.push('  The search engine lags behind; the firms turn up in search as soon as it answers.');
  if (view.status === 'previewed') lines.push(`  apply it: npm run cli -- apply-import ${view.id}`);
  if (rejected + review > 0)
    lines.push(`  rows with their reasons: npm run cli -- import-report ${view.id} --out report.xlsx`);
  return lines.join('\n');
}

/** Whether an import that was to be applied was previewed instead, for a person must agree first. */
export function waitsUnasked({ status }: ImportView, dryRunAsked: boolean): boolean {
  return status === 'previewed' && !dryRunAsked;
}

function state({ status, dryRun }: ImportView): string {
  return `${status}${dryRun ? ' (dry run, nothing was changed)' : ''}`;
}

/** Who goes off the list by it stands with the rows: below the columns of a wide file nobody reads it. */
function whoLeft({ recordsEnded }: ImportView): string[] {
  if (recordsEnded === 0) return [];
  const firms = recordsEnded === 1 ? 'firm of the former delivery is' : 'firms of the former delivery are';
  return [`  ${recordsEnded} ${firms} not in this one any more`];
}

/** How the file was read, and each column with what it feeds; nothing when reading did not come that far. */
function howRead(view: ImportView): string[] {
  if (view.headerLine === null) return [];
  const parts = [
    `${view.encoding}${guessed(view, 'encoding')}`,
    view.delimiter && `delimiter ${JSON.stringify(view.delimiter)}${guessed(view, 'delimiter')}`,
    view.sheet !== null && `sheet '${view.sheet}'${guessed(view, 'sheet')}`,
    `header on line ${view.headerLine}${guessed(view, 'headerLine')}`,
  ];
  return [`  read as ${parts.filter(Boolean).join(', ')}`, ...view.columns.map(columnLine)];
}

function guessed({ foundBy }: ImportView, what: keyof ImportView['foundBy']): string {
  return foundBy[what] === 'asked' ? ' (asked)' : '';
}

function columnLine({ header, field, by, tick, samples, filled }: ImportColumn): string {
  const feeds = field ? `${field}${tick === undefined ? '' : `: ${tick}`} (${by})` : 'kept raw only';
  const values = samples.map((sample) => sample.slice(0, SAMPLES_WIDTH / 2)).join(' | ');
  const name = header.slice(0, HEADER_WIDTH).padEnd(HEADER_WIDTH);
  return `    ${name} -> ${feeds.padEnd(28)} ${percent(filled)}  ${values.slice(0, SAMPLES_WIDTH)}`.trimEnd();
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`.padStart(5);
}
