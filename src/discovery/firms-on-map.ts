import { Injectable } from '@nestjs/common';

import { type LocationPrecision, type Point } from '../common/location.ts';
import { type IndexDocument } from '../indexing/index-document.ts';
import { type SearchQuery } from './search-query.ts';
import { SearchService } from './search.service.ts';

/** More points than these are a stain on a map, and each of them is a document of two kilobytes to fetch. */
export const MAX_ON_MAP = 1000;

/** A firm that a search found, with where it is. */
export interface MapFirm extends Point {
  id: string;
  name: string;
  place: string | null;
  precision: LocationPrecision | null;
  impact: boolean;
}

/** What a search found, as far as it can be put on a map. */
export interface FirmsOnMap {
  /** Best first, at most {@link MAX_ON_MAP} less those without a point. */
  firms: MapFirm[];
  /** Of those that were looked at, how many have no known point. */
  unplaced: number;
  /** How many were found, on the map or not. */
  total: number;
  /** Where distances count from, and how far was asked; null when no place was. */
  around: (Point & { name: string; km: number | null }) | null;
}

/** The firms of a search with their points: what stands in the list, and what comes after it. */
@Injectable()
export class FirmsOnMapSearch {
  constructor(private readonly search: SearchService) {}

  /** @throws DomainError `invalid-input` for a place in `near` that nobody knows */
  async find(query: SearchQuery): Promise<FirmsOnMap> {
    const asked = { ...query, facets: false, page: 1, pageSize: MAX_ON_MAP };
    const { prepared, page } = await this.search.find(asked);
    const documents = page.documents.map(({ document }) => document);
    const firms = documents.flatMap(onMap);
    const place = prepared.near ?? prepared.mentioned;
    return {
      firms,
      unplaced: documents.length - firms.length,
      total: page.total,
      around: place && {
        name: place.name,
        lat: place.lat,
        lng: place.lng,
        km: prepared.near && (query.radiusKm ?? null),
      },
    };
  }
}

function onMap({ id, name, place, locationPrecision, impact, _geo }: IndexDocument): MapFirm[] {
  return _geo
    ? [{ id, name, place, precision: locationPrecision, impact, lat: _geo.lat, lng: _geo.lng }]
    : [];
}
