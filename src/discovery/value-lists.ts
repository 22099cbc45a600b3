import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { SearchService } from './search.service.ts';

/** A municipality, with how many published suppliers sit there. */
export interface MunicipalityEntry {
  /** CBS code. */
  code: string;
  name: string;
  province: string;
  suppliers: number;
}

/** A programme, with how many published suppliers say that they took part. */
export interface ProgrammeEntry {
  /** As `programme` of a search takes it. */
  name: string;
  suppliers: number;
}

/** Where a profile has the values of a facet. */
const VALUES = {
  municipality: `(select data -> 'municipality' ->> 'code')`,
  programme: `(select jsonb_path_query(data, '$.programmes[*].value') #>> '{}')`,
};

/** What can be filled in where a search asks for a municipality or a programme. */
@Injectable()
export class ValueLists {
  constructor(
    private readonly dataSource: DataSource,
    private readonly search: SearchService,
  ) {}

  /** Every municipality of the Netherlands, by name. */
  async municipalities(): Promise<MunicipalityEntry[]> {
    const suppliers = await this.counts('municipality');
    const rows: Omit<MunicipalityEntry, 'suppliers'>[] = await this.dataSource.query(
      `select code, name, province from municipality order by name, code`,
    );
    return rows.map((row) => ({ ...row, suppliers: suppliers[row.code] ?? 0 }));
  }

  /** Every programme that a published supplier names, by name. */
  async programmes(): Promise<ProgrammeEntry[]> {
    const suppliers = await this.counts('programme');
    return Object.entries(suppliers)
      .map(([name, count]) => ({ name, suppliers: count }))
      .sort((a, b) => a.name.localeCompare(b.name, 'nl'));
  }

  private async counts(facet: keyof typeof VALUES): Promise<Record<string, number>> {
    const { facets, limited } = await this.search.search({ facets: true, page: 1, pageSize: 1 });
    return limited ? this.countProfiles(facet) : (facets?.[facet] ?? {});
  }

  /** Reads every profile: only while the search engine is away, and with it what it counts. */
  private async countProfiles(facet: keyof typeof VALUES): Promise<Record<string, number>> {
    const rows: { value: string; suppliers: number }[] = await this.dataSource.query(
      `select value, count(distinct supplier_id)::int as suppliers
         from profile cross join lateral ${VALUES[facet]} as of_profile (value)
        where published and value is not null group by value`,
    );
    return Object.fromEntries(rows.map(({ value, suppliers }) => [value, suppliers]));
  }
}
