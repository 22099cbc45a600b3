import { type SearchResult } from '../../discovery/search-query.ts';
import { type PageContext } from '../site/page-context.ts';
import { type Choice, impactChoice, labelChoices, municipalityChoices, recogniserChoices } from './facets.ts';
import {
  type CategoryTree,
  categoryTree,
  orderValueChoices,
  sizeChoices,
  sourceChoices,
  themeChoices,
} from './firm-facets.ts';
import { type SearchForm } from './search-form.ts';

/** The filters beside a list, with how many results each leaves. */
export interface FilterView {
  impact: Choice;
  labels: Choice[];
  municipalities: Choice[];
  /** Municipalities that recognise labels; empty when there are none. */
  recognisers: Choice[];
  categories: CategoryTree;
  themes: Choice[];
  sizes: Choice[];
  orderValues: Choice[];
  sources: Choice[];
  /** How many are set. */
  set: number;
}

/** @param recognisers CBS codes of the municipalities that have rules about labels */
export function presentFilters(
  form: SearchForm,
  result: SearchResult | null,
  context: PageContext,
  recognisers: readonly string[],
): FilterView {
  const { municipality, recognisedBy, labelOn, category, orderValue, source } = form;
  const single = [municipality, recognisedBy, labelOn, category, orderValue, source];
  return {
    impact: impactChoice(form, result, context),
    labels: labelChoices(form, result, context),
    municipalities: municipalityChoices(form, result, context),
    recognisers: recogniserChoices(form, recognisers, context),
    categories: categoryTree(form, result, context),
    themes: themeChoices(form, result, context),
    sizes: sizeChoices(form, result, context),
    orderValues: orderValueChoices(form, result, context),
    sources: sourceChoices(form, result, context),
    set:
      form.label.length +
      form.theme.length +
      form.size.length +
      (form.impact ? 1 : 0) +
      single.filter((value) => value !== '').length,
  };
}
