import { Injectable } from '@nestjs/common';

import { type HistoryEvent } from '../registry/history/history-event.ts';
import { SupplierHistory } from '../registry/history/supplier-history.ts';
import { EntryConfirmations } from './entry-confirmations.ts';

/** The whole public history of a firm: what the register saw, and when the firm itself said that all was right. */
@Injectable()
export class FirmHistory {
  constructor(
    private readonly history: SupplierHistory,
    private readonly confirmations: EntryConfirmations,
  ) {}

  /** The newest first; of one day, what came last stands first. Empty for an id that nothing is published under. */
  async of(supplierId: string): Promise<HistoryEvent[]> {
    const days = await this.confirmations.daysOf(supplierId);
    const confirmed = days.map((on): HistoryEvent => ({ on, kind: 'confirmed' }));
    const all = [...(await this.history.of(supplierId)), ...confirmed];
    return all
      .map((event, at) => ({ event, at }))
      .sort(newestFirst)
      .map(({ event }) => event);
  }
}

function newestFirst(a: { event: HistoryEvent; at: number }, b: { event: HistoryEvent; at: number }): number {
  return b.event.on.localeCompare(a.event.on) || b.at - a.at;
}
