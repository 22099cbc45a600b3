import { type ContentWord } from '../common/dutch/analyse.ts';
import { DERIVED } from '../enrichment/categories/category-enricher.ts';
import { type CategoryLexicon, mainCode } from '../enrichment/categories/category-lexicon.ts';
import { type Concept, type ConceptMatch, cpvPrefix } from '../enrichment/categories/concept.ts';
import { type ToldOfFirm, unbelievedGuesses } from '../enrichment/categories/name-guesses.ts';
import { type Profile } from '../registry/profile.ts';
import { conceptTerm } from './index-document.ts';

/** What a profile can be found by. */
export interface ProfileTerms {
  /** Stems, compound parts and concepts. */
  terms: string[];
  /** How much each of `terms` is what the firm does, in hundredths: an aside counts less than what it is called by. */
  weights: number[];
  /** The terms of name, stated categories and concepts that several words speak of. */
  prominent: string[];
}

/**
 * Weights were set by trying, on requests of our own and on a benchmark (docs/ranking.md): their order matters, a tenth up or
 * down does not.
 */
const WEIGHT = { named: 1, nameWord: 0.75, stated: 0.8, said: 0.5, statedPart: 0.6 };
/** A code of a whole division or group (`92000000`) says less of each thing below it, by this share. */
const BROAD = 0.75;
/** So many telling digits make a code one thing: a class. */
const EXACT_DIGITS = 4;
/** Each further word of a description for the same concept takes away this share of the doubt. */
const DOUBT_LEFT = 0.4;
/** A concept that only a part of a compound hints at. */
const HINTED = 0.5;
const SURE_STRENGTH = 0.65;
const HINT_STRENGTH = 0.2;
/** Who speaks of more concepts than this is less sure to be the one for each of them, down to a floor. */
const FOCUSED = 3;
const FOCUS_POWER = 0.25;
const LEAST_FOCUS = 0.6;
/** Two words of a description make a concept as prominent as a name. */
const PROMINENT = 0.7;
/** Search engines have limits, and no real word is longer. */
const MAX_TERM = 60;

/** Takes a profile apart into terms; changes of this function need a new `ANALYSIS_VERSION`. */
export function analyseProfile(profile: Profile, lexicon: CategoryLexicon): ProfileTerms {
  const known = withoutRefused(lexicon, profile.refusedCategories ?? []);
  const found = new WeighedTerms();
  const described = lexicon.analyse(profile.description?.value ?? '');
  const said = known.match(described);
  addDescription(described, said, found);
  const names = [profile.name, ...profile.otherNames].map(({ value }) => value).join('. ');
  addName(lexicon.analyse(names), { described: said, stated: statedConcepts(profile, known) }, known, found);
  for (const { value, source, suggestion } of profile.categories) {
    if (source !== DERIVED) addCategory(value.code, value.label, known, found);
    // The words of a text are there already; an activity code has none.
    else if (suggestion?.from === 'sbi')
      for (const concept of known.conceptsOf(value.code)) found.add(conceptTerm(concept.id), WEIGHT.said);
  }
  return found.result();
}

/** The greatest weight of each term. */
class WeighedTerms {
  private readonly weights = new Map<string, number>();

  add(term: string, weight: number): void {
    if (term.length <= MAX_TERM && weight > (this.weights.get(term) ?? 0)) this.weights.set(term, weight);
  }

  addWord({ stem, parts, correction }: ContentWord, weight: number): void {
    this.add(stem, weight);
    for (const part of parts) this.add(part, weight);
    if (correction !== null) this.add(correction, weight);
  }

  result(): ProfileTerms {
    const all = [...this.weights];
    return {
      terms: all.map(([term]) => term),
      weights: all.map(([, weight]) => Math.round(weight * 100)),
      prominent: all.filter(([, weight]) => weight >= PROMINENT).map(([term]) => term),
    };
  }
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

function statedConcepts({ categories }: Profile, lexicon: Reading): Concept[] {
  return categories
    .filter(({ source }) => source !== DERIVED)
    .flatMap(({ value }) => lexicon.conceptsOf(value.code));
}

function addDescription(
  words: readonly ContentWord[],
  matches: readonly ConceptMatch[],
  found: WeighedTerms,
): void {
  for (const word of words) found.addWord(word, WEIGHT.said);
  const sure = matches.filter(({ strength }) => strength >= SURE_STRENGTH).length;
  const focus = Math.min(1, Math.max(LEAST_FOCUS, (FOCUSED / Math.max(1, sure)) ** FOCUS_POWER));
  for (const { concept, strength, words: of } of matches) {
    if (strength < HINT_STRENGTH) continue;
    const weight = 1 - (1 - WEIGHT.said) * DOUBT_LEFT ** (of.length - 1);
    found.add(conceptTerm(concept.id), weight * focus * certainty(strength));
  }
}

function addName(
  words: readonly ContentWord[],
  told: ToldOfFirm,
  lexicon: Reading,
  found: WeighedTerms,
): void {
  const named = lexicon.match(words);
  const unbelieved = unbelievedGuesses(named, told);
  const believed = named.filter((match) => !unbelieved.includes(match));
  // Whoever asks for chairs is not to find "Leerstoel" by its second half either.
  const wordsOf = (matches: readonly ConceptMatch[]) => new Set(matches.flatMap(({ words: of }) => of));
  const [puns, plain] = [wordsOf(unbelieved), wordsOf(believed)];
  for (const word of words)
    found.addWord(puns.has(word) && !plain.has(word) ? { ...word, parts: [] } : word, WEIGHT.nameWord);
  for (const { concept, strength } of believed)
    if (strength >= HINT_STRENGTH) found.add(conceptTerm(concept.id), WEIGHT.named * certainty(strength));
}

function certainty(strength: number): number {
  return strength >= SURE_STRENGTH ? 1 : HINTED;
}

/** A stated CPV code: its concepts, and the words of its label as words of the firm. */
function addCategory(code: string, label: string, lexicon: Reading, found: WeighedTerms): void {
  const share = cpvPrefix(code).length < EXACT_DIGITS ? BROAD : 1;
  for (const concept of lexicon.conceptsOf(code)) found.add(conceptTerm(concept.id), WEIGHT.stated * share);
  for (const { stem, parts } of lexicon.analyse(label)) {
    found.add(stem, WEIGHT.stated * share);
    for (const part of parts) found.add(part, WEIGHT.statedPart * share);
  }
}
