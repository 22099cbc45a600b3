import { afterAll, beforeAll, beforeEach, describe, it, expect } from '@jest/globals';
import { type DataSource } from 'typeorm';

import { CategoryEnricher } from '../../src/enrichment/categories/category-enricher.ts';
import { LexiconLoader } from '../../src/enrichment/categories/lexicon-loader.ts';
import { EnrichHandler } from '../../src/enrichment/enrich-handler.ts';
import { LabelEnricher } from '../../src/enrichment/labels/label-enricher.ts';
import { loadLabelHoldings } from '../../src/enrichment/labels/label-holdings.ts';
import { loadReferenceLabels } from '../../src/enrichment/labels/reference-labels.ts';
import { GazetteerGeocoder } from '../../src/enrichment/location/gazetteer-geocoder.ts';
import { type AddressToLocate, type Geocoder } from '../../src/enrichment/location/geocoder.ts';
import { LocationEnricher } from '../../src/enrichment/location/location-enricher.ts';
import { loadReferenceLocations } from '../../src/enrichment/location/reference-locations.ts';
import { loadLocations } from '../../src/enrichment/location/supplier-locations.ts';
import { UpgradeLocationsHandler } from '../../src/enrichment/location/upgrade-locations.handler.ts';
import { startBatches } from '../../src/platform/jobs/pipeline-batch.ts';
import { FixedGeocoder } from '../fakes/fixed-geocoder.ts';
import { addRecord, addSupplier, emptyRecords } from '../support/enrichment-records.ts';
import { createTestDatabase } from '../support/test-database.ts';

/** Categories have tests of their own, and a lexicon that takes a second to load. */
class NoCategories extends CategoryEnricher {
  override enrich(): Promise<void> {
    return Promise.resolve();
  }
}

describe('the job that enriches a batch', () => {
  let database: Awaited<ReturnType<typeof createTestDatabase>>;
  let dataSource: DataSource;

  beforeAll(async () => {
    database = await createTestDatabase();
    dataSource = database.dataSource;
    await loadReferenceLabels(dataSource.manager);
    await loadReferenceLocations(dataSource.manager);
  });
  beforeEach(async () => {
    await emptyRecords(dataSource);
    await dataSource.query(
      `select graphile_worker.complete_jobs(array(select id from graphile_worker.jobs))`,
    );
  });
  afterAll(() => database.drop());

  const handlerWith = (geocoder: Geocoder) =>
    new EnrichHandler(
      dataSource,
      new LabelEnricher(),
      new LocationEnricher(geocoder),
      new NoCategories(new LexiconLoader(dataSource)),
    );
  const jobs = () =>
    dataSource.query<{ task: string }[]>(
      `select task_identifier as task from graphile_worker.jobs order by id`,
    );
  const stage = async () =>
    (await dataSource.query<{ stage: string }[]>(`select stage from pipeline_batch`))[0]?.stage;

  async function startBatch(): Promise<{ supplier: string; batchId: string }> {
    const supplier = await addSupplier(dataSource);
    await addRecord(dataSource, {
      supplier,
      source: 'impact-noord',
      cleaned: { labels: 'PSO trede 2', postcode: '9712HM', place: 'Groningen' },
    });
    await dataSource.transaction((m) => startBatches(m, { cause: 'test', supplierIds: [supplier] }));
    const batches: { id: string }[] = await dataSource.query(`select id from pipeline_batch`);
    return { supplier, batchId: batches[0]!.id };
  }

  it('adds labels and location, and hands the batch on, once', async () => {
    const { supplier, batchId } = await startBatch();
    const handler = handlerWith(new GazetteerGeocoder(dataSource));
    await Promise.all([handler.handle({ batchId }), handler.handle({ batchId })]);
    await handler.handle({ batchId });
    expect((await loadLabelHoldings(dataSource.manager, [supplier])).get(supplier)).toMatchObject([
      { levelRank: 2 },
    ]);
    expect((await loadLocations(dataSource.manager, [supplier])).get(supplier)).toMatchObject({
      precision: 'postcode',
    });
    expect(await stage()).toBe('enriched');
    expect((await jobs()).filter(({ task }) => task === 'registry.publish').length).toBe(1);
  });

  it('looks places up without holding a lock, and leaves the batch where it was when that fails', async () => {
    const { batchId } = await startBatch();
    const failing = {
      local: false,
      locate: async () => {
        // Fails when the batch is locked meanwhile.
        await dataSource.query(`select 1 from pipeline_batch for update nowait`);
        throw new Error('geocoder is broken');
      },
      places: () => Promise.resolve([]),
      find: () => Promise.resolve(null),
    };
    await expect(handlerWith(failing).handle({ batchId })).rejects.toThrow('geocoder is broken');
    expect(await stage()).toBe('matched');
    expect((await jobs()).map(({ task }) => task)).toEqual(['enrichment.enrich']);
  });

  it('looks up again at night what the gazetteer answered while the service was away, and only that', async () => {
    const { supplier, batchId } = await startBatch();
    const point = { name: 'x', lat: 53.2, lng: 6.5, source: 'test' };
    const service = new (class extends FixedGeocoder {
      away = true;
      override async locate(addresses: readonly AddressToLocate[], standIns?: Set<string>) {
        if (this.away) for (const { key } of addresses) standIns?.add(key);
        const precision = this.away ? ('postcode' as const) : ('address' as const);
        await Promise.resolve();
        return new Map(addresses.map(({ key }) => [key, { ...point, precision }]));
      }
    })({});
    const night = async () => {
      await new UpgradeLocationsHandler(dataSource).handle();
      const batches: { id: string }[] = await dataSource.query(
        `select id from pipeline_batch where stage = 'matched'`,
      );
      for (const { id } of batches) await handlerWith(service).handle({ batchId: id });
      return batches.length;
    };
    const precision = async () =>
      (await loadLocations(dataSource.manager, [supplier])).get(supplier)?.precision;
    await handlerWith(service).handle({ batchId });
    expect([await night(), await precision()]).toEqual([1, 'postcode']);
    service.away = false;
    expect([await night(), await precision()]).toEqual([1, 'address']);
    expect(await night()).toBe(0);
  });
});
