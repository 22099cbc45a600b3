import { type ContentWord } from '../../common/dutch/analyse.ts';
import { type ConceptMatch } from '../../enrichment/categories/concept.ts';

/** To hire, as the noun that stands before what is hired, and as the verb that may stand behind it. */
const HIRE = new Set(['inhuur', 'inhuren']);
const TO_HIRE = 'inhuren';
/**
 * Ends of words for people, by what they do or how many they are: whoever hires `adviseurs`, `projectleiders` or `invalkrachten` may ask an agency for
 * them as well. Things that end so too (`containers`) stay with those: hiring then means both, as it did.
 */
const PEOPLE =
  /(?:aars?|ers?|eurs?|euses?|isten?|ist|kundigen?|genot(?:en)?|krachten?|personeel|mensen|professionals?|externen?|zzp|wachten?|assistent(?:en)?|boas?|staf|team)$/;

/**
 * Places of the words for hiring that only say how something is bought, for what is hired is a thing or a company of its own: "inhuur van een
 * theatergezelschap", "een springkussen inhuren". By itself, and before people, hiring asks for agency staff.
 * @param words of a request, in order
 * @param sure what these certainly ask for
 * @param aside places of words that only tell about something ("inhuur bij het orkest")
 */
export function hiringIn(
  words: readonly ContentWord[],
  sure: readonly ConceptMatch[],
  aside: ReadonlySet<number>,
): number[] {
  const isHiredThing = (thing: ContentWord | undefined, hire: ContentWord): boolean =>
    thing !== undefined &&
    !aside.has(thing.token.position) &&
    !PEOPLE.test(thing.token.word) &&
    sure.some((match) => match.words.includes(thing) && !match.words.includes(hire));
  return words.flatMap((hire, at) => {
    if (!HIRE.has(hire.token.word)) return [];
    const before = hire.token.word === TO_HIRE ? words[at - 1] : undefined;
    return [words[at + 1], before].some((thing) => isHiredThing(thing, hire)) ? [hire.token.position] : [];
  });
}
