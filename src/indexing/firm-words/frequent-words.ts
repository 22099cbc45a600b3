import { isStopWord } from '../../common/dutch/stop-words.ts';
import { tokenise } from '../../common/dutch/tokenise.ts';

/** A word, folded, and how many firms use it. */
export interface FirmWord {
  word: string;
  firms: number;
}

/** What one firm writes may be a slip or a name; what five write is a word. */
export const ENOUGH_FIRMS = 5;
/** A word that was one stays so until fewer than this use it: else the index would be made anew for it night after night. */
export const STILL_ENOUGH_FIRMS = 3;
/** They cost a process some kilobytes each; the words that most firms use are the likeliest to stand in a request. */
const MOST_WORDS = 10_000;
/** Shorter ones turn up inside other words by chance. Letters. */
const SHORTEST = 5;
const LONGEST = 30;

/**
 * The words of firms that texts are taken apart into, those of most firms first; the alphabet decides between equals. Pure.
 * @param counted words as they are written in descriptions, with how many firms write them so
 * @param known those of the time before
 */
export function frequentWords(counted: readonly FirmWord[], known: ReadonlySet<string>): FirmWord[] {
  const sums = new Map<string, number>();
  for (const { word: written, firms } of counted) {
    for (const { word } of tokenise(written)) sums.set(word, (sums.get(word) ?? 0) + firms);
  }
  return [...sums]
    .map(([word, firms]) => ({ word, firms }))
    .filter(
      ({ word, firms }) => isTelling(word) && firms >= (known.has(word) ? STILL_ENOUGH_FIRMS : ENOUGH_FIRMS),
    )
    .sort((a, b) => b.firms - a.firms || (a.word < b.word ? -1 : 1))
    .slice(0, MOST_WORDS);
}

function isTelling(word: string): boolean {
  return /^[a-z]+$/.test(word) && word.length >= SHORTEST && word.length <= LONGEST && !isStopWord(word);
}
