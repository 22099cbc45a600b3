import { parseArgs } from 'node:util';

import { type DataSource } from 'typeorm';

import { FixedClock } from '../../src/common/clock.ts';
import { addDays } from '../../src/common/day.ts';
import { CategoryEnricher } from '../../src/enrichment/categories/category-enricher.ts';
import { LexiconLoader } from '../../src/enrichment/categories/lexicon-loader.ts';
import { IndexHandler } from '../../src/indexing/index-handler.ts';
import { type IndexDocument } from '../../src/indexing/index-document.ts';
import { IndexWriter } from '../../src/indexing/index-writer.ts';
import { MeilisearchEngine } from '../../src/indexing/meilisearch-engine.ts';
import { type Delivery, type IndexTarget } from '../../src/indexing/search-engine.ts';
import { BATCH_SIZE } from '../../src/platform/jobs/pipeline-batch.ts';
import { Log } from '../../src/platform/log/log.ts';
import { publishProfiles } from '../../src/registry/publish-profiles.ts';
import { PublishHandler } from '../../src/registry/publish.handler.ts';
import { RefreshLabelsHandler } from '../../src/registry/refresh-labels.handler.ts';
import { loadFacts } from '../../src/registry/supplier-facts.ts';
import { type Bench } from './bench.ts';
import { insertHolders } from './label-holders.ts';
import { indexProfiles } from './relevance-register.ts';
import { round } from './timing.ts';

const INDEX = 'bench-expiry';
/** Last day of the labels that end; the day after is the one that has something to do. */
const LAST_DAY = '2026-11-27';
/** Tables that a day could write to. */
const TABLES = ['label_holding', 'source_record', 'supplier', 'profile', 'change'] as const;

/** Counts what is sent. */
class CountingEngine extends MeilisearchEngine {
  sent = 0;

  override write(documents: readonly IndexDocument[], to: IndexTarget): Promise<Delivery> {
    this.sent += documents.length;
    return super.write(documents, to);
  }
}

/**
 * `npm run bench -- expiry [--holdings 100000] [--ending 300]`: the daily job over verified labels, on a day on which none starts
 * or ends and on the day after `ending` of them had their last: rows written, documents sent, seconds until all is searchable.
 */
export const bench: Bench = async ({ stores, dataSource }, args) => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      holdings: { type: 'string', default: '100000' },
      ending: { type: 'string', default: '300' },
    },
  });
  const [count, ending] = [Number(values.holdings), Number(values.ending)];
  const ids = await insertHolders(dataSource, { count, ending, lastDay: LAST_DAY });
  const lexicons = new LexiconLoader(dataSource);
  const categories = new CategoryEnricher(lexicons);
  for (let at = 0; at < ids.length; at += BATCH_SIZE)
    await dataSource.transaction(async (manager) => {
      const facts = await loadFacts(manager, categories, ids.slice(at, at + BATCH_SIZE));
      await publishProfiles(manager, facts, addDays(LAST_DAY, -1));
    });
  await indexProfiles(dataSource, { ...stores, indexName: INDEX });
  await dataSource.query(`insert into registry_state (labels_refreshed_on) values ($1)`, [
    addDays(LAST_DAY, -1),
  ]);
  const engine = new CountingEngine({ ...stores, indexName: INDEX });
  const index = new IndexHandler(dataSource, new IndexWriter(dataSource, engine, lexicons), new Log());

  async function aDay(day: string): Promise<object> {
    const clock = new FixedClock(new Date(`${day}T12:00:00Z`));
    const publish = new PublishHandler(dataSource, clock, categories);
    const [mark, sent, started] = [await transactionNow(dataSource), engine.sent, performance.now()];
    await new RefreshLabelsHandler(dataSource, clock).handle();
    const found = performance.now();
    for (const batchId of await openBatches(dataSource)) {
      await publish.handle({ batchId });
      await index.handle({ batchId });
    }
    return {
      day,
      secondsToFind: round((found - started) / 1000),
      secondsUntilSearchable: round((performance.now() - started) / 1000),
      rowsWritten: await rowsWrittenSince(dataSource, mark),
      documentsSent: engine.sent - sent,
    };
  }
  return {
    holdings: count,
    quietDay: await aDay(LAST_DAY),
    dayAfterTheEnd: await aDay(addDays(LAST_DAY, 1)),
  };
};

async function transactionNow(dataSource: DataSource): Promise<string> {
  const [row]: { now: string }[] = await dataSource.query(`select pg_current_xact_id()::text as now`);
  return row?.now ?? '';
}

async function openBatches(dataSource: DataSource): Promise<string[]> {
  const rows: { id: string }[] = await dataSource.query(
    `select id::text from pipeline_batch where stage = 'enriched' order by id`,
  );
  return rows.map(({ id }) => id);
}

/** Rows of each table that a later transaction than `mark` wrote. */
async function rowsWrittenSince(dataSource: DataSource, mark: string): Promise<Record<string, number>> {
  const counts = await Promise.all(
    TABLES.map(async (table) => {
      const [row]: { written: number }[] = await dataSource.query(
        `select count(*)::int as written from ${table} where xmin::text::bigint > $1::bigint`,
        [mark],
      );
      return [table, row?.written ?? 0] as const;
    }),
  );
  return Object.fromEntries(counts);
}
