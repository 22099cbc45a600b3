import { randomUUID } from 'node:crypto';

import { type DataSource } from 'typeorm';

import { FixedClock } from '../../src/common/clock.ts';
import { LabelsOnDay } from '../../src/discovery/labels-on-day.ts';
import { LimitedSearch } from '../../src/discovery/limited-search.ts';
import { RankedSearch } from '../../src/discovery/ranked-search.ts';
import { SearchPreparation } from '../../src/discovery/search-preparation.ts';
import { SearchService } from '../../src/discovery/search.service.ts';
import { TermStatistics } from '../../src/discovery/term-statistics.ts';
import { KnownLabels } from '../../src/discovery/understanding/known-labels.ts';
import { KnownPlaces } from '../../src/discovery/understanding/known-places.ts';
import { RequestReader } from '../../src/discovery/understanding/request-reader.ts';
import { LexiconLoader } from '../../src/enrichment/categories/lexicon-loader.ts';
import { type CategoryLexicon } from '../../src/enrichment/categories/category-lexicon.ts';
import { RecognitionService } from '../../src/enrichment/labels/recognition/recognition.service.ts';
import { GazetteerGeocoder } from '../../src/enrichment/location/gazetteer-geocoder.ts';
import { IndexInspector } from '../../src/indexing/index-inspector.ts';
import { IndexWriter } from '../../src/indexing/index-writer.ts';
import { type IndexingSettings } from '../../src/indexing/indexing-settings.ts';
import { MeilisearchEngine } from '../../src/indexing/meilisearch-engine.ts';
import { RebuildService } from '../../src/indexing/rebuild.service.ts';
import { type Profile } from '../../src/registry/profile.ts';
import { type BenchSupplier } from './relevance-data.ts';

/** The search service as the application has it, on the stores of the benchmark. */
export function openSearch(dataSource: DataSource, settings: IndexingSettings): SearchService {
  const engine = new MeilisearchEngine(settings);
  const lexicons = new LexiconLoader(dataSource);
  const places = new KnownPlaces(new GazetteerGeocoder(dataSource));
  const clock = new FixedClock(new Date('2026-11-26T12:00:00Z'));
  const labels = new KnownLabels(dataSource);
  const reader = new RequestReader(labels, places, lexicons, clock);
  const statistics = new TermStatistics(engine);
  return new SearchService(
    new SearchPreparation(dataSource, places, reader, labels, statistics, clock),
    new RankedSearch(engine),
    new LimitedSearch(dataSource, lexicons),
    new LabelsOnDay(dataSource),
    new RecognitionService(dataSource),
    lexicons,
  );
}

/** Publishes suppliers and indexes them, as a rebuild does. Returns the id of each in the benchmark by its id here. */
export async function publishSuppliers(
  dataSource: DataSource,
  settings: IndexingSettings,
  suppliers: readonly BenchSupplier[],
): Promise<Map<string, string>> {
  const lexicons = new LexiconLoader(dataSource);
  const lexicon = await lexicons.load();
  const profiles = suppliers.map((supplier) => toProfile(supplier, randomUUID(), lexicon));
  await dataSource.query(`insert into supplier (id) select unnest($1::uuid[])`, [
    profiles.map(({ supplierId }) => supplierId),
  ]);
  await dataSource.query(
    `insert into profile (supplier_id, data, content_hash)
     select (p ->> 'supplierId')::uuid, p, p ->> 'supplierId' from jsonb_array_elements($1::jsonb) p`,
    [JSON.stringify(profiles)],
  );
  await indexProfiles(dataSource, settings);
  return new Map(profiles.map(({ supplierId }, index) => [supplierId, suppliers[index]?.id ?? '']));
}

/** Makes the index from the published profiles, as a rebuild does. */
export async function indexProfiles(dataSource: DataSource, settings: IndexingSettings): Promise<void> {
  const lexicons = new LexiconLoader(dataSource);
  const engine = new MeilisearchEngine(settings);
  const writer = new IndexWriter(dataSource, engine, lexicons);
  const inspector = new IndexInspector(dataSource, engine);
  await new RebuildService(dataSource, engine, writer, inspector, lexicons, settings).rebuild();
}

/** What intake and registry would make of the supplier: services are part of what it says of itself. */
function toProfile(
  { name, place, services, cpv, description, impact }: BenchSupplier,
  supplierId: string,
  lexicon: CategoryLexicon,
): Profile {
  const source = 'leveranciersdatabank';
  const date = '2026-01-01';
  const said = services.length > 0 ? `${services.join(', ')}. ${description}` : description;
  return {
    supplierId,
    name: { value: name, source, date },
    otherNames: [],
    soleTrader: false,
    place: { value: place, source, date },
    country: { value: 'NL', source, date },
    description: { value: said, source, date },
    categories: cpv.map((code) => ({
      value: { code, label: lexicon.category(code)?.labelNl ?? code },
      source,
      date,
    })),
    sbi: [],
    labels: [],
    themes: [],
    programmes: [],
    sources: [source],
    impact,
  };
}
