import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { JobHandler } from '../../platform/jobs/job-handler.ts';
import { startBatches } from '../../platform/jobs/pipeline-batch.ts';

/**
 * Points that the gazetteer gave while the geocoding service was away are looked up again. When it is still away they are stood
 * in for once more, until the next night.
 */
@Injectable()
export class UpgradeLocationsHandler extends JobHandler<'enrichment.upgrade-locations'> {
  override readonly jobName = 'enrichment.upgrade-locations';

  constructor(private readonly dataSource: DataSource) {
    super();
  }

  override async handle(): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const rows: { id: string }[] = await manager.query(
        `with stale as (
           update supplier_location set address_hash = '' where stand_in returning supplier_id)
         select supplier_id as id from stale order by 1`,
      );
      const supplierIds = rows.map(({ id }) => id);
      if (supplierIds.length > 0)
        await startBatches(manager, { cause: 'points that stand in for better ones', supplierIds });
    });
  }
}
