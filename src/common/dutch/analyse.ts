import { type CompoundSplitter } from './compounds.ts';
import { type SpellingCorrector } from './spelling.ts';
import { stem } from './stem.ts';
import { isStopWord } from './stop-words.ts';
import { tokenise, type Token } from './tokenise.ts';

/** A word that carries meaning, with everything it can be found by. */
export interface ContentWord {
  token: Token;
  stem: string;
  /** Stems of its parts when it is a compound, the head last. */
  parts: readonly string[];
  /** Stem of the word it is probably a slip of; beside the word, never instead of it. */
  correction: string | null;
}

/** The words that texts are taken apart with. */
export interface WordKnowledge {
  splitter: CompoundSplitter;
  speller: SpellingCorrector;
}

/** The content words of a text in order: no function words, no tender language, no bare numbers. */
export function contentWords(text: string, { splitter, speller }: WordKnowledge): ContentWord[] {
  return tokenise(text)
    .filter(({ word }) => !isStopWord(word))
    .map((token) => {
      const known = splitter.knows(token.word);
      const parts = splitter.split(token.word);
      const correction = known || parts.length > 1 ? null : speller.correct(token.word);
      return {
        token,
        stem: stem(token.word),
        parts: parts.filter((part) => !isStopWord(part)).map(stem),
        correction: correction === null ? null : stem(correction),
      };
    });
}
