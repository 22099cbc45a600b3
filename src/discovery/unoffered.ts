import { conceptTerm } from '../indexing/index-document.ts';
import { type RankedPage } from './ranked-search.ts';
import { type SearchPlan } from './search-plan.ts';
import { isSure } from './understand-request.ts';

/**
 * What a request is about, when no firm of the register is known for any of it: whoever is listed answers to other words of the
 * text. Labels in the language of the question. None when one of several things is offered, when the text names a firm that was
 * found, and when words were not weighed (the search engine did not answer). Pure.
 */
export function unofferedThings(
  { request, counts, query }: SearchPlan,
  { documents }: Pick<RankedPage, 'documents'>,
): string[] {
  if (counts.documents === 0 || documents.some(({ nameMatch }) => nameMatch > 0)) return [];
  const wanted = request.groups.flatMap((group) =>
    group.concept && isSure(group) && !group.circumstance ? [group.concept] : [],
  );
  if (wanted.some(({ id }) => counts.of.get(conceptTerm(id)))) return [];
  return wanted.map(({ labelNl, labelEn }) => (query.lang === 'en' ? labelEn : labelNl));
}
