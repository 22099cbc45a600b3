import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { isSaidBy } from '../intake/own-word.ts';

/** When a firm last said that its entry is right. */
export interface EntryConfirmation {
  /** ISO date. */
  on: string;
  /** The firm was asked since, and did not answer: see `yearly-question.ts`. */
  outOfDate: boolean;
}

/** The sign-up `g` by which a firm keeps the entry of a supplier that it is linked to (`m`). */
const KEPT_BY_ITS_FIRM = `record_match m
         join source_record own on own.id = m.record_id and own.superseded_at is null
         join registration g on ${isSaidBy('own', 'g')}`;

/** Tells buyers how far the word of a firm about itself is to be relied on. */
@Injectable()
export class EntryConfirmations {
  constructor(private readonly dataSource: DataSource) {}

  /** Null for an entry that its firm does not keep itself. */
  async of(supplierId: string): Promise<EntryConfirmation | null> {
    const rows: EntryConfirmation[] = await this.dataSource.query(
      `select g.confirmed_on::text as "on", g.stale_since is not null as "outOfDate"
         from ${KEPT_BY_ITS_FIRM}
        where m.supplier_id = $1 and g.status <> 'stopped' and g.confirmed_on is not null
        order by g.confirmed_on desc limit 1`,
      [supplierId],
    );
    return rows[0] ?? null;
  }

  /** The days (ISO dates) on which the firm that keeps the entry said that all was right, oldest first. */
  async daysOf(supplierId: string): Promise<string[]> {
    const rows: { on: string }[] = await this.dataSource.query(
      `select distinct (e.at at time zone 'Europe/Amsterdam')::date::text as "on"
         from ${KEPT_BY_ITS_FIRM}
         join registration_event e on e.registration_id = g.id and e.kind = 'still-right'
        where m.supplier_id = $1 and g.status <> 'stopped' order by 1`,
      [supplierId],
    );
    return rows.map(({ on }) => on);
  }
}
