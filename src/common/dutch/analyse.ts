import { remember } from '../remember.ts';
import { type CompoundSplitter } from './compounds.ts';
import { baseOfDiminutive } from './diminutives.ts';
import { type SpellingCorrector } from './spelling.ts';
import { stem } from './stem.ts';
import { isStopWord } from './stop-words.ts';
import { tokenise, type Token } from './tokenise.ts';
import { infinitiveOf } from './participles.ts';

/** A word that carries meaning, with everything it can be found by. */
export interface ContentWord {
  token: Token;
  stem: string;
  /** Stems of its parts when it is a compound, the head last. */
  parts: readonly string[];
  /** Stem of the word it is probably a slip of; beside the word, never instead of it. */
  correction: string | null;
  /** That word itself, as people know it. */
  meant: string | null;
}

/** The words that texts are taken apart with. */
export interface WordKnowledge {
  splitter: CompoundSplitter;
  speller: SpellingCorrector;
}

/** What is known about a word by itself. */
type WordReading = Omit<ContentWord, 'token'>;

/** Taking a word apart costs much more than a look-up; what was read lives as long as the knowledge it was read with. */
const readingsOf = new WeakMap<WordKnowledge, (word: string) => WordReading>();
const MAX_REMEMBERED = 20_000;

/** The content words of a text in order: no function words, no tender language, no bare numbers. */
export function contentWords(text: string, knowledge: WordKnowledge): ContentWord[] {
  const read = readerWith(knowledge);
  return tokenise(text)
    .filter(({ word }) => !isStopWord(word))
    .map((token) => {
      const { stem, parts, correction, meant } = read(token.word);
      return { token, stem, parts, correction, meant };
    });
}

function readerWith(knowledge: WordKnowledge): (word: string) => WordReading {
  let read = readingsOf.get(knowledge);
  if (!read) {
    read = remember(MAX_REMEMBERED, (word) => readWord(word, knowledge));
    readingsOf.set(knowledge, read);
  }
  return read;
}

/**
 * A diminutive that is known is a word of its own: `broodje`, `hapje`. Any other is read as what it is a small one of, and the unknown
 * participle of a known verb (`gesnoeid`) as that verb.
 */
function readWord(written: string, { splitter, speller }: WordKnowledge): WordReading {
  const base = splitter.knows(written)
    ? null
    : (baseOfDiminutive(written, (word) => splitter.hasForm(word)) ??
      infinitiveOf(written, (word) => splitter.has(word) && !isStopWord(word)));
  const word = base ?? written;
  const parts = splitter.split(word);
  const meant = splitter.knows(word) || parts.length > 1 ? null : speller.correct(word);
  // A form of a known word is no slip of it.
  const isSlip = meant !== null && stem(meant) !== stem(word);
  return {
    stem: stem(word),
    parts: parts.filter((part) => !isStopWord(part)).map(stem),
    correction: isSlip ? stem(meant) : null,
    meant: isSlip ? meant : null,
  };
}
