import { createReadStream } from 'node:fs';
import { join } from 'node:path';

import { type DataSource } from 'typeorm';

import { waitForImport } from './intake/progress/wait-for-import.ts';
import { type ImportService } from './intake/import.service.ts';
import { type LogLine } from './platform/log/log-line.ts';
import { projectRoot } from './platform/project-root.ts';

/** Who imported the demo data, as the imports say; how we know later that they are there. */
export const DEMO = 'demo';

/** Files of `seeds/`, each of the source that it is named after, in the order in which they are loaded. */
const SOURCES = [
  'leveranciersdatabank',
  'impact-noord-aanmeldingen',
  'register-pso',
  'register-code-sociale-ondernemingen',
  'register-b-corp',
  'register-co2-prestatieladder',
];

/** True when this register holds, or should be given, the demo data: nobody has imported anything else first. */
export async function isDemo(dataSource: DataSource): Promise<boolean> {
  const [row]: { demo: boolean }[] = await dataSource.query(
    `select not exists (select from import) or exists (select from import where requested_by = $1) as demo`,
    [DEMO],
  );
  return row?.demo ?? false;
}

/**
 * Loads the demo data through the same door as any other file. Files that were taken in before are left alone, so a
 * start that was broken off is completed by the next one. Returns when every file is searchable.
 */
export async function loadDemoData(
  dataSource: DataSource,
  imports: ImportService,
  log: LogLine,
): Promise<void> {
  const done: { fileName: string }[] = await dataSource.query(
    `select file_name as "fileName" from import where requested_by = $1`,
    [DEMO],
  );
  const missing = SOURCES.filter((name) => !done.some(({ fileName }) => fileName === `${name}.csv`));
  if (missing.length > 0) log('loading the demo data (fictional firms) ...');
  for (const name of missing) {
    const { id } = await imports.receive({
      source: name === 'impact-noord-aanmeldingen' ? 'impact-noord' : name,
      fileName: `${name}.csv`,
      content: createReadStream(join(projectRoot(), 'seeds', `${name}.csv`)),
      dryRun: false,
      requestedBy: DEMO,
      demo: true,
    });
    // One after the other, so that every start makes the same register.
    await waitForImport(dataSource.manager, id, 'publishing');
  }
  const pending: { id: string }[] = await dataSource.query(`select id from import where requested_by = $1`, [
    DEMO,
  ]);
  for (const { id } of pending) await waitForImport(dataSource.manager, id, 'searchable');
}
