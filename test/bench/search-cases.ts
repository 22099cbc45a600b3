/** A question to the register, and the same straight to Meilisearch. */
export interface SearchCase {
  /** Query of `GET /v1/suppliers`. */
  path: string;
  /** Body of a search of Meilisearch. */
  straight: { q: string; filter?: string; sort?: string[]; facets?: string[] };
}

const GRONINGEN = { lat: 53.2194, lng: 6.5665 };
const at = `${GRONINGEN.lat}, ${GRONINGEN.lng}`;
const near = `near=${GRONINGEN.lat},${GRONINGEN.lng}`;
const around = `_geoRadius(${at}, 25000)`;
const nearest = [`_geoPoint(${at}):asc`];
const facets = ['label', 'theme', 'programme', 'category', 'municipality', 'size'];

/** The mix of questions that buyers ask. */
export const SEARCH_CASES = {
  oneWord: { path: 'q=glasbewassing', straight: { q: 'glasbewassing' } },
  nameWithTypo: { path: 'q=Noorderwrek+15', straight: { q: 'Noorderwrek 15' } },
  fourWords: {
    path: 'q=opgeknapte+laptops+met+garantie',
    straight: { q: 'opgeknapte laptops met garantie' },
  },
  wordNear: { path: `q=schilderwerk&${near}`, straight: { q: 'schilderwerk', filter: around } },
  sortedByDistance: {
    path: `q=schilderwerk&${near}&sort=distance`,
    straight: { q: 'schilderwerk', filter: around, sort: nearest },
  },
  facets: { path: 'q=taalles&facets=true', straight: { q: 'taalles', facets } },
  everything: {
    path: `q=schilderwerk&${near}&impact=true&facets=true`,
    straight: { q: 'schilderwerk', filter: `${around} AND impact = true`, facets },
  },
} as const satisfies Record<string, SearchCase>;
