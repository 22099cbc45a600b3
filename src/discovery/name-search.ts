import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { type EngineQuery, SearchEngine, SearchEngineUnavailable } from '../indexing/search-engine.ts';
import { CircuitBreaker } from './circuit-breaker.ts';

/** A published supplier by its name; public data only. */
export interface NamedSupplier {
  id: string;
  name: string;
  place: string | null;
}

/** As long as a search: a hung engine costs 0.8 s, three times in a row. */
const MAX_FAILURES = 3;
const PAUSE_MS = 5000;

/** Meilisearch looks at ten words; a longer text is cut at a length that no name of a firm has. Characters. */
const LONGEST_NAME = 300;

/** Published suppliers by the words of their names, with tolerance for typos; without the search engine, without it. */
@Injectable()
export class NameSearch {
  private readonly breaker = new CircuitBreaker(MAX_FAILURES, PAUSE_MS);

  constructor(
    private readonly engine: SearchEngine,
    private readonly dataSource: DataSource,
  ) {}

  /**
   * For each text the suppliers that are called like that, at most twice `limit`. One round trip for all of them; none while the
   * engine is away, for the matcher still finds equal names.
   */
  async likely(texts: readonly string[], limit: number): Promise<NamedSupplier[][]> {
    const wanted = texts.filter((text) => text !== '');
    if (wanted.length === 0) return texts.map(() => []);
    const answers = await this.ask(
      wanted.flatMap((words) => [words, backwards(words)].map((text) => toQuery(text, 'some', 0, limit))),
    );
    return texts.map((text) => {
      const at = text === '' ? -1 : 2 * wanted.indexOf(text);
      return [...(answers?.[at] ?? []), ...(answers?.[at + 1] ?? [])];
    });
  }

  /** Suppliers whose name holds the words of a text, the last one perhaps unfinished. */
  async beginningWith(text: string, offset: number, limit: number): Promise<NamedSupplier[]> {
    const answers = await this.ask([toQuery(text, 'all', offset, limit)]);
    return answers?.[0] ?? this.fromDatabase(text, offset, limit);
  }

  private async ask(queries: readonly EngineQuery[]): Promise<NamedSupplier[][] | null> {
    if (this.breaker.open) return null;
    try {
      const answers = await this.engine.search(queries);
      this.breaker.succeeded();
      return answers.map(({ documents }) => documents.map(({ id, name, place }) => ({ id, name, place })));
    } catch (error) {
      if (!(error instanceof SearchEngineUnavailable)) throw error;
      this.breaker.failed();
      return null;
    }
  }

  private async fromDatabase(text: string, offset: number, limit: number): Promise<NamedSupplier[]> {
    return this.dataSource.query<NamedSupplier[]>(
      `select supplier_id as id, data -> 'name' ->> 'value' as name, data -> 'place' ->> 'value' as place
         from profile
        where published and lower(data -> 'name' ->> 'value') like '%' || $1 || '%'
        order by lower(data -> 'name' ->> 'value') not like $1 || '%', lower(data -> 'name' ->> 'value'), supplier_id
        limit $2 offset $3`,
      [text.toLowerCase().replace(/[%_\\]/g, '\\$&'), limit, offset],
    );
  }
}

/** The engine leaves out words from the last one on: asked for backwards, the first one may be missing too. */
function backwards(text: string): string {
  return text.split(' ').reverse().join(' ');
}

function toQuery(words: string, wordsMatch: 'all' | 'some', offset: number, limit: number): EngineQuery {
  return { words: words.slice(0, LONGEST_NAME), wordsIn: 'names', wordsMatch, offset, limit };
}
