import { type ContentWord } from '../common/dutch/analyse.ts';
import { DERIVED } from '../enrichment/categories/category-enricher.ts';
import { type CategoryLexicon, mainCode } from '../enrichment/categories/category-lexicon.ts';
import { type Concept } from '../enrichment/categories/concept.ts';
import { type Profile } from '../registry/profile.ts';
import { conceptTerm } from './index-document.ts';

/** What a profile can be found by. */
export interface ProfileTerms {
  prominent: string[];
  terms: string[];
}

/** A concept that this many different words of a description speak of is what the firm does, not an aside. */
const MAIN_CONCEPT_WORDS = 2;
/** A concept that only a part of a compound hints at counts as a mention, not as an offer. */
const PROMINENT_STRENGTH = 0.65;
const MENTION_STRENGTH = 0.3;
/** Search engines have limits, and no real word is longer. */
const MAX_TERM = 60;

/** Takes a profile apart into terms; changes of this function need a new `ANALYSIS_VERSION`. */
export function analyseProfile(profile: Profile, lexicon: CategoryLexicon): ProfileTerms {
  const known = withoutRefused(lexicon, profile.refusedCategories ?? []);
  const prominent = new Set<string>();
  const terms = new Set<string>();
  const names = [profile.name, ...profile.otherNames].map(({ value }) => value).join('. ');
  const description = lexicon.analyse(profile.description?.value ?? '');
  addWords(lexicon.analyse(names), known, prominent, terms);
  addWords(description, known, terms, terms);
  for (const { concept, words } of known.match(description)) {
    if (words.length >= MAIN_CONCEPT_WORDS) prominent.add(conceptTerm(concept.id));
  }
  for (const { value, source, suggestion } of profile.categories) {
    if (source !== DERIVED) addCategory(value.code, value.label, known, prominent, terms);
    // The words of a text are there already; an activity code has none.
    else if (suggestion?.from === 'sbi')
      for (const concept of known.conceptsOf(value.code)) terms.add(conceptTerm(concept.id));
  }
  return { prominent: shorten(prominent), terms: shorten(new Set([...prominent, ...terms])) };
}

/** What a firm is read with: nothing that a person refused for it. */
type Reading = Pick<CategoryLexicon, 'analyse' | 'match' | 'conceptsOf'>;

function withoutRefused(lexicon: CategoryLexicon, refused: readonly string[]): Reading {
  if (refused.length === 0) return lexicon;
  const stays = (concept: Concept): boolean => !refused.includes(mainCode(concept));
  return {
    analyse: (text) => lexicon.analyse(text),
    match: (words) => lexicon.match(words).filter(({ concept }) => stays(concept)),
    conceptsOf: (code) => lexicon.conceptsOf(code).filter(stays),
  };
}

/** Adds the words' terms to `sure`, and what compounds only hint at to `hinted`. */
function addWords(
  words: readonly ContentWord[],
  lexicon: Reading,
  sure: Set<string>,
  hinted: Set<string>,
): void {
  for (const { stem, parts, correction } of words) {
    sure.add(stem);
    for (const part of parts) sure.add(part);
    if (correction !== null) sure.add(correction);
  }
  for (const { concept, strength } of lexicon.match(words)) {
    if (strength >= PROMINENT_STRENGTH) sure.add(conceptTerm(concept.id));
    else if (strength >= MENTION_STRENGTH) hinted.add(conceptTerm(concept.id));
  }
}

/** A stated CPV code: its concepts, and the words of its label as words of the firm. */
function addCategory(
  code: string,
  label: string,
  lexicon: Reading,
  prominent: Set<string>,
  terms: Set<string>,
): void {
  for (const concept of lexicon.conceptsOf(code)) prominent.add(conceptTerm(concept.id));
  for (const { stem, parts } of lexicon.analyse(label)) {
    prominent.add(stem);
    for (const part of parts) terms.add(part);
  }
}

function shorten(terms: ReadonlySet<string>): string[] {
  return [...terms].filter((term) => term.length <= MAX_TERM);
}
