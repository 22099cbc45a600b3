import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { suppliersUnderWay } from '../platform/jobs/pipeline-batch.ts';
import { SearchEngine } from './search-engine.ts';
import { publishedRevisions } from './stored-profiles.ts';

/** Where index and registry differ; all lists empty means that they agree. */
export interface IndexDrift {
  profiles: number;
  documents: number;
  /** Published, but not in the index. */
  missing: string[];
  /** In the index with an older revision. */
  outdated: string[];
  /** In the index, but not published. */
  surplus: string[];
  /** Of those the ones that a batch of the pipeline is on its way to bring into the index, or out of it. */
  underWay: ReadonlySet<string>;
  /** Documents that the engine refuses, with its reason; they are among the missing or outdated ones. */
  refused: { supplierId: string; reason: string }[];
}

/** Compares the search index with the registry. */
@Injectable()
export class IndexInspector {
  constructor(
    private readonly dataSource: DataSource,
    private readonly engine: SearchEngine,
  ) {}

  async drift(): Promise<IndexDrift> {
    const { manager } = this.dataSource;
    // Asked before and after: a batch may end, and another begin, while the two are read.
    const before = await suppliersUnderWay(manager);
    const inIndex = await this.engine.revisions();
    const inRegistry = await publishedRevisions(manager);
    const underWay = new Set([...before, ...(await suppliersUnderWay(manager))]);
    const refused: IndexDrift['refused'] = await this.dataSource.query(
      `select supplier_id as "supplierId", reason from search_index_refusal order by refused_at`,
    );
    return { ...compareRevisions(inRegistry, inIndex), underWay, refused };
  }
}

/** Differences between what should be indexed and what is, by id and revision. */
export function compareRevisions(
  wanted: ReadonlyMap<string, string>,
  actual: ReadonlyMap<string, string>,
): Omit<IndexDrift, 'underWay' | 'refused'> {
  const ids = [...wanted.keys()];
  return {
    profiles: wanted.size,
    documents: actual.size,
    missing: ids.filter((id) => !actual.has(id)),
    outdated: ids.filter((id) => actual.has(id) && actual.get(id) !== wanted.get(id)),
    surplus: [...actual.keys()].filter((id) => !wanted.has(id)),
  };
}
