import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { answeringFirms } from '../answering-firms.ts';
import { type SearchQuery } from '../search-query.ts';
import { SearchService } from '../search.service.ts';
import { type Contract } from './contract.ts';
import { type Opening, openingQueries, toOpenings } from './openings.ts';

/** Finds the local impact firms that could take part in what a contract is about. */
@Injectable()
export class OpeningFinder {
  constructor(
    private readonly search: SearchService,
    private readonly dataSource: DataSource,
  ) {}

  async find(contract: Contract, municipality: string, lang: 'nl' | 'en' = 'nl'): Promise<Opening[]> {
    const hits = await this.hits(openingQueries(contract, municipality, lang));
    return toOpenings(contract, hits, await this.capacities(hits.map(({ id }) => id)));
  }

  private async hits(queries: readonly SearchQuery[]) {
    const results = await Promise.all(queries.map((query) => this.search.search(query)));
    return results.flatMap(answeringFirms);
  }

  /** Largest order by supplier, of those that say so. */
  private async capacities(supplierIds: readonly string[]): Promise<Map<string, number>> {
    const rows: { id: string; most: number }[] = await this.dataSource.query(
      `select supplier_id as id, (data -> 'maxOrderValue' ->> 'value')::float8 as most from profile
        where supplier_id = any($1::uuid[]) and data -> 'maxOrderValue' ->> 'value' is not null`,
      [supplierIds],
    );
    return new Map(rows.map(({ id, most }) => [id, most]));
  }
}
