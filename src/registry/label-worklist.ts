import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { Clock } from '../common/clock.ts';
import { type Page } from '../common/page.ts';

/** A label of a firm that a steward may have to look at. */
export interface LabelWork {
  supplierId: string;
  firm: string;
  /** Code and name of the label. */
  label: string;
  labelName: string;
  /** Of the label; empty when it has none. */
  version: string;
  /** Code and name of its level. */
  level?: string;
  levelName?: string;
  /** Last day (ISO date), of one that runs out. */
  validUntil?: string;
  /** Last day on which it counts, when that is later. */
  graceUntil?: string;
  source: string;
  /** ISO date. */
  statedOn: string;
}

/** Labels run out within this many days, as far ahead as firms are told. */
export const DAYS_AHEAD = 90;

const WORK = `jsonb_strip_nulls(jsonb_build_object('supplierId', h.supplier_id, 'firm', p.data -> 'name' ->> 'value',
  'label', s.code, 'labelName', s.name, 'version', h.version, 'level', h.level_code, 'levelName', h.level_name, 'validUntil', h.valid_until,
  'graceUntil', case when s.grace_days > 0 then h.valid_until + s.grace_days end,
  'source', h.source_code, 'statedOn', h.stated_on))`;

/** SQL for: holding `h` of scheme `s` counts on the day `$1`. */
const COUNTS = `(h.replaced_on is null or h.replaced_on > $1::date) and (h.withdrawn_on is null or h.withdrawn_on > $1::date)`;

/** One for a firm and label, whoever says so. */
const CLAIMED = `
  select distinct on (h.supplier_id, h.scheme_code) h.stated_on, ${WORK} as work
    from label_holding h
    join label_scheme s on s.code = h.scheme_code
    join profile p on p.supplier_id = h.supplier_id and p.published
   where h.basis = 'claimed' and ${COUNTS}
     and not exists (
       select from label_holding sure
        where sure.supplier_id = h.supplier_id and sure.scheme_code = h.scheme_code and sure.basis = 'verified'
          and sure.replaced_on is null and sure.withdrawn_on is null
          and (sure.valid_until is null or sure.valid_until + s.grace_days >= $1::date))
   order by h.supplier_id, h.scheme_code, h.stated_on desc`;

const ENDING = `
  select h.valid_until, ${WORK} as work
    from label_holding h
    join label_scheme s on s.code = h.scheme_code
    join profile p on p.supplier_id = h.supplier_id and p.published
   where h.basis = 'verified' and h.via_kvk is null and ${COUNTS}
     and h.valid_until between $1::date - s.grace_days and $1::date + ${DAYS_AHEAD}
     and not exists (
       select from label_holding later
        where later.supplier_id = h.supplier_id and later.scheme_code = h.scheme_code and later.basis = 'verified'
          and later.replaced_on is null and (later.withdrawn_on is null or later.withdrawn_on > $1::date)
          and (later.valid_until is null or later.valid_until > h.valid_until))`;

/** What stewards have to do about labels: what waits for evidence, and what runs out. */
@Injectable()
export class LabelWorklist {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Labels that are only said, of published firms, the last said first. */
  claimed(page: { page: number; pageSize: number }): Promise<Page<LabelWork>> {
    return this.load(CLAIMED, 'stated_on desc', page);
  }

  /** Labels that end within 90 days or are in their days of grace, without a later one, the first to end first. */
  ending(page: { page: number; pageSize: number }): Promise<Page<LabelWork>> {
    return this.load(ENDING, 'valid_until', page);
  }

  /** Those of the labels that are only said. @param keys `SUPPLIER:LABEL`, by id and code */
  claimedOf(keys: readonly string[]): Promise<LabelWork[]> {
    return this.named(CLAIMED, 'stated_on desc', keys);
  }

  /** Those of the labels that end, each once. @param keys as for {@link claimedOf} */
  endingOf(keys: readonly string[]): Promise<LabelWork[]> {
    return this.named(ENDING, 'valid_until', keys);
  }

  private async named(query: string, order: string, keys: readonly string[]): Promise<LabelWork[]> {
    if (keys.length === 0) return [];
    const rows: { work: LabelWork }[] = await this.dataSource.query(
      `select work from (
         select distinct on (work ->> 'supplierId', work ->> 'label') w.* from (${query}) w
          where (work ->> 'supplierId') || ':' || (work ->> 'label') = any($2)
          order by work ->> 'supplierId', work ->> 'label', ${order}) one
        order by ${order}, work ->> 'firm', work ->> 'label'`,
      [this.clock.today(), keys],
    );
    return rows.map(({ work }) => work);
  }

  private async load(
    query: string,
    order: string,
    { page, pageSize }: { page: number; pageSize: number },
  ): Promise<Page<LabelWork>> {
    const today = this.clock.today();
    const [count]: { total: number }[] = await this.dataSource.query(
      `select count(*)::int as total from (${query}) w`,
      [today],
    );
    const rows: { work: LabelWork }[] = await this.dataSource.query(
      `select work from (${query}) w order by ${order}, work ->> 'firm', work ->> 'label' limit $2 offset $3`,
      [today, pageSize, (page - 1) * pageSize],
    );
    return { items: rows.map(({ work }) => work), total: count?.total ?? 0, page, pageSize };
  }
}
