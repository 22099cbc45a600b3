import { Injectable } from '@nestjs/common';

import { SearchEngine } from '../indexing/search-engine.ts';

/** How many documents there are, and how many of them hold each term. */
export interface TermCounts {
  documents: number;
  of: ReadonlyMap<string, number>;
}

/** Counts change slowly and only weigh terms against each other. */
const FRESH_MS = 600_000;
const MAX_REMEMBERED = 20_000;
const ALL = '';

/** Document frequencies, asked of the search engine and remembered for a while. */
@Injectable()
export class TermStatistics {
  private remembered = new Map<string, number>();
  private forgetAt = 0;

  constructor(private readonly engine: SearchEngine) {}

  async counts(terms: readonly string[]): Promise<TermCounts> {
    if (Date.now() >= this.forgetAt || this.remembered.size > MAX_REMEMBERED) this.forget();
    const wanted = [ALL, ...terms];
    const missing = wanted.filter((term) => !this.remembered.has(term));
    if (missing.length > 0) {
      const answers = await this.engine.search(missing.map(countQuery));
      missing.forEach((term, index) => this.remembered.set(term, answers[index]?.total ?? 0));
    }
    const of = new Map(terms.map((term) => [term, this.remembered.get(term) ?? 0]));
    return { documents: this.remembered.get(ALL) ?? 0, of };
  }

  private forget(): void {
    this.remembered = new Map();
    this.forgetAt = Date.now() + FRESH_MS;
  }
}

function countQuery(term: string): {
  offset: number;
  limit: number;
  condition?: { field: 'terms'; in: string[] };
} {
  const query = { offset: 0, limit: 0 };
  return term === ALL ? query : { ...query, condition: { field: 'terms', in: [term] } };
}
