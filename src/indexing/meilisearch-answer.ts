import { type SearchResponse } from 'meilisearch';

import { type KeptAnswer } from './answer-memory.ts';
import { type DocumentKey } from './document-reader.ts';
import { countsOf, FACET } from './meilisearch-facets.ts';
import { type EngineAnswer, type EngineQuery } from './search-engine.ts';

/**
 * The field whose values name all documents that answer, when they are counted like a facet: that costs the engine less than handing
 * them out as hits does (decision 0084).
 */
export const NAMED_BY = 'fingerprint';

/** What the engine found, each document by how it is named. */
export interface FoundKeys extends Omit<EngineAnswer, 'documents'>, KeptAnswer {
  keys: readonly DocumentKey[];
}

/** What an answer of Meilisearch says. Pure. */
export function foundKeys(
  response: Pick<SearchResponse<{ id: string }>, 'hits' | 'facetDistribution'> & {
    estimatedTotalHits?: number;
    totalHits?: number;
  },
  query: EngineQuery | undefined,
): FoundKeys {
  const { [FACET]: together, [NAMED_BY]: named, ...apart } = response.facetDistribution ?? {};
  const total = response.estimatedTotalHits ?? response.totalHits ?? response.hits.length;
  const keys = keysOf(response.hits, named, total, query?.allUpTo);
  const facets = together ? countsOf(together, query?.facets ?? []) : apart;
  return { keys, total, facets, size: keys.length + Object.keys(together ?? {}).length };
}

function keysOf(
  hits: readonly { id: string; fingerprint?: string }[],
  named: Readonly<Record<string, number>> | undefined,
  total: number,
  allUpTo: number | undefined,
): readonly DocumentKey[] {
  if (allUpTo !== undefined && total > allUpTo) return [];
  if (named) return Object.keys(named).map((fingerprint) => ({ fingerprint }));
  return hits.map(({ id, fingerprint }) => ({ id, fingerprint }));
}
