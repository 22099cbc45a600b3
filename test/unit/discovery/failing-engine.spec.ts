import { describe, expect, it } from '@jest/globals';

import { type LabelsOnDay } from '../../../src/discovery/labels-on-day.ts';
import { type LimitedSearch } from '../../../src/discovery/limited-search.ts';
import { type RankedPage, type RankedSearch } from '../../../src/discovery/ranked-search.ts';
import { type SearchPreparation } from '../../../src/discovery/search-preparation.ts';
import { SearchService } from '../../../src/discovery/search.service.ts';
import { type LexiconLoader } from '../../../src/enrichment/categories/lexicon-loader.ts';
import { type RecognitionService } from '../../../src/enrichment/labels/recognition/recognition.service.ts';
import { SearchEngineOutdated, SearchEngineUnavailable } from '../../../src/indexing/search-engine.ts';

const NOTHING: RankedPage = { documents: [], total: 0, facets: {} };

/** Whether the answer to a plain search is a limited one, after some that the engine failed so. */
async function limitedAfter(failures: Error[]): Promise<boolean[]> {
  const left = [...failures];
  const page = (): Promise<RankedPage> => {
    const failure = left.shift();
    return failure ? Promise.reject(failure) : Promise.resolve(NOTHING);
  };
  const as = <T>(part: object): T => part as T;
  const service = new SearchService(
    as<SearchPreparation>({ understand: () => Promise.resolve({}), weigh: () => Promise.resolve({}) }),
    as<RankedSearch>({ page }),
    as<LimitedSearch>({ page: () => Promise.resolve(NOTHING) }),
    as<LabelsOnDay>({}),
    as<RecognitionService>({}),
    as<LexiconLoader>({}),
  );
  const limited: boolean[] = [];
  for (let turn = 0; turn <= failures.length; turn++)
    limited.push((await service.find({ page: 1, pageSize: 20 })).limited);
  return limited;
}

describe('a search engine that fails', () => {
  it('is left alone after three failures in a row', async () => {
    const away = new SearchEngineUnavailable('away');
    expect(await limitedAfter([away, away, away])).toEqual([true, true, true, true]);
  });

  it('goes on answering other searches when an old index cannot tell one thing', async () => {
    const old = new SearchEngineOutdated('maxOrderValue is not filterable');
    expect(await limitedAfter([old, old, old])).toEqual([true, true, true, false]);
  });
});
