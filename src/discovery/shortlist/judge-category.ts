import { cpvPrefix } from '../../enrichment/categories/concept.ts';
import { isStated } from '../is-stated.ts';
import { type Criterion } from './criterion.ts';
import { type FirmFacts } from './firm-facts.ts';
import { inBoth } from './messages/in-both.ts';
import { type Texts } from './texts.ts';
import { type WantedCategory, type Wish } from './wish.ts';

type Facts = Pick<FirmFacts, 'cpv' | 'categories' | 'concepts'>;

/** Whether a firm does one thing that is wanted. */
export function does({ cpv, concepts }: Facts, wanted: WantedCategory): boolean {
  return (
    wanted.codes.some((code) => cpv.includes(cpvPrefix(code))) ||
    wanted.concepts.some((id) => concepts.has(id))
  );
}

/** Does the firm do what is asked for? Null when nothing was asked for, or nothing could be understood. */
export function judgeCategory(firm: Facts, wish: Wish): Criterion | null {
  const { categories, categoriesNeeded } = wish;
  if (categories.length === 0) return null;
  const done = categories.filter((wanted) => does(firm, wanted));
  const missing = categories.filter((wanted) => !done.includes(wanted));
  const met = categoriesNeeded === 'all' ? missing.length === 0 : done.length > 0;
  return {
    name: 'category',
    outcome: met ? 'met' : 'not-met',
    value: done.map(({ code }) => code),
    wanted: categories.map(({ code }) => code),
    reason: met ? doesReason(firm, done) : lacksReason(done, missing),
    ...(met ? {} : { shortfall: missing.length / categories.length }),
    ...(met || done.length > 0 || doesNearly(firm, wish) ? {} : { far: true }),
  };
}

/** Digits of a CPV class (Regulation (EC) 213/2008): `4544` is painting and glazing. */
const CLASS_DIGITS = 4;

/**
 * Does it something of the same class, or something that the same words speak of? Words that only stand in the request as well
 * ("stadhuis", "onderhoud") make nobody a near-miss.
 */
function doesNearly({ cpv, concepts }: Facts, { categories, relatedConcepts }: Wish): boolean {
  const classes = categories.flatMap(({ codes }) => codes.map((code) => code.slice(0, CLASS_DIGITS)));
  return (
    relatedConcepts.some((id) => concepts.has(id)) ||
    classes.some((prefix) => !prefix.endsWith('0') && cpv.includes(prefix))
  );
}

function doesReason(firm: Facts, done: readonly WantedCategory[]): Texts {
  const what = namesOf(done);
  const stated = done.some(({ codes }) => isStated(firm.categories, codes));
  return inBoth(({ category }, lang) => (stated ? category.does : category.doesAsRead)(what[lang]));
}

function lacksReason(done: readonly WantedCategory[], missing: readonly WantedCategory[]): Texts {
  const lacks = namesOf(missing);
  const does = namesOf(done);
  return inBoth(({ category }, lang) =>
    done.length === 0 ? category.lacks(lacks[lang]) : category.lacksSome(does[lang], lacks[lang]),
  );
}

function namesOf(categories: readonly WantedCategory[]): Texts {
  return {
    nl: categories.map(({ label }) => label.toLowerCase()).join(', '),
    en: categories.map(({ labelEn }) => labelEn.toLowerCase()).join(', '),
  };
}
