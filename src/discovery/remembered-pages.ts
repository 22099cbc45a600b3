import { type SearchPlan } from './search-plan.ts';

/** Pages that are kept, of a few dozen firms each. */
const MOST_PAGES = 300;
/** A longer page is a copy of the register, or a map; nobody asks for it again at once. Firms. */
const LONGEST_PAGE = 50;

/**
 * Pages of firms in order, for as long as the search engine holds the same: buyers look for the same trades all day, in other
 * languages, by other ways, with what they do not want understood. Shared: nobody may change one.
 */
export class RememberedPages<Page> {
  private kept = new Map<string, Promise<Page>>();
  private version = '';

  /** @param version of what the engine holds, now */
  page(version: string, plan: SearchPlan, find: () => Promise<Page>): Promise<Page> {
    if (plan.query.pageSize > LONGEST_PAGE) return find();
    if (version !== this.version || this.kept.size >= MOST_PAGES) this.kept = new Map();
    this.version = version;
    const { kept } = this;
    const key = keyOf(plan);
    const known = kept.get(key);
    if (known) return known;
    const page = find();
    kept.set(key, page);
    // What failed is asked again.
    page.catch(() => kept.delete(key));
    return page;
  }
}

/** Everything that a page depends on, but for the documents. Conditions and wishes are what is left of the caller's query. */
function keyOf({ query, request, groups, counts, filter, wishes, near, otherDay }: SearchPlan): string {
  const { page, pageSize, sort, facets } = query;
  const asked = groups.map(({ concept, words, weight, strength, because, position, circumstance }) => [
    concept && [concept.id, concept.labelNl, concept.labelEn],
    words,
    [weight, strength, because, position, circumstance],
  ]);
  return JSON.stringify([
    [page, pageSize, sort, facets],
    [request.text, request.contentWords],
    asked,
    [counts.documents, [...counts.of]],
    [filter, wishes, near, otherDay],
  ]);
}
