import { type FirmsOnMap } from '../../discovery/firms-on-map.ts';
import { mapTextsFor } from '../messages/map.ts';
import { type SearchForm } from '../search/search-form.ts';
import { supplierUrl } from '../search/result-card.ts';
import { type PageContext } from '../site/page-context.ts';

/** What the script of the map reads. */
export interface MapAnswer {
  firms: {
    id: string;
    name: string;
    place: string;
    lat: number;
    lng: number;
    impact: boolean;
    href: string;
  }[];
  around: FirmsOnMap['around'];
  /** How much of the list is on the map, in a sentence. */
  said: string;
}

/** The firms of a search as the map of a page shows them. */
export function presentMap(form: SearchForm, found: FirmsOnMap, context: PageContext): MapAnswer {
  const { firms, around, total, unplaced } = found;
  return {
    firms: firms.map(({ id, name, place, lat, lng, impact }) => ({
      id,
      name,
      place: place ?? '',
      lat,
      lng,
      impact,
      href: supplierUrl(id, form, context),
    })),
    around,
    said: mapTextsFor(context.lang).said(firms.length, total, unplaced),
  };
}
