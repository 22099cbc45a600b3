import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { Clock } from '../common/clock.ts';
import { FULFILLED } from '../enrichment/labels/recognition/recognition-rules.ts';

/** How far the policy of a municipality reaches today. */
export interface RecognisedFirms {
  /** Firms that fulfil any of its rules. */
  total: number;
  /** Firms by id of the rule; a rule that nobody fulfils, or that is not in force, is not there. */
  byRule: ReadonlyMap<string, number>;
}

/** Counts the published firms that municipalities recognise. */
@Injectable()
export class RecognisedFirmsReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** One query. @param municipality CBS code */
  async count(municipality: string): Promise<RecognisedFirms> {
    const rows: { rule: string | null; firms: number }[] = await this.dataSource.query(
      `select r.id::text as rule, count(distinct h.supplier_id)::int as firms from ${FULFILLED}
          and exists (select from profile p where p.supplier_id = h.supplier_id and p.published)
        group by grouping sets ((r.id), ())`,
      [municipality, this.clock.today()],
    );
    return {
      total: rows.find(({ rule }) => rule === null)?.firms ?? 0,
      byRule: new Map(rows.flatMap(({ rule, firms }) => (rule === null ? [] : [[rule, firms]]))),
    };
  }
}
