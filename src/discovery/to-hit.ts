import { distanceKm, type Point } from '../common/location.ts';
import { type IndexDocument } from '../indexing/index-document.ts';
import { type SupplierHit } from './search-query.ts';

/** A search document as callers see it. */
export function toHit(
  document: IndexDocument,
  near: Point | null,
  reasons: readonly string[],
  nearby?: SupplierHit['nearby'],
): SupplierHit {
  const distance = distanceTo(document, near);
  return {
    id: document.id,
    name: document.name,
    ...(document.kvkNumber === null ? {} : { kvkNumber: document.kvkNumber }),
    place: document.place,
    municipality:
      document.municipality === null
        ? null
        : { code: document.municipality, name: document.municipalityName ?? document.municipality },
    ...(distance === null ? {} : { distanceKm: distance }),
    ...(nearby === undefined ? {} : { nearby }),
    ...(document.locationPrecision === null ? {} : { locationPrecision: document.locationPrecision }),
    impact: document.impact,
    labels: document.labels.map(({ validFrom: _, ...label }) => label),
    categories: document.categories,
    summary: document.summary,
    reasons: [...reasons],
    updatedAt: document.updatedAt,
  };
}

/** Kilometres, rounded to 0.1; null without both points. */
export function distanceTo(document: IndexDocument, near: Point | null): number | null {
  if (!near || !document._geo) return null;
  return Math.round(distanceKm(near, document._geo) * 10) / 10;
}
