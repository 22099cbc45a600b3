import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { Clock } from '../../common/clock.ts';
import { loadLabelCatalogue } from '../../enrichment/labels/label-catalogue.ts';
import { loadLabelHistory } from '../../enrichment/labels/label-history.ts';
import { firmEvents } from './firm-events.ts';
import { type HistoryEvent } from './history-event.ts';
import { labelEvents } from './label-events.ts';
import { loadMergeEvents } from './merge-events.ts';
import { loadToldRecords } from './told-records.ts';

/** What changed about a firm, by what the register keeps of its sources, labels and mergers: nothing is stored for it. */
@Injectable()
export class SupplierHistory {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** In no order. Public: nothing in it that the public may not see of the firm now. */
  async of(supplierId: string): Promise<HistoryEvent[]> {
    const { manager } = this.dataSource;
    const today = this.clock.today();
    const schemes = [...(await loadLabelCatalogue(manager)).values()];
    const graceDays = new Map(schemes.map(({ code, graceDays: days }) => [code, days]));
    return [
      ...firmEvents(await loadToldRecords(manager, supplierId)),
      ...labelEvents(await loadLabelHistory(manager, supplierId, today), today, graceDays),
      ...(await loadMergeEvents(manager, supplierId)),
    ];
  }
}
