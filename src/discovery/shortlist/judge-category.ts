import { cpvPrefix } from '../../enrichment/categories/concept.ts';
import { type Criterion } from './criterion.ts';
import { type FirmFacts } from './firm-facts.ts';
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
  };
}

function doesReason(firm: Facts, done: readonly WantedCategory[]): Texts {
  const { nl, en } = namesOf(done);
  if (done.some((wanted) => isStated(firm, wanted))) return { nl: `doet ${nl}`, en: `does ${en}` };
  return {
    nl: `doet ${nl}, naar wat het register uit zijn tekst leest; niemand heeft dat bevestigd`,
    en: `does ${en}, as the register reads from its text; nobody has confirmed it`,
  };
}

/** By a code that a source states or a person accepted, not only by what the register read. */
function isStated({ categories }: Facts, { codes }: WantedCategory): boolean {
  const stated = categories.filter(({ suggested }) => !suggested);
  return codes.some((code) => stated.some((category) => category.code.startsWith(cpvPrefix(code))));
}

function lacksReason(done: readonly WantedCategory[], missing: readonly WantedCategory[]): Texts {
  const lacks = namesOf(missing);
  const does = namesOf(done);
  if (done.length === 0)
    return {
      nl: `doet geen ${lacks.nl}, voor zover bekend`,
      en: `does no ${lacks.en}, as far as is known`,
    };
  return {
    nl: `doet wel ${does.nl}, maar voor zover bekend geen ${lacks.nl}`,
    en: `does ${does.en}, but no ${lacks.en} as far as is known`,
  };
}

function namesOf(categories: readonly WantedCategory[]): Texts {
  return {
    nl: categories.map(({ label }) => label.toLowerCase()).join(', '),
    en: categories.map(({ labelEn }) => labelEn.toLowerCase()).join(', '),
  };
}
