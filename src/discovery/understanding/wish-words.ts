import { type Wish } from './part.ts';

/** Stands for a label where one is named, so that a list of labels can be told from other words. */
export const LABEL_NAMED = '\uE000';

const REQUIRED = String.raw`(?:minimaal|minstens|ten minste|tenminste|at least)(?!\s+\d)|verplicht|vereiste?n?|(?:minimum|geschiktheids|knock-?out)?eis(?:en)?|moet|moeten|dient|dienen|in bezit|alleen|uitsluitend|must|mandatory|required|only`;
/** Polite words are said of everything in a request: `PSO is niet nodig, graag een offerte`. */
const POLITE = String.raw`liefst|graag|preferably|ideally`;
const WISHED = String.raw`(?:voorkeur|wens|plus)(?:en|punt)?|gewenst|wenselijk|pre|mooi|fijn|optioneel|preferred|nice to have|bonus`;
const PREFERRED = `${POLITE}|${WISHED}`;
const NOT = String.raw`(?<!\b(?:niet|geen|not|no)\s)`;
/** `geen harde eis`, `niet per se een eis`; what stands behind `maar` is not denied any more. */
const NOT_A_DEMAND = String.raw`(?<!\b(?:niet|geen|not|no)\s(?:per se\s)?(?:(?!(?:en|of|maar|wel|and|or|but)\s)[\p{L}-]+\s){0,2})`;
const WORDS = new RegExp(
  String.raw`(?:${NOT_A_DEMAND}\b(?<must>${REQUIRED})|${NOT}\b(?<may>${PREFERRED}))\b`,
  'gu',
);
/** `PSO is een pre`, `B Corp strekt tot aanbeveling of heeft de voorkeur`: said of the label, whatever stands before it. */
const IS_A_WISH = new RegExp(
  String.raw`^[\s)]*(?:[\p{L}-]+\s+)?(?:is|zijn|zou|zouden|geldt|gelden|telt|heeft|hebben|wordt|worden|would be|are|has)\s+(?:[\p{L}-]+\s+){0,3}?(?:${PREFERRED})\b`,
  'u',
);
/** `PSO is vereist en`: what follows is about something else. */
const SETTLED = new RegExp(String.raw`^.*\b(?:${REQUIRED}|${PREFERRED})\s+(?:en|and|maar|but)\b`, 'u');
const LEVEL = String.raw`(?:\s+(?:trede|niveau|level|step)\s+\d)?`;
const IN_A_LIST = new RegExp(String.raw`^(?:\s*(?:,|en|of|and|or|&)\s*${LABEL_NAMED}${LEVEL})+`, 'u');
/** That it is not needed, said of a label or of the list that it begins. */
const DENIED_AFTER = new RegExp(
  String.raw`^(?:\s*(?:en|of|and|or|&)\s*${LABEL_NAMED}${LEVEL})*(?<between>[^.;,${LABEL_NAMED}]{0,20})\b(?:niet|geen|not)\b`,
  'u',
);
/** `PSO en geen plastic`: what is denied is something else. */
const ENDS_IN_AND = /\b(?:en|and|maar|but)\s+$/u;
/** `maar wel een pre`, behind a denial. */
const STILL_WISHED = new RegExp(String.raw`\b(?:maar|wel|but)\b[^,]*?${NOT}\b(?:${WISHED})\b`, 'u');
/** `geen wens maar een eis`, `geen pre, wel verplicht`: what is denied is that it is only a wish. */
const STILL_REQUIRED = new RegExp(
  String.raw`\b(?:maar|wel|but)\s+(?:(?:een|wel|juist|is|harde?|absolute|strikte?|als|a|an|hard)\s+)*(?:${REQUIRED})\b`,
  'u',
);
/** Nothing but labels, or nothing at all. */
const ONLY_LABELS = new RegExp(
  String.raw`^(?:[\s:'"‘’-]|\b(?:en|of|and|or|een|het|de|ook|a|an)\b|${LABEL_NAMED}${LEVEL})*$`,
  'u',
);
const ENDS_IN_LABEL = new RegExp(String.raw`${LABEL_NAMED}${LEVEL}\s*$`, 'u');

