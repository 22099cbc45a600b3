import { type RankedPage } from './ranked-search.ts';
import { type SearchPlan } from './search-plan.ts';
import { termsOf } from './understand-request.ts';

/** `A5`, `3e` and `6x8` are no words that somebody would put right. */
const SAYS_SOMETHING = /\p{L}{2}/u;

/**
 * Words of a request that tell the register nothing, as written: no category has them, and no firm's profile has them, a part
 * of them or what they may be a slip of. None when the text names a firm that was found, and when words were not weighed
 * (the search engine did not answer). Pure.
 */
export function unknownWords(
  { request, counts }: SearchPlan,
  { documents }: Pick<RankedPage, 'documents'>,
): string[] {
  if (counts.documents === 0 || documents.some(({ nameMatch }) => nameMatch > 0)) return [];
  return request.groups
    .filter((group) => group.concept === null && termsOf([group]).every((term) => !counts.of.get(term)))
    .flatMap(({ words }) => words.map(({ raw }) => raw))
    .filter((word) => SAYS_SOMETHING.test(word));
}
