import { type LabelledPair, loadLabelledPairs, writtenNames } from '../fixtures/matching/labelled-pairs.ts';
import { answerOf, qualityOf } from '../fixtures/matching/measure.ts';
import { type Bench, type BenchContext } from './bench.ts';
import { type DuckRun, runDuckDb } from './matching-duckdb.ts';
import { type Firms, makeFirms } from './matching-firms.ts';
import { bestTrigramThreshold, exactNameAndPostcode } from './matching-peers.ts';
import { type MatchingRun, runMatching } from './matching-run.ts';
import { round } from './timing.ts';

/**
 * `npm run bench -- matching [COUNTS] [GENERATOR.mjs]`: how good matching is on the labelled pairs, beside two peers; and
 * what it costs to match so many records with as many suppliers, beside DuckDB doing the joins alone, for each of COUNTS
 * (`5000,20000`); of ours also finding and judging alone (`comparing`), which is what DuckDB does. With the generator of large files, on its firms, with its truth. `growthExponent`, from the first count to the
 * last: 1 when ten times the records take ten times as long.
 */
export const bench: Bench = async (context, [counts = '5000,20000', generator]) => {
  const { dataSource } = context;
  const pairs = loadLabelledPairs();
  const names = writtenNames();
  const measure = async (some: readonly LabelledPair[]): Promise<object> => ({
    ours: qualityOf(some, (pair) => answerOf(pair)),
    exactNameAndPostcode: exactNameAndPostcode(some, names),
    trigrams: await bestTrigramThreshold(dataSource, some, names),
  });
  const runs: SizedRun[] = [];
  for (const count of counts.split(',').map(Number))
    runs.push(await runBoth(context, await makeFirms(count, generator)));
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
  duckDb: DuckRun;
  /** How often our time and our processors' time hold those of DuckDB. The second says more on a machine that does other work. */
  timesDuckDb: { seconds: number; cpuSeconds: number; comparing: { seconds: number; cpuSeconds: number } };
}

async function runBoth(context: BenchContext, firms: Firms): Promise<SizedRun> {
  const ours = await runMatching(context, firms);
  const duckDb = await runDuckDb(firms);
  const times = ({
    seconds,
    cpuSeconds,
  }: MatchingRun['comparing']): { seconds: number; cpuSeconds: number } => ({
    seconds: round(seconds / (duckDb.secondsToLoad + duckDb.secondsToJoin)),
    cpuSeconds: round((cpuSeconds.node + cpuSeconds.postgres) / duckDb.cpuSeconds),
  });
  return { ...ours, duckDb, timesDuckDb: { ...times(ours), comparing: times(ours.comparing) } };
}

/** Of time and of the processors' time. Null for one count. */
function growthExponent(runs: readonly SizedRun[]): { seconds: number; cpuSeconds: number } | null {
  const [first, last] = [runs[0], runs.at(-1)];
  if (!first || !last || first === last) return null;
  const growth = (cost: (run: SizedRun) => number): number =>
    round(Math.log(cost(last) / cost(first)) / Math.log(last.records / first.records));
  return {
    seconds: growth(({ seconds }) => seconds),
    cpuSeconds: growth(({ cpuSeconds }) => cpuSeconds.node + cpuSeconds.postgres),
  };
}
