import { conceptTerm } from '../indexing/index-document.ts';
import { type Concept } from '../enrichment/categories/concept.ts';
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
  const wanted = wantedConcepts(request);
  if (wanted.some(({ id }) => counts.of.get(conceptTerm(id)))) return [];
  return labelsOf(wanted, query.lang);
}

/**
 * The same, when firms of the register are known for it or hint at it, but none that was found: the best are shown first, and none of
 * those is. Labels in the language of the question. Only of a first page in the order of the text: of others nothing follows. Pure.
 */
export function unofferedHere(
  { request, counts, query }: SearchPlan,
  { documents, similar }: Pick<RankedPage, 'documents' | 'similar'>,
): string[] {
  const ranked = documents.filter(({ score }) => score > 0);
  if (query.page > 1 || similar || ranked.length === 0) return [];
  if (documents.some(({ nameMatch }) => nameMatch > 0)) return [];
  const wanted = wantedConcepts(request);
  if (!wanted.some(({ id }) => counts.of.get(conceptTerm(id)))) return [];
  const ids = new Set(wanted.map(({ id }) => id));
  const isOffered = ranked.some(({ matched }) =>
    matched.some(({ concept, offers }) => offers && concept !== null && ids.has(concept.id)),
  );
  return isOffered ? [] : labelsOf(wanted, query.lang);
}

/** What is surely bought, and not what that is for. */
function wantedConcepts({ groups }: SearchPlan['request']): Concept[] {
  return groups.flatMap((group) =>
    group.concept && isSure(group) && !group.circumstance ? [group.concept] : [],
  );
}

function labelsOf(concepts: readonly Concept[], lang: SearchPlan['query']['lang']): string[] {
  return concepts.map(({ labelNl, labelEn }) => (lang === 'en' ? labelEn : labelNl));
}
