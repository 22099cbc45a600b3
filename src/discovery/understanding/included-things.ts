import { isFunctionWord } from '../../common/dutch/stop-words.ts';
import { tokenise } from '../../common/dutch/tokenise.ts';

const INCLUDING = /^(?:inclusief|incl|including)$/;
/** What joins the last thing of an enumeration. */
const JOINS_LAST = /^(?:en|of|and|or|alsmede|evenals)$/;
/** These stand before a thing and belong to it. */
const ARTICLE = /^(?:de|het|een|alle|the|an|all)$/;
/** Within a thing: "plaatsing van de banken". */
const WITHIN_THING = /^(?:van|der)$/;
/** More words than this are a sentence, and no thing of an enumeration. */
const MOST_WORDS = 4;

interface Word {
  word: string;
  /** What stands between it and the word before. */
  before: string;
}

/**
 * Positions of the words of what comes with what is bought, after the word that says so: all of "inclusief ramen, vloeren en sanitair".
 * After a comma an enumeration goes on only when its end is there: things of a few words each, the last one after `en` or `of`. In
 * "inclusief bezorgen, graag voor 1 mei" the first comma is the end. A thing with an article of its own after things without one
 * ("inclusief montage en het opknappen van stoelen") is bought by itself, and so is a counted one ("en 30 stoelen"). Pure.
 */
export function includedThings(text: string): Set<number> {
  const words = wordsOf(text);
  const found = new Set<number>();
  words.forEach(({ word }, at) => {
    const next = words[at + 1];
    // "Prijs inclusief. Graag ..." includes nothing; `incl.` is an abbreviation.
    if (!INCLUDING.test(word) || !next || !/^\.?:?\s+$/.test(next.before)) return;
    if (next.before.startsWith('.') && word !== 'incl') return;
    const end = endOfThings(words, at + 1);
    for (let position = at + 1; position < end; position++) found.add(position);
  });
  return found;
}

/** The place of the first word that no longer belongs to what begins here. */
function endOfThings(words: readonly Word[], from: number): number {
  const mayHaveArticle = isArticle(words[from]);
  const first = endOfThing(words, from);
  if (first === from) return from;
  for (let next = first; ;) {
    const { word = '', before = '' } = words[next] ?? {};
    const isLast = JOINS_LAST.test(word) && /^,?\s+$/.test(before);
    if (!isLast && !/^\s*[,/]\s*$/.test(before)) return first;
    const start = isLast ? next + 1 : next;
    const until = isArticle(words[start]) && !mayHaveArticle ? start : endOfThing(words, start);
    // "printen, vouwen en in enveloppen doen": what stood before the last one is known to be of it.
    if (isLast) return until === start ? next : until;
    if (until === start) return first;
    next = until;
  }
}

/** The place after a few words in a row; where it begins when none is a thing. */
function endOfThing(words: readonly Word[], start: number): number {
  const first = isArticle(words[start]) ? start + 1 : start;
  let at = first;
  for (; at < words.length; at++) {
    const { word = '', before = '' } = words[at] ?? {};
    if (at > start && /[^\s'’-]/.test(before)) break;
    const isInside = at > first && (WITHIN_THING.test(word) || ARTICLE.test(word));
    if (!isInside && isFunctionWord(word)) break;
  }
  return at === first || at - first > MOST_WORDS ? start : at;
}

function isArticle(word: Word | undefined): boolean {
  return word !== undefined && ARTICLE.test(word.word);
}

function wordsOf(text: string): Word[] {
  const written = text.normalize('NFC');
  let until = 0;
  return tokenise(written).map(({ word, raw }) => {
    const start = written.indexOf(raw, until);
    const before = written.slice(until, start);
    until = start + raw.length;
    return { word, before };
  });
}
