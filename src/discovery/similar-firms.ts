import { Injectable } from '@nestjs/common';

import { distanceKm } from '../common/location.ts';
import { type IndexDocument } from '../indexing/index-document.ts';
import { SearchEngine, SearchEngineUnavailable } from '../indexing/search-engine.ts';
import { type SupplierHit } from './search-query.ts';
import { toHit } from './to-hit.ts';

/** Fewer shared codes than this share of all codes of both make firms that have a word in common, not ones that are alike. */
const LEAST_ALIKE = 0.25;
/** Firms that are alike to a tenth are equally alike: what is nearer comes first then. */
const GRADES = 10;
/** Candidates to compare: the nearest of those that share a category. */
const CANDIDATES = 100;
/** A category that a firm shares at four digits or more says what it does; at two or three it says little. */
const TELLING_DIGITS = 4;

/**
 * Firms that a buyer may ask beside this one: those whose CPV codes agree most (shared codes of all codes of both, at every
 * depth), to a tenth; the nearest first among equals, then those with a verified label.
 */
@Injectable()
export class SimilarFirms {
  constructor(private readonly engine: SearchEngine) {}

  /** At most `limit`, best first; none while the search engine does not answer, or when nothing is known of what the firm does. */
  async of(id: string, limit: number): Promise<SupplierHit[]> {
    try {
      const [answer] = await this.engine.search([
        { condition: { field: 'id', in: [id] }, offset: 0, limit: 1 },
      ]);
      const firm = answer?.documents[0];
      return firm ? await this.alike(firm, limit) : [];
    } catch (error) {
      if (error instanceof SearchEngineUnavailable) return [];
      throw error;
    }
  }

  private async alike(firm: IndexDocument, limit: number): Promise<SupplierHit[]> {
    const telling = firm.cpv.filter((code) => code.length >= TELLING_DIGITS);
    if (telling.length === 0) return [];
    const [found] = await this.engine.search([
      {
        condition: { field: 'cpv', in: telling },
        sort: firm._geo ? [{ by: 'distance', ...firm._geo }] : [{ by: 'standing' }, { by: 'name' }],
        offset: 0,
        limit: CANDIDATES,
      },
    ]);
    return rankAlike(firm, found?.documents ?? [])
      .slice(0, limit)
      .map((document) => toHit(document, firm._geo, []));
  }
}

/** Those that are alike enough, in order. Pure. */
export function rankAlike(firm: IndexDocument, others: readonly IndexDocument[]): IndexDocument[] {
  return others
    .filter(({ id }) => id !== firm.id)
    .map((document) => ({ document, alike: likeness(firm.cpv, document.cpv), away: away(firm, document) }))
    .filter(({ alike }) => alike >= LEAST_ALIKE)
    .sort(
      (a, b) =>
        Math.round(b.alike * GRADES) - Math.round(a.alike * GRADES) ||
        a.away - b.away ||
        b.document.standing - a.document.standing ||
        a.document.nameKey.localeCompare(b.document.nameKey),
    )
    .map(({ document }) => document);
}

/** Shared codes of all codes, 0 to 1. */
function likeness(one: readonly string[], other: readonly string[]): number {
  const shared = one.filter((code) => other.includes(code)).length;
  return shared / (one.length + other.length - shared || 1);
}

/** Kilometres; infinite when one of them is nowhere. */
function away({ _geo: one }: IndexDocument, { _geo: other }: IndexDocument): number {
  return one && other ? distanceKm(one, other) : Infinity;
}
