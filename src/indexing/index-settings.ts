import { createHash } from 'node:crypto';

import { type Settings } from 'meilisearch';

import { type IndexDocument } from './index-document.ts';
import { FACET, FACETED } from './meilisearch-facets.ts';

/** Raise when `analyseProfile` or `toDocument` changes what they make of the same profile. */
const ANALYSIS_VERSION = 15;

/**
 * What is read of documents that are found. The rest is there to be searched and filtered by: the engine takes a document
 * apart field by field each time that it is found, which costs more than finding it.
 */
export const READ_FIELDS = [
  'id',
  'fingerprint',
  'name',
  'names',
  'nameKey',
  'kvkNumber',
  'place',
  'municipality',
  'municipalityName',
  '_geo',
  'locationPrecision',
  'serves',
  'impact',
  'standing',
  'label',
  'labels',
  'theme',
  'programme',
  'size',
  'maxOrderValue',
  'source',
  'cpv',
  'category',
  'categories',
  'summary',
  'terms',
  'weights',
  'updatedAt',
] as const satisfies readonly (keyof IndexDocument)[];

// `fingerprint` names all documents that answer (`meilisearch-answer.ts`).
const FILTERED = [
  'id',
  'fingerprint',
  'kvkNumber',
  'cpv',
  'serves',
  'maxOrderValue',
  'terms',
  'prominent',
  '_geo',
  FACET,
];

/** How the search engine treats documents. */
export const INDEX_SETTINGS: Settings = {
  searchableAttributes: ['names', 'kvkNumber', 'place', 'text'],
  // What a document says is read by its id (`READ_FIELDS`), and remembered until its fingerprint changes.
  displayedAttributes: ['id', 'fingerprint'],
  filterableAttributes: [...FACETED, ...FILTERED],
  sortableAttributes: ['standing', 'nameKey', 'updatedMillis', '_geo'],
  // An explicit order of the caller comes first: a list sorted by distance must be sorted by distance.
  rankingRules: ['sort', 'words', 'typo', 'proximity', 'attribute', 'exactness'],
  typoTolerance: { disableOnAttributes: ['kvkNumber'], minWordSizeForTypos: { oneTypo: 5, twoTypos: 9 } },
  // All facets are one field: some 700 values, most of them municipalities and categories.
  faceting: { maxValuesPerFacet: 4000 },
  pagination: { maxTotalHits: 1_000_000 },
  // Nobody asks for facet values by prefix, and building that costs a good part of indexing.
  facetSearch: false,
};

/** Changes whenever an index made earlier must be made anew: other settings, other analysis or other words. */
export function indexFingerprint(lexiconFingerprint: string): string {
  return createHash('sha256')
    .update(JSON.stringify([INDEX_SETTINGS, ANALYSIS_VERSION, lexiconFingerprint]))
    .digest('hex');
}

/** Does the engine report the settings that we want? Lists without order are compared as sets. */
export function hasWantedSettings(actual: Settings): boolean {
  return Object.entries(INDEX_SETTINGS).every(([key, wanted]) =>
    contains(actual[key as keyof Settings], wanted, key),
  );
}

const UNORDERED = new Set(['displayedAttributes', 'filterableAttributes', 'sortableAttributes']);

function contains(actual: unknown, wanted: unknown, key: string): boolean {
  if (Array.isArray(wanted)) {
    if (!Array.isArray(actual)) return false;
    const order = (values: unknown[]): unknown[] => (UNORDERED.has(key) ? [...values].sort() : values);
    return JSON.stringify(order(actual)) === JSON.stringify(order(wanted));
  }
  if (typeof wanted === 'object' && wanted !== null) {
    const parts = (actual ?? {}) as Record<string, unknown>;
    return Object.entries(wanted).every(([name, value]) => contains(parts[name], value, name));
  }
  return actual === wanted;
}
