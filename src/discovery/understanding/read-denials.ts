import { isStopWord } from '../../common/dutch/stop-words.ts';
import { type Span } from './part.ts';

const WE = '(?:wij|we|ik)';
const ORDER =
  '(?:opdracht|aanvraag|uitvraag|scope|perceel|overeenkomst|contract|raamovereenkomst|aanbesteding|werkzaamheden)';
const OF_ORDER = String.raw`(?:\s+(?:van|uit van|tot|bij|uit)\s+(?:(?:de|het|deze|dit|onze)\s+)?${ORDER})?`;
/** Where a clause is at its end. */
const END = String.raw`(?=\s*(?:$|[.,;:!?()\n]|(?:en|maar|want|omdat)\s))`;
/** What somebody does himself, or has: `regelen wij zelf`. */
const OWN_DEED = String.raw`(?:doe|doen|regel|regelen|verzorg|verzorgen|neem|nemen|lever|leveren|bestel|bestellen|organiseren?|maak|maken|koop|kopen|huur|huren)`;

/** What is said of something that is no part of what is bought. It stands behind it; the verb says whether it is one thing or several. */
const DENIALS: readonly RegExp[] = [
  // `is niet nodig`, `zijn niet inbegrepen`, `is geen onderdeel van de opdracht`
  String.raw`(?<verb>is|zijn|wordt|worden|are)\s+(?:hierbij\s+|daarbij\s+|verder\s+|dus\s+|ook\s+)?(?:(?:niet|not)\s+(?:nodig|gewenst|inbegrepen|van toepassing|gevraagd|needed|included|required)|uitgesloten|(?:geen|niet een)\s+onderdeel${OF_ORDER}|excluded)${END}`,
  // `hoeft niet`, `hoeven niet te worden meegenomen`
  String.raw`(?<verb>hoeft|hoeven)\s+(?:dus\s+|ook\s+)?niet(?:\s+erbij)?(?:\s+(?:te worden\s+)?(?:meegenomen|uitgevoerd|geleverd|aangeboden|verzorgd|opgenomen|gedaan|geregeld)(?:\s+te worden)?)?${END}`,
  // `valt buiten de opdracht`, `behoren niet tot dit perceel`
  String.raw`(?<verb>valt|vallen|blijft|blijven)\s+buiten\s+(?:(?:de|het|deze|dit)\s+)?(?:${ORDER}|beschouwing)`,
  String.raw`(?<verb>behoort|behoren|hoort|horen)\s+(?:er\s+)?niet\s+(?:tot|bij)(?:\s+(?:(?:de|het|deze|dit)\s+)?${ORDER})?${END}`,
  String.raw`(?<verb>maakt|maken)\s+geen\s+(?:deel|onderdeel)\s+uit${OF_ORDER}`,
  // `regelen wij zelf`, `hebben we al`
  String.raw`(?<verb>${OWN_DEED})\s+${WE}\s+(?:al\s+)?zelf(?:\s+(?:in|mee|op|uit))?${END}`,
  String.raw`(?<verb>hebben|heb)\s+${WE}\s+(?:al|zelf|reeds|inmiddels|nog)${END}`,
].map((source) => new RegExp(String.raw`(?<![\p{L}\p{N}])${source}`, 'giu'));

/** A verb in the singular is said of one thing: of `kantoren en ramen is niet nodig` that is the last one. */
const SINGULAR = /^(?:is|wordt|hoeft|valt|blijft|behoort|hoort|maakt)$/;
const CLAUSE_BEGIN = /[.;:,!?()\n]/;
const NEXT_THOUGHT =
  /^(?:maar|want|dus|omdat|terwijl|wel|daarbij|hierbij|verder|ook|but|while|wij|we|ik|zoeken|zoekt|graag|dat|die)$/;
const JOINS = /^(?:en|of|and|or|&)$/;
const MOST_WORDS = 4;
/** More characters than any clause before its verb: farther back nothing is looked for. */
const FAR = 120;

/**
 * What is said to be no part of what is bought, with the words that say so: `glasbewassing is niet nodig`, `de kantine valt buiten
 * de opdracht`, `drank regelen we zelf`. Of what hangs together (`niet gemonteerd te worden`) it is not clear whether the thing is
 * wanted: that stays. Pure. @param plain in small letters
 */
export function readDenials(plain: string): Span[] {
  return DENIALS.flatMap((denial) =>
    [...plain.matchAll(denial)].flatMap((match) => {
      const start = beginOfThing(plain, match.index, SINGULAR.test(match.groups?.['verb'] ?? ''));
      return start === null ? [] : [{ start, end: match.index + match[0].length }];
    }),
  );
}

/** Where the thing begins that stands before the verb; null when there is none. */
function beginOfThing(plain: string, verb: number, isOne: boolean): number | null {
  const from = Math.max(0, verb - FAR);
  const before = plain.slice(from, verb);
  const words = [...before.matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)];
  let start: number | null = null;
  let content = 0;
  let until = before.length;
  for (const match of words.reverse()) {
    const [word] = match;
    const end = match.index + word.length;
    if (CLAUSE_BEGIN.test(before.slice(end, until)) || NEXT_THOUGHT.test(word)) break;
    if (isOne && JOINS.test(word)) break;
    until = match.index;
    if (!isStopWord(word)) content += 1;
    if (content > MOST_WORDS) return null;
    start = match.index;
  }
  return start === null || content === 0 ? null : from + start;
}
