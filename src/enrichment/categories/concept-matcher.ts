import { type ContentWord } from '../../common/dutch/analyse.ts';
import { stem } from '../../common/dutch/stem.ts';
import { isStopWord } from '../../common/dutch/stop-words.ts';
import { tokenise } from '../../common/dutch/tokenise.ts';
import { type Concept, type ConceptMatch } from './concept.ts';
import { deedOf, ThingsDone } from './things-done.ts';

interface Phrase {
  concept: Concept;
  stems: readonly string[];
  strength: number;
}

/** One reason to think that a text speaks of a concept. */
type Hit = Omit<ConceptMatch, 'because'>;

/** How sure a match is. Set by hand on descriptions of Dutch firms; only their order matters much. */
const STRENGTH = {
  direct: 1,
  ambiguous: 0.8,
  correction: 0.7,
  head: 0.75,
  vague: 0.5,
  covered: 0.4,
  modifier: 0.25,
};
/** In the category words, a word that means other things too; it supports a concept but does not make one. */
const VAGUE = '~';
/** Words that are this much less sure than the surest one still belong to the concept. */
const SUPPORTING = 0.45;
/** Heads that mean something else in a compound: an `incassobureau` is no desk, a `parkbank` no bank. Stems. */
const NOT_AS_HEAD = new Set(['bureau', 'bank']);
/** `gespreksleiding` leads people; what is not named here is a pipe (`gasleiding`). Stems. */
const LEADS_PEOPLE =
  /^(?:gesprek|vergader(?:ing)?|discussie|debat|school|bedrijf|project|programma|team|groep|afdeling|ploeg|spel|wedstrijd|kamp|jeugd|koor|directie)s?leid$/;
/** Words of a phrase may stand this far apart ("ramen van het pand wassen", function words not counted). */
const PHRASE_WINDOW = 3;

/** Finds concepts in content words by their words, phrases and the parts of compounds. */
export class ConceptMatcher {
  private readonly singles = new Map<string, Concept[]>();
  private readonly vague = new Map<string, Concept[]>();
  private readonly phrases = new Map<string, Phrase[]>();
  /** Everything that a single word begins with: `glas` of `glasbewassing`. */
  private readonly beginnings = new Set<string>();
  private readonly done = new ThingsDone();

  constructor(concepts: Iterable<Concept>) {
    const all = [...concepts];
    for (const concept of all) for (const word of concept.words) this.addWord(concept, word);
    // Only now: a phrase of words that each lead to the concept by themselves says no more than they do.
    for (const concept of all) for (const word of concept.words) this.addPhrase(concept, word);
    for (const concept of all) for (const word of concept.words) this.addDeed(concept, word);
  }

  /** The best match of each concept, in the order of the text. @param least concepts that are less sure are left out */
  match(words: readonly ContentWord[], least = 0): ConceptMatch[] {
    const phrases: Hit[] = [];
    const text = textOf(words);
    words.forEach((word, index) => {
      this.findPhrases(text, index, phrases);
      this.findJoined(word, words[index + 1], phrases);
    });
    const hits = phrases.map((hit) => (isWithinLonger(hit, phrases) ? weaker(hit) : hit));
    const covered = new Map<ContentWord, Set<Concept>>();
    for (const { concept, words: of, strength } of hits) {
      if (strength < STRENGTH.direct) continue;
      for (const word of of) covered.set(word, (covered.get(word) ?? new Set()).add(concept));
    }
    words.forEach((word, index) => {
      // A phrase of somebody's own says it better than a rule.
      const done = covered.has(word) ? [] : this.findDone(word, words, index);
      hits.push(...done);
      const first = hits.length;
      this.findSingles(word, hits);
      weakenOthers(hits, first, covered.get(word));
      if (done.length > 0) weakenVague(hits, first);
    });
    return mergeMatches(hits, least);
  }

  private addWord(concept: Concept, phrase: string): void {
    const stems = tellingStems(phrase);
    const [first] = stems;
    if (first === undefined) return;
    if (stems.length > 1) {
      this.addJoined(concept, phrase);
      return;
    }
    pushDistinct(phrase.startsWith(VAGUE) ? this.vague : this.singles, first, concept);
    for (const { word } of tokenise(phrase))
      for (let end = 2; end <= word.length; end++) this.beginnings.add(word.slice(0, end));
  }

  /** `repaircafe` for `repair cafe`: what is written as two words is often written as one. */
  private addJoined(concept: Concept, phrase: string): void {
    const [first, second, third] = tokenise(phrase);
    if (!first || !second || third || phrase.startsWith(VAGUE)) return;
    pushDistinct(this.singles, stem(first.word + second.word), concept);
  }

  private addPhrase(concept: Concept, phrase: string): void {
    const stems = tellingStems(phrase);
    if (stems.length < 2 || stems.every((stem) => this.singles.get(stem)?.includes(concept))) return;
    const strength = phrase.startsWith(VAGUE) ? STRENGTH.vague : STRENGTH.direct;
    for (const key of new Set(stems)) push(this.phrases, key, { concept, stems, strength });
  }

