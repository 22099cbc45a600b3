import { createReadStream } from 'node:fs';
import { join } from 'node:path';

import { type DataSource } from 'typeorm';

import { loadDemoBoundaries } from './demo-boundaries.ts';
import { loadDemoCategories } from './demo-categories.ts';
import { type LabelDesks, loadDemoLabels } from './demo-labels.ts';
import { type CategoryDecisionService } from './enrichment/categories/decisions/category-decision.service.ts';
import { type BoundaryImporter } from './enrichment/location/boundary-importer.ts';
import { waitForImport } from './intake/progress/wait-for-import.ts';
import { type ImportService } from './intake/import.service.ts';
import { type LogLine } from './platform/log/log-line.ts';
import { projectRoot } from './platform/project-root.ts';

/** One of the advisory locks of this register. */
const DEMO_LOCK = 7_301_967;

/** Who imported the demo data, as the imports say; how we know later that they are there. */
export const DEMO = 'demo';

/** What people decide in the demo data, beside files of firms, and what takes in the outlines of the map. */
export interface DemoDesks extends LabelDesks {
  decisions: CategoryDecisionService;
  boundaries: BoundaryImporter;
}

interface DemoFile {
  /** Name of the file in `seeds/`, without `.csv`. */
  name: string;
  /** Code of its source, where the file is not called after it. */
  source?: string;
  /** The day of which it tells (ISO date), where that is not the day on which it is loaded. */
  listedOn?: string;
}

/** Files of `seeds/` in the order in which they are loaded: the list of a register of a former year comes first. */
const FILES: readonly DemoFile[] = [
  { name: 'leveranciersdatabank' },
  { name: 'impact-noord-aanmeldingen', source: 'impact-noord' },
  { name: 'register-pso-2025', source: 'register-pso', listedOn: '2025-03-01' },
  { name: 'register-pso' },
  { name: 'register-code-sociale-ondernemingen' },
  { name: 'register-b-corp' },
  { name: 'register-co2-prestatieladder' },
  { name: 'register-social-enterprise-nl' },
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
  desks: DemoDesks,
  log: LogLine,
): Promise<void> {
  const session = dataSource.createQueryRunner();
  try {
    // Servers that start together: the first loads, the others then find everything there.
    await session.query(`select pg_advisory_lock($1)`, [DEMO_LOCK]);
    try {
      await loadMissing(dataSource, imports, desks, log);
    } finally {
      await session.query(`select pg_advisory_unlock($1)`, [DEMO_LOCK]);
    }
  } finally {
    await session.release();
  }
}

async function loadMissing(
  dataSource: DataSource,
  imports: ImportService,
  desks: DemoDesks,
  log: LogLine,
): Promise<void> {
  await loadDemoBoundaries(dataSource, desks.boundaries);
  const done: { fileName: string }[] = await dataSource.query(
    `select file_name as "fileName" from import where requested_by = $1`,
    [DEMO],
  );
  const missing = FILES.filter(({ name }) => !done.some(({ fileName }) => fileName === `${name}.csv`));
  if (missing.length > 0) log('loading the demo data (fictional firms) ...');
  for (const { name, source = name, listedOn } of missing) {
    const { id } = await imports.receive({
      source,
      ...(listedOn ? { listedOn } : {}),
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
  await loadDemoLabels(dataSource, desks, DEMO);
  await loadDemoCategories(dataSource, desks.decisions, DEMO, log);
}
