import { Injectable } from '@nestjs/common';

import { SearchEngine } from '../indexing/search-engine.ts';

/** How many documents there are, and how many of them hold each term. */
export interface TermCounts {
  documents: number;
  of: ReadonlyMap<string, number>;
}

/** Counts change slowly and only weigh terms against each other; after an import the weights follow within this time. */
const FRESH_MS = 60_000;
const MAX_REMEMBERED = 20_000;
/** What nobody has yet may be imported the next moment, by another process too, and must be found then. */
const ABSENT_MS = 1_000;
const ALL = '';

/** Document frequencies, asked of the search engine and remembered for a while. */
@Injectable()
export class TermStatistics {
  private remembered = new Map<string, number>();
  private forgetAt = 0;
  private absent = new Set<string>();
  /** Until when, and until which write of this process, what is absent stays so. */
  private absentWhile = { until: 0, writes: 0 };

  constructor(private readonly engine: SearchEngine) {}

  async counts(terms: readonly string[]): Promise<TermCounts> {
    if (Date.now() >= this.forgetAt || this.remembered.size > MAX_REMEMBERED) this.forget();
    if (Date.now() >= this.absentWhile.until || this.engine.writes !== this.absentWhile.writes)
      this.forgetAbsent();
    const wanted = [ALL, ...terms];
    const missing = wanted.filter((term) => !this.remembered.has(term) && !this.absent.has(term));
    const found = await this.count(missing);
    const count = (term: string): number => this.remembered.get(term) ?? found.get(term) ?? 0;
    return { documents: count(ALL), of: new Map(terms.map((term) => [term, count(term)])) };
  }

  private async count(terms: readonly string[]): Promise<Map<string, number>> {
    if (terms.length === 0) return new Map();
    const { absent } = this;
    const answers = await this.engine.search(terms.map(countQuery));
    const counts = new Map(terms.map((term, index) => [term, answers[index]?.total ?? 0]));
    for (const [term, count] of counts) {
      if (count > 0) this.remembered.set(term, count);
      else absent.add(term);
    }
    return counts;
  }

  /** A new set: what is being counted right now may be outdated already. */
  private forgetAbsent(): void {
    this.absent = new Set();
    this.absentWhile = { until: Date.now() + ABSENT_MS, writes: this.engine.writes };
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
