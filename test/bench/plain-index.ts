import { type Meilisearch } from 'meilisearch';
import { type DataSource } from 'typeorm';

import { LexiconLoader } from '../../src/enrichment/categories/lexicon-loader.ts';
import { loadPublishedAfter } from '../../src/indexing/stored-profiles.ts';
import { toDocument } from '../../src/indexing/to-document.ts';

const CHUNK = 10_000;
/** Fields that only a ranking of one's own needs. */
const OURS = new Set(['terms', 'weights', 'prominent', 'fingerprint', 'revision']);

/** An index as one would make it without a ranking of one's own: the published firms as users see them, found by their text. */
export async function plainIndex(client: Meilisearch, dataSource: DataSource, name: string): Promise<void> {
  const lexicon = await new LexiconLoader(dataSource).load();
  const index = client.index(name);
  await index.updateSettings({
    searchableAttributes: ['names', 'place', 'text'],
    filterableAttributes: [
      'label',
      'theme',
      'programme',
      'category',
      'municipality',
      'size',
      'source',
      'impact',
      '_geo',
    ],
    sortableAttributes: ['nameKey', '_geo'],
    pagination: { maxTotalHits: 1_000_000 },
  });
  for (let after: string | null = null; ;) {
    const profiles = await loadPublishedAfter(dataSource.manager, after, CHUNK);
    const last = profiles.at(-1);
    if (!last) return;
    after = last.profile.supplierId;
    const documents = profiles.map((stored) =>
      Object.fromEntries(Object.entries(toDocument(stored, lexicon)).filter(([field]) => !OURS.has(field))),
    );
    await index.addDocuments(documents, { primaryKey: 'id' }).waitTask({ timeout: 600_000 });
  }
}
