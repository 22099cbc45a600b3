import { contentWords, type ContentWord, type WordKnowledge } from '../../common/dutch/analyse.ts';
import { BASE_WORDS } from '../../common/dutch/base-words.ts';
import { CompoundSplitter } from '../../common/dutch/compounds.ts';
import { SpellingCorrector } from '../../common/dutch/spelling.ts';
import { foldKey } from '../../common/dutch/fold.ts';
import { isFunctionWord } from '../../common/dutch/stop-words.ts';
import { tokenise } from '../../common/dutch/tokenise.ts';
import { type Concept, type ConceptMatch, cpvPrefix } from './concept.ts';
import { ConceptMatcher } from './concept-matcher.ts';

/** A CPV code with its labels. */
export interface Category {
  code: string;
  labelNl: string;
  labelEn: string;
}

/** A category that a text speaks about, and the words that say so. */
export interface RecognisedCategory {
  code: string;
  label: string;
  because: string;
  /** How many different words of the text say so. */
  words: number;
}

/** A text is about a category only when a word or phrase says so itself, not a part of a compound. */
const CLEAR = 0.75;

/** Everything known about categories and their words. Immutable; built once a process from the reference tables. */
export class CategoryLexicon {
  readonly knowledge: WordKnowledge;
  private readonly categories: ReadonlyMap<string, Category>;
  private readonly concepts: ReadonlyMap<string, Concept>;
  private readonly byLabel: ReadonlyMap<string, Concept>;
  private readonly conceptsByPrefix = new Map<string, Concept[]>();
  private readonly matcher: ConceptMatcher;

  /**
   * @param fingerprint changes when a word does, so that an index made with other words is known to be stale
   * @param firmWords words that many firms use, folded: they are known, and parts of compounds
   */
  constructor(
    concepts: readonly Concept[],
    categories: readonly Category[],
    readonly fingerprint: string,
    firmWords: readonly string[] = [],
  ) {
    this.categories = new Map(categories.map((category) => [category.code, category]));
    this.concepts = new Map(concepts.map((concept) => [concept.id, concept]));
    this.byLabel = new Map(
      concepts.flatMap((concept) =>
        [concept.labelEn, concept.labelNl].map((label) => [foldKey(label), concept] as const),
      ),
    );
    this.matcher = new ConceptMatcher(concepts);
    this.knowledge = withFirmWords(knowledgeOf(concepts, categories), firmWords);
    for (const concept of concepts) {
      for (const code of concept.codes) {
        const prefix = cpvPrefix(code);
        this.conceptsByPrefix.set(prefix, [...(this.conceptsByPrefix.get(prefix) ?? []), concept]);
      }
    }
  }

  /** The content words of a text; see {@link contentWords}. */
  analyse(text: string): ContentWord[] {
    return contentWords(text, this.knowledge);
  }

  /** Every concept that the words may be about, with how sure that is. */
  match(words: readonly ContentWord[]): ConceptMatch[] {
    return this.matcher.match(words);
  }

  /** The categories that a text is clearly about, in the order of the text. */
  recognise(text: string): RecognisedCategory[] {
    return this.matcher.match(this.analyse(text), CLEAR).map(({ concept, because, words }) => ({
      code: mainCode(concept),
      label: concept.labelNl,
      because,
      words: new Set(words.map(({ stem }) => stem)).size,
    }));
  }

  everyConcept(): readonly Concept[] {
    return [...this.concepts.values()];
  }

  /** Concepts that a CPV code falls under; those of the deepest level at which there are any. */
  conceptsOf(code: string): readonly Concept[] {
    for (let prefix = cpvPrefix(code); prefix.length >= 2; prefix = prefix.slice(0, -1)) {
      const concepts = this.conceptsByPrefix.get(prefix);
      if (concepts) return concepts;
    }
    return [];
  }

  category(code: string): Category | undefined {
    return this.categories.get(code);
  }

  /** The concept that is called like the whole text, in either language. */
  called(text: string): Concept | undefined {
    return this.byLabel.get(foldKey(text));
  }

  concept(id: string): Concept | undefined {
    return this.concepts.get(id);
  }
}

/** The CPV code that a concept is shown with. */
export function mainCode(concept: Concept): string {
  return concept.codes[0] ?? '';
}

/** The words that texts are taken apart with, as sets. */
interface KnownWords {
  parts: ReadonlySet<string>;
  everyday: ReadonlySet<string>;
}

function knowledgeOf(concepts: readonly Concept[], categories: readonly Category[]): KnownWords {
  const everyday = new Set(BASE_WORDS);
  const wordsOf = (text: string): string[] => tokenise(text).map(({ word }) => word);
  for (const { words } of concepts) for (const word of words.flatMap(wordsOf)) everyday.add(word);
  const all = new Set(everyday);
  for (const { labelNl } of categories)
    for (const word of wordsOf(labelNl)) if (word.length >= 4) all.add(word);
  const parts = new Set([...all].filter((word) => word.length >= 3 && !isFunctionWord(word)));
  return { parts, everyday };
}

/**
 * The same with what only firms say. A compound among their words is none of the parts: `tuinonderhoudsploeg` is taken apart
 * into what it is made of, not into another compound and a rest.
 */
function withFirmWords({ parts, everyday }: KnownWords, firmWords: readonly string[]): WordKnowledge {
  const splitter = new CompoundSplitter(parts);
  const own = firmWords.filter((word) => !splitter.knows(word) && splitter.split(word).length === 0);
  if (own.length === 0) return { splitter, speller: new SpellingCorrector(everyday) };
  return {
    splitter: new CompoundSplitter(new Set([...parts, ...own])),
    speller: new SpellingCorrector(new Set([...everyday, ...own])),
  };
}
