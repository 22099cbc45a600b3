import { type EntityManager } from 'typeorm';

import { CategoryEnricher } from '../../src/enrichment/categories/category-enricher.ts';
import { LexiconLoader } from '../../src/enrichment/categories/lexicon-loader.ts';
import { LabelEnricher } from '../../src/enrichment/labels/label-enricher.ts';
import {
  supplierIdsWithLabel,
  suppliersWithLabelChange,
} from '../../src/enrichment/labels/label-holdings.ts';
import { GazetteerGeocoder } from '../../src/enrichment/location/gazetteer-geocoder.ts';
import { LocationEnricher } from '../../src/enrichment/location/location-enricher.ts';
import { loadServedPlaces } from '../../src/enrichment/location/served-places.ts';
import { mergeServiceAreas, servedNames, servedTokens } from '../../src/registry/service-areas.ts';
import { BATCH_SIZE } from '../../src/platform/jobs/pipeline-batch.ts';
import { findDueReminders } from '../../src/registry/reminders/due-reminders.ts';
import { type Bench } from './bench.ts';
import { insertFirms } from './enrich-firms.ts';
import { storesCpu } from './process-usage.ts';

/** What a piece of work used; CPU is of this process and of PostgreSQL together, which wall time on a busy machine is not. */
interface Used {
  seconds: number;
  cpuSeconds: number;
  cpuMillisecondsASupplier: number;
}

/**
 * `npm run bench -- enrich [COUNT]`: labels, location and categories of COUNT suppliers (20,000) in the batches of the
 * pipeline, the first time and again when nothing changed; then the questions of a day over all their holdings.
 */
export const bench: Bench = async ({ dataSource, dataDir }, [count = '20000']) => {
  const ids = await insertFirms(dataSource, Number(count));
  await dataSource.query(`analyze`);
  const labels = new LabelEnricher();
  const location = new LocationEnricher(new GazetteerGeocoder(dataSource));
  const categories = new CategoryEnricher(new LexiconLoader(dataSource));

  async function measure(work: () => Promise<unknown>): Promise<Used> {
    const [start, own, stores] = [Date.now(), process.cpuUsage(), storesCpu(dataDir).postgres];
    await work();
    const { user, system } = process.cpuUsage(own);
    const cpuSeconds = (user + system) / 1e6 + storesCpu(dataDir).postgres - stores;
    return {
      seconds: (Date.now() - start) / 1000,
      cpuSeconds: Math.round(cpuSeconds * 100) / 100,
      cpuMillisecondsASupplier: Math.round((cpuSeconds / ids.length) * 1e6) / 1000,
    };
  }
  const inBatches = (work: (batch: string[]) => Promise<unknown>) => async (): Promise<void> => {
    for (let at = 0; at < ids.length; at += BATCH_SIZE) await work(ids.slice(at, at + BATCH_SIZE));
  };
  const enrichLabels = inBatches((batch) => dataSource.transaction((m) => labels.enrich(m, batch)));
  const locate = inBatches((batch) => dataSource.transaction((m) => location.enrich(m, batch)));
  const categorise = inBatches((batch) => dataSource.transaction((m) => categories.enrich(m, batch)));
  const { manager } = dataSource;
  const readAreas = inBatches((batch) => readServiceAreas(manager, batch));

  const first = {
    labels: await measure(enrichLabels),
    location: await measure(locate),
    categories: await measure(categorise),
    serviceAreas: await measure(readAreas),
  };
  const again = {
    labels: await measure(enrichLabels),
    location: await measure(locate),
    categories: await measure(categorise),
  };
  const [holdings]: { count: string }[] = await dataSource.query(
    `select count(*) as count from label_holding`,
  );
  return {
    suppliers: ids.length,
    holdings: Number(holdings?.count),
    first,
    again,
    aDay: {
      whoseLabelChanged: await measure(() => suppliersWithLabelChange(manager, '2026-11-25', '2026-11-26')),
      whoHeldPso2: await measure(() =>
        supplierIdsWithLabel(manager, { codes: [{ code: 'pso', minRank: 2 }], on: '2025-03-01' }),
      ),
      whomToRemind: await measure(() => findDueReminders(manager, '2027-11-26')),
    },
  };
};

/** What publishing does for a batch: one query for all names, the rest in memory. */
async function readServiceAreas(manager: EntityManager, supplierIds: readonly string[]): Promise<void> {
  const said: { statement: Parameters<typeof servedNames>[0][number] }[] = await manager.query(
    `select jsonb_build_object('source', r.source_code, 'statedOn', r.stated_on,
              'cleaned', jsonb_build_object('serviceArea', r.cleaned ->> 'serviceArea')) as statement
       from record_match m join source_record r on r.id = m.record_id
      where m.supplier_id = any($1) and r.cleaned ? 'serviceArea'`,
    [supplierIds],
  );
  const statements = said.map(({ statement }) => statement);
  const places = await loadServedPlaces(manager, servedNames(statements));
  for (const statement of statements) {
    const areas = mergeServiceAreas([statement], places).map(({ value }) => value);
    servedTokens(areas, ['55520000', '77310000']);
  }
}