  private addDeed(concept: Concept, phrase: string): void {
    if (phrase.startsWith(VAGUE)) return;
    this.done.learn(concept, phrase, tellingStems(phrase), (thing) => this.singles.get(thing) ?? []);
  }

  /** What is done to a thing of a kind: `reparatie van e-bikes`, for `fietsreparatie` is known. */
  private findDone(word: ContentWord, words: readonly ContentWord[], index: number): Hit[] {
    const ownDeed = deedOf(word.parts.at(-1) ?? '');
    if (ownDeed !== undefined) {
      const doers = this.doersOf(word.parts.slice(0, -1), ownDeed);
      return doers.map((concept) => ({ concept, strength: STRENGTH.head, words: [word], byParts: true }));
    }
    const deed = deedOf(word.stem);
    if (deed === undefined) return [];
    const things = [...thingBefore(words, index), ...words.slice(index + 1, index + 1 + PHRASE_WINDOW)];
    return things.flatMap((thing) => {
      const isNamed = this.singles.has(thing.stem) || this.vague.has(thing.stem);
      const strength = isNamed ? STRENGTH.ambiguous : STRENGTH.head;
      const doers = this.doersOf(isNamed ? [thing.stem] : thing.parts.slice(-1), deed);
      return doers.map((concept) => ({ concept, strength, words: [word, thing], byParts: false }));
    });
  }

  private doersOf(things: readonly string[], deed: number): Concept[] {
    const kinds = things.flatMap((thing) => [
      ...(this.singles.get(thing) ?? []),
      ...(this.vague.get(thing) ?? []),
    ]);
    return [...new Set(kinds.flatMap((kind) => this.done.doersOf(kind, deed)))];
  }

  /** Adds the phrases that begin or stand around a word. */
  private findPhrases(text: Text, index: number, hits: Hit[]): void {
    this.findPhrasesOf(text.words[index]?.stem, text, index, hits);
    this.findPhrasesOf(text.heads[index], text, index, hits);
  }

  private findPhrasesOf(key: string | undefined, text: Text, index: number, hits: Hit[]): void {
    const phrases = key === undefined ? undefined : this.phrases.get(key);
    if (!phrases) return;
    for (const { concept, stems, strength } of phrases) {
      const matched = stemsWithin(text, stems, index, index + stems.length + PHRASE_WINDOW);
      if (!matched) continue;
      const isOutright = stems.every((stem) => matched.some((one) => one.stem === stem));
      if (isOutright || stems.some((stem) => deedOf(stem) !== undefined))
        hits.push({ concept, strength, words: matched, byParts: false });
    }
  }

  /** Adds what a word and the next one speak of as one: `podium bouwen` is `podiumbouw`, and no building trade. */
  private findJoined(word: ContentWord, next: ContentWord | undefined, hits: Hit[]): void {
    // Stemming each two words of each text that stand together would take longer than all the rest.
    if (next && this.beginnings.has(word.token.word + next.token.word.slice(0, 1)))
      this.find(stem(word.token.word + next.token.word), STRENGTH.direct, [word, next], hits);
  }

  /** Adds what one word speaks of: itself, as a slip, by its parts, vaguely. */
  private findSingles(word: ContentWord, hits: Hit[]): void {
    const first = hits.length;
    this.find(word.stem, STRENGTH.direct, [word], hits);
    const isDirect = hits.length > first;
    if (word.correction !== null) this.find(word.correction, STRENGTH.correction, [word], hits);
    if (!isDirect) this.findParts(word, hits);
    for (const concept of this.vague.get(word.stem) ?? [])
      hits.push({ concept, strength: STRENGTH.vague, words: [word], byParts: false });
  }

  private findParts(word: ContentWord, hits: Hit[]): void {
    const { parts } = word;
    for (let at = 1; at < parts.length; at++)
      this.find(stem(`${parts[at - 1]}${parts[at]}`), STRENGTH.head, [word], hits, true);
    parts.forEach((part, at) => {
      const isHead = at === parts.length - 1;
      if (isHead && (NOT_AS_HEAD.has(part) || LEADS_PEOPLE.test(word.stem))) return;
      this.find(part, isHead ? STRENGTH.head : STRENGTH.modifier, [word], hits, true);
    });
  }

  private find(
    key: string,
    strength: number,
    words: readonly ContentWord[],
    hits: Hit[],
    byParts = false,
  ): void {
    const concepts = this.singles.get(key);
    if (!concepts) return;
    const sure = concepts.length > 1 ? strength * STRENGTH.ambiguous : strength;
    for (const concept of concepts) hits.push({ concept, strength: sure, words, byParts });
  }
}

/** The word that something is done to stands right before it, or before what else is done: `fietsen onderhouden en repareren`. */
function thingBefore(words: readonly ContentWord[], index: number): ContentWord[] {
  let at = index - 1;
  while (at >= 0 && deedOf(words[at]?.stem ?? '') !== undefined) at--;
  return words.slice(Math.max(0, at), Math.max(0, at + 1));
}

