/** A question to the register, and the same straight to Meilisearch. */
export interface SearchCase {
  /** Query of `GET /v1/suppliers`. */
  path: string;
  /** Body of a search of Meilisearch. */
  straight: { q: string; filter?: string; sort?: string[]; facets?: string[] };
}

/** WGS84. */
interface Point {
  lat: number;
  lng: number;
}

const GRONINGEN: Point = { lat: 53.2194, lng: 6.5665 };
const facets = ['label', 'theme', 'programme', 'category', 'municipality', 'size'];

const words = (q: string): string => `q=${encodeURIComponent(q).replaceAll('%20', '+')}`;
const near = ({ lat, lng }: Point): string => `near=${lat},${lng}`;
const around = ({ lat, lng }: Point): string => `_geoRadius(${lat}, ${lng}, 25000)`;
const nearest = ({ lat, lng }: Point): string[] => [`_geoPoint(${lat}, ${lng}):asc`];

/** The kinds of questions that buyers ask, of any words and around any place. */
export const SEARCH_KINDS = {
  text: (q) => ({ path: words(q), straight: { q } }),
  near: (q, at) => ({ path: `${words(q)}&${near(at)}`, straight: { q, filter: around(at) } }),
  sortedByDistance: (q, at) => ({
    path: `${words(q)}&${near(at)}&sort=distance`,
    straight: { q, filter: around(at), sort: nearest(at) },
  }),
  facets: (q) => ({ path: `${words(q)}&facets=true`, straight: { q, facets } }),
  everything: (q, at) => ({
    path: `${words(q)}&${near(at)}&impact=true&facets=true`,
    straight: { q, filter: `${around(at)} AND impact = true`, facets },
  }),
} satisfies Record<string, (q: string, at: Point) => SearchCase>;

/** The mix of questions that buyers ask. */
export const SEARCH_CASES = {
  oneWord: SEARCH_KINDS.text('glasbewassing'),
  nameWithTypo: SEARCH_KINDS.text('Noorderwrek 15'),
  fourWords: SEARCH_KINDS.text('opgeknapte laptops met garantie'),
  wordNear: SEARCH_KINDS.near('schilderwerk', GRONINGEN),
  sortedByDistance: SEARCH_KINDS.sortedByDistance('schilderwerk', GRONINGEN),
  facets: SEARCH_KINDS.facets('taalles'),
  everything: SEARCH_KINDS.everything('schilderwerk', GRONINGEN),
} satisfies Record<string, SearchCase>;
