import { Injectable } from '@nestjs/common';

import { answeringFirms } from '../../discovery/answering-firms.ts';
import { type SupplierHit } from '../../discovery/search-query.ts';
import { SearchService } from '../../discovery/search.service.ts';
import { type KeptQuery, MOST_FIRMS } from './saved-search.ts';

/** As many as the search gives at once. */
const PAGE_SIZE = 100;

/** The firms that fit a search now; `unsure` while the search engine is away, for then it finds by plain words only. */
export type FittingFirms = { kind: 'found'; firms: SupplierHit[]; total: number } | { kind: 'unsure' };

/** Asks which firms fit a search, those that changed last first: a firm that is new is among them. */
@Injectable()
export class FittingFirmFinder {
  constructor(private readonly search: SearchService) {}

  /** At most {@link MOST_FIRMS}. @throws DomainError invalid-input when what is asked makes no sense any more */
  async find(query: KeptQuery): Promise<FittingFirms> {
    const firms: SupplierHit[] = [];
    let total = Infinity;
    for (let page = 1; firms.length < Math.min(total, MOST_FIRMS); page++) {
      const found = await this.search.search({ ...query, sort: 'updated', page, pageSize: PAGE_SIZE });
      if (found.limited === true) return { kind: 'unsure' };
      const answering = answeringFirms(found);
      if (answering.length === 0) break;
      total = found.total;
      firms.push(...answering);
    }
    return { kind: 'found', firms, total: firms.length === 0 ? 0 : total };
  }
}
