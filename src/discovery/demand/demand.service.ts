import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { type Page } from '../../common/page.ts';
import { demandCsv } from './demand-csv.ts';
import { type DemandFilter, loadUnmetDemand, type UnmetDemand } from './demand-store.ts';

/** More lines than a person reads in a spreadsheet of this. */
const MOST_LINES = 50_000;

/** What buyers looked for and did not find, for whoever recruits firms. */
@Injectable()
export class DemandService {
  constructor(private readonly dataSource: DataSource) {}

  page(filter: DemandFilter, page: { page: number; pageSize: number }): Promise<Page<UnmetDemand>> {
    return loadUnmetDemand(this.dataSource.manager, filter, page);
  }

  /** The same as a CSV file, each week by itself. */
  async csv(filter: Omit<DemandFilter, 'perWeek'>): Promise<string> {
    const all = await this.page({ ...filter, perWeek: true }, { page: 1, pageSize: MOST_LINES });
    return demandCsv(all.items, filter.lang);
  }
}
