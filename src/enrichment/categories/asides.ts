import { tokenise } from '../../common/dutch/tokenise.ts';

/** A sentence ends at a full stop, mark or line end; not at the stop in `b.v.` or `2.500`. */
const SENTENCE_END = /(?<=[^\s.][^\s.][.!?]["’”)]?)\s+(?=\p{Lu})|\n+/u;

/** Whoever says these speaks of itself. */
const OWN_PERSON = new Set('we wij ons onze ik mij mijn our us my'.split(' '));

/** With these a firm says what it sells, or what else. */
const OFFERING = new Set(
  (
    'ook daarnaast verder tevens bovendien also besides ' +
    'leveren lever verzorgen verzorg bieden bied maken maak verkopen verkoop verhuren verhuur doen doe ' +
    'organiseren ontwerpen adviseren onderhouden produceren installeren offer supply provide make sell'
  ).split(' '),
);

/**
 * What a description offers, without what it tells of how the firm goes about it. A text opens with what is sold; a later
 * sentence in the firm's own person is about its ways ("Afval scheiden we op locatie", "We bezorgen met de bakfiets") unless
 * it says that this is on offer ("Ook lappen we ramen", "Wij verzorgen lunches"). In a text that begins in that person nothing tells the two apart. Pure.
 */
export function withoutAsides(description: string): string {
  const [first = '', ...later] = description.trim().split(SENTENCE_END);
  if (has(first, OWN_PERSON)) return description;
  const offer = later.filter((sentence) => !has(sentence, OWN_PERSON) || has(sentence, OFFERING));
  return [first, ...offer].join('\n');
}

function has(sentence: string, wanted: ReadonlySet<string>): boolean {
  return tokenise(sentence).some(({ word }) => wanted.has(word));
}
