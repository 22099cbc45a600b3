import { isBreak, phraseAt, type Mention, type Words } from './label-words.ts';

/** What says that a label is not held: not yet, not any more, not at all, or somebody else's. */
interface Denial {
  phrase: Words;
  /** Whether it speaks about what follows it ("bezig met B Corp"), what precedes it ("PSO aangevraagd") or either. */
  about: 'next' | 'previous' | 'either';
}

const DENIALS: readonly Denial[] = [
  ...denials('next', [
    'geen',
    'zonder',
    'bezig',
    'werken aan',
    'werkt aan',
    'werken naar',
    'werken toe naar',
    'willen',
    'wil',
    'wensen',
    'streven',
    'streeft',
    'ambitie',
    'op weg naar',
    'richting',
    'hopen',
    'hoop',
    'hoopt',
    'orienteren',
    'gaan',
    'gaat',
    'onderzoeken',
    'onderzoekt',
    'van plan',
    'plannen',
    'voornemen',
    'doel',
    'overwegen',
    'binnenkort',
    'voorheen',
    'voormalig',
    'voormalige',
    'onze leverancier',
    'onze leveranciers',
    'onze partner',
    'onze partners',
    'onze klanten',
    'samen met',
    'samenwerking met',
    'no',
    'without',
    'working towards',
    'working on',
    'aiming for',
    'former',
    'formerly',
    'applying for',
    'applied for',
    'noch',
  ]),
  ...denials('previous', [
    'aangevraagd',
    'in aanvraag',
    'aanvraag',
    'in voorbereiding',
    'in oprichting',
    'voorbereiding',
    'verlopen',
    'ingetrokken',
    'afgewezen',
    'traject',
    'beoogd',
    'gepland',
    'in behandeling',
    'nee',
    'nvt',
    'expired',
    'withdrawn',
    'pending',
    'planned',
    'applied',
    'in progress',
    'not yet',
  ]),
  ...denials('either', ['nog niet', 'niet', 'niet meer', 'ooit', 'not', 'aanvragen', 'voorbereiden']),
].sort((a, b) => b.phrase.length - a.phrase.length);

/** Words that start something new after a denial: "geen PSO, maar wel B Corp", "bezig met PSO en hebben B Corp". */
const AFFIRMATIONS: ReadonlySet<string> = new Set([
  'maar',
  'wel',
  'hebben',
  'heeft',
  'heb',
  'zijn',
  'but',
  'have',
  'has',
]);

const CONJUNCTIONS: ReadonlySet<string> = new Set(['en', 'of', 'and', 'or', 'plus']);

/**
 * Which of a text's mentions are denied or only planned. A comma or the end of a sentence ends what a denial reaches;
 * `en` and `of` do not: "bezig met PSO en B Corp" claims neither. When in doubt it is denied: a label that is
 * wrongly shown does harm, one that is left out can still be added.
 */
export function deniedMentions(
  words: Words,
  mentions: readonly Mention[],
  hasLevel: (m: Mention) => boolean,
): Set<Mention> {
  const denied = new Set<Mention>();
  for (let at = 0; at < words.length; at++) {
    const denial = mentions.some((m) => m.start <= at && at < m.end) ? undefined : denialAt(words, at);
    if (!denial) continue;
    for (const mention of targets(words, mentions, at, denial, hasLevel)) denied.add(mention);
    at += denial.phrase.length - 1;
  }
  return denied;
}

function targets(
  words: Words,
  mentions: readonly Mention[],
  at: number,
  denial: Denial,
  hasLevel: (m: Mention) => boolean,
): Mention[] {
  const following = reachedAhead(words, mentions, at + denial.phrase.length);
  const preceding = reachedBack(words, mentions, at, hasLevel);
  if (denial.about === 'previous') return preceding.length > 0 ? preceding : following;
  if (denial.about === 'next') return following;
  return following.length > 0 ? following : preceding;
}

function reachedAhead(words: Words, mentions: readonly Mention[], from: number): Mention[] {
  let end = from;
  while (end < words.length && !isBreak(words[end]) && !AFFIRMATIONS.has(words[end] ?? '')) end++;
  return mentions.filter((m) => m.start >= from && m.start < end);
}

/** The mention just before, also over one comma ("PSO, aangevraagd"), and those that `en` joins to it. */
function reachedBack(
  words: Words,
  mentions: readonly Mention[],
  at: number,
  hasLevel: (m: Mention) => boolean,
): Mention[] {
  const last = mentions.findLast((m) => m.end <= at);
  if (!last) return [];
  const between = words.slice(last.end, at);
  const commaOnly = between.length === 1 && between[0] === ',';
  if (between.some(isBreak) && !commaOnly) return [];
  const previous = mentions[mentions.indexOf(last) - 1];
  const joined =
    previous &&
    words.slice(previous.end, last.start).every((w) => CONJUNCTIONS.has(w)) &&
    !hasLevel(previous);
  return joined ? [previous, last] : [last];
}

function denialAt(words: Words, at: number): Denial | undefined {
  return DENIALS.find(({ phrase }) => phraseAt(words, at, phrase));
}

function denials(about: Denial['about'], phrases: readonly string[]): Denial[] {
  return phrases.map((phrase) => ({ phrase: phrase.split(' '), about }));
}
