import { type DataSource, type EntityManager } from 'typeorm';

import { loadReferenceCategories } from './enrichment/categories/load-reference-categories.ts';
import { loadReferenceLabels } from './enrichment/labels/reference-labels.ts';
import { loadReferenceLocations } from './enrichment/location/reference-locations.ts';
import { refreshBlocks } from './matching/refresh-blocks.ts';
import { createDataSource } from './platform/database/data-source.ts';
import { migrate } from './platform/database/migrate.ts';
import { startBatches } from './platform/jobs/pipeline-batch.ts';
import { type LogLine } from './platform/log/log-line.ts';

/**
 * Connects to the database and makes it ready for use: migrated, with the reference data (labels, places, categories)
 * of this version, and with records to be found by its rules. Does nothing but connect when all of that is there.
 */
export async function openRegister(databaseUrl: string, log: LogLine): Promise<DataSource> {
  const dataSource = await createDataSource(databaseUrl).initialize();
  try {
    await migrate(dataSource, databaseUrl, log);
    await dataSource.transaction(async (manager) => {
      await refreshBlocks(manager);
      const labelsChanged = await loadReferenceLabels(manager);
      const placesChanged = await loadReferenceLocations(manager);
      const categoriesChanged = await loadReferenceCategories(manager);
      if (labelsChanged || placesChanged || categoriesChanged) await enrichAgain(manager);
    });
    return dataSource;
  } catch (error) {
    await dataSource.destroy();
    throw error;
  }
}

/** New places or label rules may say something else about every supplier that is known already. */
async function enrichAgain(manager: EntityManager): Promise<void> {
  const suppliers: { id: string }[] = await manager.query(
    `select id from supplier where merged_into is null`,
  );
  await startBatches(manager, { cause: 'new reference data', supplierIds: suppliers.map(({ id }) => id) });
}