/** A word that is part of a phrase says less about other concepts: `oud papier` is not about `papier`. */
function weakenOthers(hits: Hit[], first: number, covered: ReadonlySet<Concept> | undefined): void {
  if (!covered) return;
  for (let at = first; at < hits.length; at++) {
    const hit = hits[at];
    if (hit && !covered.has(hit.concept)) hits[at] = weaker(hit);
  }
}

/** Where it is known who does it to what, the deed alone says nothing: "reparatie van e-bikes" is not about telephones. */
function weakenVague(hits: Hit[], first: number): void {
  for (let at = first; at < hits.length; at++) {
    const hit = hits[at];
    if (hit && hit.strength <= STRENGTH.vague) hits[at] = weaker(hit);
  }
}

/** `meeting room chairs` is about chairs, not about a `meeting room`. */
function isWithinLonger({ concept, words }: Hit, phrases: readonly Hit[]): boolean {
  return phrases.some(
    (other) =>
      other.concept !== concept &&
      other.strength >= STRENGTH.direct &&
      other.words.length > words.length &&
      words.every((word) => other.words.includes(word)),
  );
}

function weaker(hit: Hit): Hit {
  return { ...hit, strength: hit.strength * STRENGTH.covered };
}

/**
 * The stems that a word or phrase of the category words is looked for by; none when it cannot be found. What is left of
 * "persoonlijke verzorging" or "oud papier" without the word that carries no subject means nothing like it.
 */
export function tellingStems(phrase: string): string[] {
  const tokens = tokenise(phrase);
  const stems = tokens.filter(({ word }) => !isStopWord(word)).map(({ word }) => stem(word));
  return stems.length === 1 && tokens.length > 1 ? [] : stems;
}

/** The words of a text, with what many phrases ask of them worked out once. */
interface Text {
  words: readonly ContentWord[];
  /** The head of each word: see {@link headOf}. */
  heads: readonly (string | undefined)[];
  /** Every stem and head there is. */
  stems: ReadonlySet<string>;
}

function textOf(words: readonly ContentWord[]): Text {
  const heads = words.map(headOf);
  const stems = new Set<string>();
  for (const { stem } of words) stems.add(stem);
  for (const head of heads) if (head !== undefined) stems.add(head);
  return { words, heads, stems };
}

/** For each stem its first word between two places; null when one is not there. */
function stemsWithin(text: Text, stems: readonly string[], from: number, to: number): ContentWord[] | null {
  // Nearly always one is nowhere in the text: looked for first, because every word of every text comes by here.
  for (const wanted of stems) if (!text.stems.has(wanted)) return null;
  // `huis aan huis` names its word twice, and is not found in a single `huis`.
  const places: number[] = [];
  for (const wanted of stems) {
    const again = places.filter((place) => text.words[place]?.stem === wanted).at(-1);
    const place = placeOf(text, wanted, again === undefined ? from : again + 1, to);
    if (place < 0) return null;
    places.push(place);
  }
  return places.flatMap((place) => text.words[place] ?? []);
}

function placeOf({ words, heads }: Text, wanted: string, from: number, to: number): number {
  for (let at = from; at < Math.min(to, words.length); at++)
    if (words[at]?.stem === wanted || heads[at] === wanted) return at;
  return -1;
}

/** `kleding` of `bedrijfskleding`: who is asked to wash that is asked for `kleding wassen`. */
function headOf({ parts, stem: whole }: ContentWord): string | undefined {
  const head = parts[parts.length - 1];
  return head === undefined || NOT_AS_HEAD.has(head) || LEADS_PEOPLE.test(whole) ? undefined : head;
}

function quote(words: readonly ContentWord[]): string {
  const written = [...words]
    .sort((a, b) => a.token.position - b.token.position)
    .map(({ token }) => token.raw.toLowerCase());
  return [...new Set(written)].slice(0, 3).join(' ');
}

/** One match a concept: the surest strength, resting on every word that leads to it about as surely. */
function mergeMatches(hits: readonly Hit[], least: number): ConceptMatch[] {
  const byConcept = new Map<Concept, Hit[]>();
  for (const hit of hits) push(byConcept, hit.concept, hit);
  const merged = [...byConcept].flatMap(([concept, of]) => {
    const strength = Math.max(...of.map((hit) => hit.strength));
    if (strength < least) return [];
    const telling = of.filter((hit) => hit.strength >= strength * SUPPORTING);
    const words = [...new Set(telling.flatMap((hit) => hit.words))];
    return { concept, because: quote(words), strength, words, byParts: of.every((hit) => hit.byParts) };
  });
  return merged.sort((a, b) => positionOf(a) - positionOf(b));
}

function positionOf({ words }: ConceptMatch): number {
  return Math.min(...words.map(({ token }) => token.position));
}

function push<K, T>(map: Map<K, T[]>, key: K, value: T): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}

function pushDistinct<T>(map: Map<string, T[]>, key: string, value: T): void {
  if (!map.get(key)?.includes(value)) push(map, key, value);
}
