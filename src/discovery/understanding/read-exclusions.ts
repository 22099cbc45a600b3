import { isStopWord } from '../../common/dutch/stop-words.ts';
import { type ExclusionPart, type Finding, type Span } from './part.ts';
import { type PlainText } from './plain-text.ts';
import { readDenials } from './read-denials.ts';

const NOT = String.raw`(?:geen|zonder|exclusief|excl\.?|behalve|m\.?u\.?v\.?|met uitzondering van|uitgezonderd|in plaats van|i\.?p\.?v\.?|noch|without|excluding|except(?: for)?|instead of|no)`;
const EXCLUSION = new RegExp(
  String.raw`(?:(?<![\p{L}\p{N}])${NOT}|(?:[,;(]|(?<!\p{L})(?:en|maar|dus))\s*(?:niet|not)(?! (?:alleen|meer|te|per|van|only)))\s+`,
  'giu',
);
/** At these the next thought begins. */
const NEXT_THOUGHT =
  /^(?:maar|wel|die|dat|want|omdat|willen|wil|wij|we|ik|zoeken|zoekt|graag|voor|in|bij|met|op|om|te|naar|aan|zodat|is|zijn|wordt|worden|hebben|heeft|nodig|gewenst|moet|moeten|kan|kunnen|but|for|with|in|at|we|is|are|needed|please)$/;
/** `zonder problemen`, `geen bezwaar`, `geen deel van`: these exclude nothing. */
const NOTHING =
  /^(?:deel|onderdeel|sprake|probleem|problemen|bezwaar|idee|haast|zorgen|twijfel|enkele|btw|meer|verzendkosten|kosten|afspraak|problem|doubt)$/;
const MOST_WORDS = 4;
const SEPARATED = /[^\p{L}\p{N}\s'’-]/u;

/**
 * What is named as not wanted: `geen schoonmaak`, `zonder catering`, `wel de ramen, niet de gevel`, `glasbewassing is niet nodig`. Its
 * words are not looked for. Pure.
 */
export function readExclusions({ raw, plain }: PlainText): Finding<ExclusionPart>[] {
  const denied = readDenials(plain);
  const spans = [
    ...denied,
    ...namedAfterNot(plain).filter((span) => !denied.some((other) => meet(span, other))),
  ];
  return spans
    .sort((a, b) => a.start - b.start)
    .map(({ start, end }, at) => {
      const because = raw.slice(start, end).replace(/^[,;(\s]+/, '');
      const id = at === 0 ? 'exclusion' : `exclusion:${at + 1}`;
      return { part: { id, kind: 'exclusion', because }, spans: [{ start, end }], searched: false };
    });
}

function namedAfterNot(plain: string): Span[] {
  return [...plain.matchAll(EXCLUSION)].flatMap((match) => {
    const start = match.index;
    const end = endOfThought(plain, start + match[0].length);
    return end === null ? [] : [{ start, end }];
  });
}

function meet(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Where what is not wanted ends; null when there is nothing of that kind. */
function endOfThought(plain: string, from: number): number | null {
  let end: number | null = null;
  let words = 0;
  let until = from;
  for (const match of plain.slice(from).matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)) {
    const at = from + match.index;
    const [word] = match;
    if (SEPARATED.test(plain.slice(until, at)) || NEXT_THOUGHT.test(word) || /^\d/.test(word)) break;
    if (NOTHING.test(word)) return end;
    until = at + word.length;
    if (isStopWord(word)) continue;
    words += 1;
    end = until;
    if (words === MOST_WORDS) break;
  }
  return end;
}
