import { DomainError } from '../../src/common/errors.ts';
import { type FirmsOnMap } from '../../src/discovery/firms-on-map.ts';
import { type LooserAnswers } from '../../src/discovery/looser-searches.ts';
import { type SearchQuery, type SearchResult } from '../../src/discovery/search-query.ts';
import { type SuggestedPlace } from '../../src/discovery/suggestions/suggest-places.ts';
import { type Suggested } from '../../src/discovery/suggestions/suggestions.service.ts';
import {
  type MapGround,
  type MapGroundReader,
  type WrittenGround,
} from '../../src/enrichment/location/map-ground.ts';
import { aBusyResult, aResult } from '../unit/web/support/web-fixtures.ts';
import { SUPPLIER } from './fixed-supplier.ts';

/** A mail that somebody pastes: much of it is understood. */
export const LONG_REQUEST =
  'Beste collega, wij zoeken lunch en borrel, bloemen, een zaal en een fietskoerier voor 80 personen op 12 mei.';

/** The busy list, with ten things that were understood. */
function aLongAnswer(): SearchResult {
  const busy = aBusyResult();
  const categories = ['lunch', 'borrel', 'bloemen', 'zaal', 'fietskoerier', 'servies', 'koffie'].map(
    (because, at) => ({
      id: `category:${because}`,
      code: `5552000${at}`,
      label: `Verzorgen van ${because}`,
      because,
    }),
  );
  return {
    ...busy,
    query: {
      ...busy.query,
      categories,
      parts: [
        { id: 'exclusion', kind: 'exclusion', because: 'geen vlees' },
        { id: 'people', kind: 'people', because: '80 personen', from: 80, upTo: 80 },
        { id: 'procedure', kind: 'procedure', because: 'meervoudig onderhands' },
      ],
    },
  };
}

/** Answers every page a buyer can meet without a store: a busy list, nothing, an unknown place, a failure. */
export class FixedSearch {
  search(query: SearchQuery): Promise<SearchResult> {
    if (query.near === 'Nergenshuizen') {
      const fault = { in: 'query' as const, name: 'near', message: 'unknown place' };
      return Promise.reject(new DomainError('invalid-input', 'unknown place', [fault]));
    }
    if (query.q === LONG_REQUEST) return Promise.resolve(aLongAnswer());
    if (query.q === 'stuk') return Promise.reject(new Error('broken on purpose'));
    if (query.q === 'niets') return Promise.resolve(aResult({ items: [], total: 0 }));
    return Promise.resolve({ ...aBusyResult(), page: query.page, limited: query.q === 'beperkt' });
  }
}

/** The firms of the busy list in three spots, two of them in one and the same, and more than stand on the page. */
export class FixedMap {
  find(): Promise<FirmsOnMap> {
    const spots = [
      { lat: 53.217, lng: 6.568 },
      { lat: 53.217, lng: 6.568 },
      { lat: 52.993, lng: 6.562 },
      { lat: 53.32, lng: 6.86 },
    ];
    const listed = aBusyResult().items.flatMap(({ id, name, place, impact }, at) => {
      const spot = spots[at];
      return spot ? [{ id, name, place, impact, precision: 'place' as const, ...spot }] : [];
    });
    const further = {
      id: '66666666-6666-4666-8666-666666666666',
      name: 'Verderop',
      place: 'Haren',
      impact: true,
    };
    const firms = [...listed, { ...further, precision: 'address' as const, lat: 53.17, lng: 6.61 }];
    return Promise.resolve({
      firms,
      total: 57,
      unplaced: 1,
      around: { name: 'Groningen', lat: 53.2, lng: 6.57, km: 25 },
    });
  }
}

export class FixedLooser {
  answers(): Promise<LooserAnswers> {
    return Promise.resolve({ without: { label: 4 }, farther: { count: 3, km: 21.6 } });
  }
}

/** Two of each for `lunch`, places for anything else. */
export class FixedSuggestions {
  anything(text: string): Promise<Suggested> {
    if (!text.startsWith('lu')) return Promise.resolve({ categories: [], firms: [], places: [] });
    return Promise.resolve({
      categories: [
        { label: 'Catering', because: 'lunch' },
        { label: 'Lunchrooms', because: null },
      ],
      firms: [{ id: SUPPLIER, name: 'Lunchwerk <b>', place: 'Groningen' }],
      places: [{ name: 'Luttenberg', value: 'Luttenberg', municipality: 'Raalte', province: 'Overijssel' }],
    });
  }

  places(): Promise<SuggestedPlace[]> {
    return Promise.resolve([
      { name: 'Haren', value: 'Haren, Groningen', municipality: 'Groningen', province: 'Groningen' },
      { name: 'Haren', value: 'Haren, Oss', municipality: 'Oss', province: 'Noord-Brabant' },
    ]);
  }
}

/** One municipality with its outline. */
export class FixedGround implements Pick<MapGroundReader, 'read'> {
  read(): Promise<WrittenGround> {
    const ground: MapGround = {
      places: [{ name: 'Groningen', lat: 53.22, lng: 6.57 }],
      outlines: {
        type: 'FeatureCollection',
        features: [
          {
            type: 'Feature',
            properties: {},
            geometry: {
              type: 'Polygon',
              coordinates: [
                [
                  [6.45, 53.15],
                  [6.7, 53.15],
                  [6.7, 53.27],
                  [6.45, 53.27],
                  [6.45, 53.15],
                ],
              ],
            },
          },
        ],
      },
    };
    return Promise.resolve({ tag: 'W/"fixed"', json: JSON.stringify(ground) });
  }
}
