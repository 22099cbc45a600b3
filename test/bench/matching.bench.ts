import { type LabelledPair, loadLabelledPairs, writtenNames } from '../fixtures/matching/labelled-pairs.ts';
import { answerOf, qualityOf } from '../fixtures/matching/measure.ts';
import { type Bench } from './bench.ts';
import { runDuckDb } from './matching-duckdb.ts';
import { makeFirms } from './matching-firms.ts';
import { bestTrigramThreshold, exactNameAndPostcode } from './matching-peers.ts';
import { runMatching } from './matching-run.ts';

/**
 * `npm run bench -- matching [COUNT] [GENERATOR.mjs]`: how good matching is on the labelled pairs, beside two peers; and
 * what it costs to match COUNT records (20,000) with as many suppliers, beside DuckDB doing the joins alone. With the
 * generator of large files, on its firms, with its truth. `growthExponent`: 1 when ten times the records take ten times
 * as long; measured from a quarter of COUNT.
 */
export const bench: Bench = async ({ dataSource }, [count = '20000', generator]) => {
  const pairs = loadLabelledPairs();
  const names = writtenNames();
  const measure = async (some: readonly LabelledPair[]): Promise<object> => ({
    ours: qualityOf(some, answerOf),
    exactNameAndPostcode: exactNameAndPostcode(some, names),
    trigrams: await bestTrigramThreshold(dataSource, some, names),
  });
  const firms = await makeFirms(Number(count), generator);
  const quarter = await runMatching(dataSource, await makeFirms(Math.round(Number(count) / 4), generator));
  const ours = await runMatching(dataSource, firms);
  const duckDb = await runDuckDb(firms);
  return {
    labelledPairs: {
      all: await measure(pairs),
      heldOut: await measure(pairs.filter(({ split }) => split === 'held-out')),
    },
    matching: {
      suppliers: firms.known.length,
      records: firms.incoming.length,
      ...ours,
      quarter,
      growthExponent: Math.round((Math.log(ours.seconds / quarter.seconds) / Math.log(4)) * 100) / 100,
      duckDb,
      timesDuckDb: Math.round((ours.seconds / (duckDb.secondsToLoad + duckDb.secondsToJoin)) * 10) / 10,
    },
  };
};