/**
 * Whether what follows a label says that it is not needed; `niet verplicht, maar wel een pre` still wishes for it.
 * @param after the text behind the name and its level, with `LABEL_NAMED` for other labels
 */
export function isDeniedAfter(after: string): boolean {
  return denialAfter(after) === 'denied';
}

function denialAfter(after: string): 'denied' | 'still wished' | 'still required' | null {
  const sentence = sentenceAfter(after);
  const denial = DENIED_AFTER.exec(sentence);
  const between = denial?.groups?.['between'];
  if (!denial || between === undefined || SETTLED.test(between) || ENDS_IN_AND.test(between)) return null;
  const rest = sentence.slice(denial[0].length).split(LABEL_NAMED)[0] ?? '';
  if (STILL_WISHED.test(rest)) return 'still wished';
  return STILL_REQUIRED.test(rest) ? 'still required' : 'denied';
}

/**
 * Whether a label must be there or would be nice, by the words around it; without such words it is what a mere mention means. What is said between
 * the commas where the label stands goes before the rest of the sentence, which says it only of a list: `vereist: PSO, B Corp`.
 * @param before the text before the name, with `LABEL_NAMED` for other labels
 * @param after the text behind the name and its level, in the same form
 * @param mentioned what it means that the label is mentioned, as it is
 */
export function wishOf(before: string, after: string, mentioned: Wish): Wish {
  const behind = clauseAfter(after);
  const denial = denialAfter(after);
  if (denial === 'still required') return 'required';
  if (IS_A_WISH.test(behind) || denial === 'still wished') return 'preferred';
  const clauses = lastSentence(before).split(/[,)]/);
  const own = (clauses.pop() ?? '').replace(SETTLED, '');
  return lastWish(own) ?? firstWish(behind) ?? listWish(own, clauses) ?? mentioned;
}

/** What the head of a list says of all its labels. */
function listWish(own: string, clauses: readonly string[]): Wish | null {
  if (!ONLY_LABELS.test(own)) return null;
  for (const clause of [...clauses].reverse()) {
    const wish = lastWish(clause);
    if (wish !== null) return isHead(clause) ? wish : null;
    if (!ONLY_LABELS.test(clause)) return null;
  }
  return null;
}

/** `vereist: 5% SROI`, `minimaal PSO`, and not `5% SROI is vereist`. */
function isHead(clause: string): boolean {
  return clause.includes(':') || ENDS_IN_LABEL.test(clause);
}

function lastWish(text: string): Wish | null {
  return wishIn([...text.matchAll(WORDS)].at(-1));
}

function firstWish(text: string): Wish | null {
  return wishIn(text.matchAll(WORDS).next().value);
}

function wishIn(match: RegExpExecArray | undefined): Wish | null {
  if (!match) return null;
  return match.groups?.['must'] === undefined ? 'preferred' : 'required';
}

function lastSentence(text: string): string {
  return text.slice(Math.max(...['.', ';', '\n', '?', '!'].map((end) => text.lastIndexOf(end))) + 1);
}

function sentenceAfter(text: string): string {
  return text.split(/[.;\n?!]/)[0] ?? '';
}

/** Up to the next comma, or the next label that is no list with this one: `PSO en B Corp zijn vereist`. */
function clauseAfter(text: string): string {
  const sentence = sentenceAfter(text);
  const list = IN_A_LIST.exec(sentence)?.[0] ?? '';
  const rest = sentence.slice(list.length);
  const together = !list.includes(',') || /\b(?:en|and)\b/u.test(list) || /^\s*(?:zijn|are)\b/u.test(rest);
  const clause = (together ? rest : sentence).split(',')[0] ?? '';
  return clause.split(LABEL_NAMED)[0]?.split(/\s(?:en|and|maar|but)\s/u)[0] ?? '';
}
