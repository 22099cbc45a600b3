import { type DataSource } from 'typeorm';

import { type LabelledPair, loadLabelledPairs, writtenNames } from '../fixtures/matching/labelled-pairs.ts';
import { answerOf, qualityOf } from '../fixtures/matching/measure.ts';
import { type Bench } from './bench.ts';
import { type DuckRun, runDuckDb } from './matching-duckdb.ts';
import { type Firms, makeFirms } from './matching-firms.ts';
import { bestTrigramThreshold, exactNameAndPostcode } from './matching-peers.ts';
import { type MatchingRun, runMatching } from './matching-run.ts';

/**
 * `npm run bench -- matching [COUNTS] [GENERATOR.mjs]`: how good matching is on the labelled pairs, beside two peers; and
 * what it costs to match so many records with as many suppliers, beside DuckDB doing the joins alone, for each of COUNTS
 * (`5000,20000`). With the generator of large files, on its firms, with its truth. `growthExponent`, from the first count to the
 * last: 1 when ten times the records take ten times as long.
 */
export const bench: Bench = async ({ dataSource }, [counts = '5000,20000', generator]) => {
  const pairs = loadLabelledPairs();
  const names = writtenNames();
  const measure = async (some: readonly LabelledPair[]): Promise<object> => ({
    ours: qualityOf(some, answerOf),
    exactNameAndPostcode: exactNameAndPostcode(some, names),
    trigrams: await bestTrigramThreshold(dataSource, some, names),
  });
  const runs: SizedRun[] = [];
  for (const count of counts.split(',').map(Number))
    runs.push(await runBoth(dataSource, await makeFirms(count, generator)));
  return {
    labelledPairs: {
      all: await measure(pairs),
      heldOut: await measure(pairs.filter(({ split }) => split === 'held-out')),
    },
    matching: { runs, growthExponent: growthExponent(runs) },
  };
};

/** Matching so many records with as many suppliers, and the joins alone in DuckDB. */
interface SizedRun extends MatchingRun {
  suppliers: number;
  records: number;
  duckDb: DuckRun;
  /** How often our time holds that of DuckDB. */
  timesDuckDb: number;
}

async function runBoth(dataSource: DataSource, firms: Firms): Promise<SizedRun> {
  const ours = await runMatching(dataSource, firms);
  const duckDb = await runDuckDb(firms);
  return {
    suppliers: firms.known.length,
    records: firms.incoming.length,
    ...ours,
    duckDb,
    timesDuckDb: Math.round((ours.seconds / (duckDb.secondsToLoad + duckDb.secondsToJoin)) * 10) / 10,
  };
}

/** Null for one count. */
function growthExponent(runs: readonly SizedRun[]): number | null {
  const [first, last] = [runs[0], runs.at(-1)];
  if (!first || !last || first === last) return null;
  const growth = Math.log(last.seconds / first.seconds) / Math.log(last.records / first.records);
  return Math.round(growth * 100) / 100;
}
