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

  private async counts(facet: string): Promise<Record<string, number>> {
    const { facets } = await this.search.search({ facets: true, page: 1, pageSize: 1 });
    return facets?.[facet] ?? {};
  }
}
