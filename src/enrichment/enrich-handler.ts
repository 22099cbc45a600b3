import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

import { JobHandler } from '../platform/jobs/job-handler.ts';
import { type JobMap } from '../platform/jobs/job-map.ts';
import { advanceBatch, loadBatch } from '../platform/jobs/pipeline-batch.ts';
import { CategoryEnricher } from './categories/category-enricher.ts';
import { LabelEnricher } from './labels/label-enricher.ts';
import { LocationEnricher } from './location/location-enricher.ts';

/** Attaches labels, location and categories to the suppliers of a batch. */
@Injectable()
export class EnrichHandler extends JobHandler<'enrichment.enrich'> {
  override readonly jobName = 'enrichment.enrich';

  constructor(
    private readonly dataSource: DataSource,
    private readonly labels: LabelEnricher,
    private readonly location: LocationEnricher,
    private readonly categories: CategoryEnricher,
  ) {
    super();
  }

  override async handle({ batchId }: JobMap['enrichment.enrich']): Promise<void> {
    const supplierIds = await this.waitingSuppliers(batchId);
    if (!supplierIds) return;
    // Before the transaction: a geocoder may be a service that answers slowly, and locks must not wait for it.
    const located = await this.location.locateAhead(this.dataSource.manager, supplierIds);
    await this.dataSource.transaction(async (manager) => {
      const batch = await loadBatch(manager, batchId, 'matched');
      if (!batch) return;
      await lockSuppliers(manager, supplierIds);
      await this.labels.enrich(manager, supplierIds);
      await this.location.store(manager, supplierIds, located);
      await this.categories.enrich(manager, supplierIds);
      await advanceBatch(manager, batchId, 'enriched');
    });
  }

  private async waitingSuppliers(batchId: string): Promise<string[] | undefined> {
    const rows: { supplierIds: string[] }[] = await this.dataSource.query(
      `select supplier_ids as "supplierIds" from pipeline_batch where id = $1 and stage = 'matched'`,
      [batchId],
    );
    return rows[0]?.supplierIds;
  }
}

/** Two batches may hold the same supplier: the later one must see what the earlier one wrote. Ordered: no deadlock. */
async function lockSuppliers(manager: EntityManager, supplierIds: readonly string[]): Promise<void> {
  await manager.query(`select id from supplier where id = any($1) order by id for no key update`, [
    supplierIds,
  ]);
}
