import { fold } from '../../common/dutch/fold.ts';
import { type CategoryLexicon } from '../../enrichment/categories/category-lexicon.ts';
import { readPlaceName } from '../../common/place-name.ts';
import { liesWithin } from '../../enrichment/location/choose-places.ts';
import { type FoundPlace } from '../../enrichment/location/geocoder.ts';
import { likeliest, type PlaceCandidate, placeCandidates } from '../find-places.ts';
import { placeChoices } from '../place-choices.ts';
import { type KnownPlaces } from './known-places.ts';
import { type PlaceChoicePart, type PlacePart } from './part.ts';

/** Asking costs a query each; requests name one place or two. */
const MOST_ASKED = 6;

/** The places that a request names. */
export interface ReadPlaces {
  /** The first one that is clear; null when there is none. */
  found: FoundPlace | null;
  parts: (PlacePart | PlaceChoicePart)[];
  /** Folded words that name a place which is clear. */
  words: ReadonlySet<string>;
  /** The same, with the words of which only the buyer can tell what place they mean; not the first one of the text. */
  allWords: ReadonlySet<string>;
}

/**
 * Finds the places that a text names, likeliest first. A name of several places is told with its choices, unless the text
 * says in which municipality or province it lies (`Haren, gemeente Oss`).
 * @param without kinds and ids that are not to be understood
 */
export async function readPlaces(
  text: string,
  lexicon: CategoryLexicon,
  without: ReadonlySet<string>,
  known: KnownPlaces,
): Promise<ReadPlaces> {
  const words = new Set<string>();
  const doubted = new Set<string>();
  const parts: ReadPlaces['parts'] = [];
  let found: FoundPlace | null = null;
  const candidates = placeCandidates(text, lexicon);
  for (const candidate of likeliest(candidates, MOST_ASKED, lexicon)) {
    if (candidate.words.every((word) => words.has(word))) continue;
    const named = (await known.all(candidate.text)).filter((place) => isNamed(place, candidate.text));
    const { places, by } = meant(named, candidate, candidates);
    const [first] = places;
    if (!first) continue;
    const part = places.length === 1 ? toPart(first, candidate.text) : toChoice(places, candidate.text);
    if (isLeftOut(part, without) || parts.some(({ id }) => id === part.id)) continue;
    parts.push(part);
    if (part.kind === 'place') found ??= first;
    for (const word of [...candidate.words, ...by]) {
      if (part.kind === 'place') words.add(word);
      else if (!candidate.first) doubted.add(word);
    }
  }
  return { found, parts, words, allWords: new Set([...words, ...doubted]) };
}

/** The one that lies in another place which the text names, when that is so of just one, and the words that say so. */
function meant(
  places: readonly FoundPlace[],
  candidate: PlaceCandidate,
  candidates: readonly PlaceCandidate[],
): { places: readonly FoundPlace[]; by: readonly string[] } {
  if (places.length < 2) return { places, by: [] };
  const others = candidates.filter((other) => other !== candidate);
  const within = places.filter((place) => others.some(({ text }) => liesWithin(place, text)));
  const [only] = within;
  if (!only || within.length > 1) return { places, by: [] };
  return {
    places: within,
    by: others.filter(({ text }) => liesWithin(only, text)).flatMap(({ words }) => words),
  };
}

/** `place` switches off every place, also one that is yet to be chosen. */
function isLeftOut({ id, kind }: PlacePart | PlaceChoicePart, without: ReadonlySet<string>): boolean {
  return [id, kind, 'place'].some((one) => without.has(one));
}

function toPart({ name, lat, lng }: FoundPlace, because: string): PlacePart {
  return { id: idOf(name), kind: 'place', because, name, lat, lng };
}

function toChoice(places: readonly FoundPlace[], because: string): PlaceChoicePart {
  const name = places[0]?.name ?? because;
  return { id: idOf(name), kind: 'place-choice', because, name, choices: placeChoices(places) };
}

function idOf(name: string): string {
  return `place:${fold(name).replace(/[^a-z0-9]+/g, '-')}`;
}

/** A geocoder may be forgiving; a word of a request is a place only when it is a name of that place. */
function isNamed(place: FoundPlace, text: string): boolean {
  return /^\d{4}/.test(text) || readPlaceName(place.name).key === readPlaceName(text).key;
}
