import { type ImportView } from '../intake/import-view.ts';

/** What became of an import, for a person at a terminal. */
export function importSummary(view: ImportView): string {
  if (view.refusal) return `refused: ${view.refusal.message}`;
  const { total, created, updated, unchanged, review, rejected } = view.rows;
  const lines = [
    `import ${view.id}: ${view.status}${view.dryRun ? ' (dry run, nothing was changed)' : ''}`,
    `  ${total} rows: ${created} created, ${updated} updated, ${unchanged} unchanged, ${review} for review, ${rejected} rejected`,
    `  read as ${view.encoding ?? '?'}${view.delimiter ? `, delimiter ${JSON.stringify(view.delimiter)}` : ''}`,
  ];
  if (view.recordsEnded > 0)
    lines.push(`  ${view.recordsEnded} firms of the former delivery are not in this one any more`);
  if (view.columnsIgnored.length > 0)
    lines.push(`  columns kept raw only: ${view.columnsIgnored.join(', ')}`);
  for (const warning of view.warnings) lines.push(`  ${warning.message}`);
  if (!view.dryRun && !view.searchable)
    lines.push('  The search engine lags behind; the firms turn up in search as soon as it answers.');
  if (view.status === 'previewed') lines.push(`  apply it: npm run cli -- apply-import ${view.id}`);
  if (rejected + review > 0) lines.push(`  rows with their reasons: GET /v1/imports/${view.id}/report.csv`);
  return lines.join('\n');
}
