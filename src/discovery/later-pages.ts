import { type IndexDocument } from '../indexing/index-document.ts';
import { type EngineQuery } from '../indexing/search-engine.ts';
import { both } from './filter-condition.ts';
import { moreOfMain, type SearchPlan } from './search-plan.ts';

/**
 * So many firms after the first page are put in exact order; who follows stands in the engine's. Nobody reads on so far, and
 * what one question takes of the process stays bounded.
 */
export const MAX_RANKED = 1000;

/** The first page of a list, and who else is in it. */
export interface FirstPage {
  /** Ids of the firms on it. */
  shown: readonly string[];
  /** Firms that are found by their name only and are not on it. */
  named: readonly IndexDocument[];
  /** How many answer to the request and are not on it. */
  others: number;
}

/** @param extra firms that are found by their name only @param answering how many answer to the request */
export function firstPageOf(
  shown: readonly string[],
  extra: readonly IndexDocument[],
  answering: number,
): FirstPage {
  const ids = new Set(shown);
  const named = extra.filter(({ id }) => !ids.has(id));
  return { shown, named, others: answering - (shown.length - (extra.length - named.length)) };
}

/** What to ask for a page after the first one, of those who answer and do not stand on it. */
export interface LaterCut {
  offset: number;
  limit: number;
  /** How many of what comes are to be ranked, together with those of the name; the rest stays in its order. */
  ranked: number;
  /** Where the page begins in what is made of it. */
  from: number;
}

/**
 * A list has three parts, so that each firm stands in it once whatever page is asked for: the first page; the next
 * {@link MAX_RANKED} in exact order, firms of that name among them; all others in the engine's order. Pure.
 * @param offset of the page in the whole list
 */
export function laterCut({ shown, named, others }: FirstPage, offset: number, pageSize: number): LaterCut {
  const from = offset - shown.length;
  const beyond = from - named.length - Math.min(MAX_RANKED, others);
  return beyond < 0
    ? { offset: 0, limit: MAX_RANKED + pageSize, ranked: MAX_RANKED, from }
    : { offset: MAX_RANKED + beyond, limit: pageSize, ranked: 0, from: 0 };
}

/** Asks for who answers and does not stand on the first page. */
export function restQuery(
  plan: SearchPlan,
  shown: readonly string[],
  { offset, limit }: Pick<LaterCut, 'offset' | 'limit'>,
): EngineQuery {
  const { condition, ...more } = moreOfMain(plan, offset, limit);
  const others = { not: { field: 'id' as const, in: shown } };
  return { ...more, condition: both(condition ?? null, others) ?? others };
}
