import { type SearchResult } from '../../discovery/search-query.ts';
import { named } from '../messages/messages.ts';
import { searchTextsFor } from '../messages/search.ts';
import { sourceName } from '../site/source-name.ts';
import { type PageContext } from '../site/page-context.ts';
import { categoryName, themeName } from './chips.ts';
import { type Choice } from './facets.ts';
import { type SearchForm, SIZES } from './search-form.ts';

/** CPV division with the groups in it that occur in the result. */
export interface CategoryBranch {
  text: string;
  /** The division itself, then its groups. */
  choices: Choice[];
  /** Whether one of them is chosen. */
  open: boolean;
}

/** The categories that occur, as a tree of two levels. */
export interface CategoryTree {
  /** No category in particular. */
  any: Choice;
  /** A chosen one that is deeper than the tree, or that nothing is found in. */
  other: Choice | null;
  /** The divisions with most firms first. */
  branches: CategoryBranch[];
}

const DIVISION_DIGITS = 2;

function countsOf(result: SearchResult | null, facet: string): [string, number][] {
  return Object.entries(result?.facets?.[facet] ?? {}).filter(([, count]) => count > 0);
}

/** Themes that occur, the most frequent first, and every one that is ticked. */
export function themeChoices(form: SearchForm, result: SearchResult | null, context: PageContext): Choice[] {
  const counts = new Map(countsOf(result, 'theme'));
  const codes = [...counts].sort(([a, m], [b, n]) => n - m || a.localeCompare(b)).map(([code]) => code);
  return [...new Set([...codes, ...form.theme])].map((value) => ({
    value,
    text: themeName(value, context),
    ...(counts.has(value) ? { count: counts.get(value) ?? 0 } : {}),
    chosen: form.theme.includes(value),
  }));
}

/** Sizes that occur, from small to large, and every one that is ticked. */
export function sizeChoices(form: SearchForm, result: SearchResult | null, { m }: PageContext): Choice[] {
  const counts = new Map(countsOf(result, 'size'));
  return SIZES.filter((size) => counts.has(size) || form.size.includes(size)).map((value) => ({
    value,
    text: named(m.sizes, value),
    ...(counts.has(value) ? { count: counts.get(value) ?? 0 } : {}),
    chosen: form.size.includes(value),
  }));
}

/** Sources that speak of the firms in the result; the first option asks for none in particular. */
export function sourceChoices(form: SearchForm, result: SearchResult | null, context: PageContext): Choice[] {
  const counts = new Map(countsOf(result, 'source'));
  const offered = [...new Set([...counts.keys(), ...(form.source === '' ? [] : [form.source])])]
    .map((value) => ({
      value,
      text: sourceName(value, context),
      ...(counts.has(value) ? { count: counts.get(value) ?? 0 } : {}),
      chosen: value === form.source,
    }))
    .sort((a, b) => a.text.localeCompare(b.text, context.lang));
  return [
    { value: '', text: searchTextsFor(context.lang).filters.anySource, chosen: form.source === '' },
    ...offered,
  ];
}

/** How large an order firms say they can take on: the steps that occur and the one that is asked; the first asks for none. */
export function orderValueChoices(
  form: SearchForm,
  result: SearchResult | null,
  { f, lang }: PageContext,
): Choice[] {
  const counts = new Map(countsOf(result, 'orderValue'));
  const asked = form.orderValue === '' ? [] : [form.orderValue];
  const values = [...new Set([...counts.keys(), ...asked])].sort((a, b) => Number(a) - Number(b));
  const any = { value: '', text: searchTextsFor(lang).filters.anyOrder, chosen: form.orderValue === '' };
  return [any, ...values.map(offered)];

  function offered(value: string): Choice {
    const count = counts.get(value);
    return {
      value,
      text: f.euro(Number(value)),
      ...(count === undefined ? {} : { count }),
      chosen: value === form.orderValue,
    };
  }
}

/** The CPV groups that occur, under their divisions. */
export function categoryTree(
  form: SearchForm,
  result: SearchResult | null,
  context: PageContext,
): CategoryTree {
  const groups = countsOf(result, 'category');
  const wholes = new Map(countsOf(result, 'division'));
  const divisions = [...new Set(groups.map(([code]) => code.slice(0, DIVISION_DIGITS)))];
  const branches = divisions
    .map((division) => ({ division, members: groups.filter(([code]) => code.startsWith(division)) }))
    .sort((a, b) => largest(b.members) - largest(a.members))
    .map(({ division, members }) => branchOf(division, members, wholes.get(division), form, context));
  const inTree = branches.some(({ open }) => open);
  const t = searchTextsFor(context.lang).filters;
  return {
    any: { value: '', text: t.anyCategory, chosen: form.category === '' },
    other:
      form.category === '' || inTree
        ? null
        : { value: form.category, text: categoryName(form.category, context), chosen: true },
    branches,
  };
}

function largest(members: readonly [string, number][]): number {
  return Math.max(...members.map(([, count]) => count));
}

function branchOf(
  division: string,
  members: readonly [string, number][],
  count: number | undefined,
  form: SearchForm,
  context: PageContext,
): CategoryBranch {
  const whole = {
    value: division,
    text: searchTextsFor(context.lang).filters.wholeDivision,
    // Not the sum of its groups: a firm may be in several.
    ...(count === undefined ? {} : { count }),
    chosen: form.category === division,
  };
  const choices = [
    whole,
    ...[...members]
      .sort(([a, m], [b, n]) => n - m || a.localeCompare(b))
      .map(([value, count]) => ({
        value,
        text: categoryName(value, context),
        count,
        chosen: form.category === value,
      })),
  ];
  return { text: categoryName(division, context), choices, open: choices.some(({ chosen }) => chosen) };
}
