import { withoutAsides } from './asides.ts';
import { type CategoryLexicon, mainCode, type RecognisedCategory } from './category-lexicon.ts';
import { unbelievedGuesses } from './name-guesses.ts';
import { withoutWorkers } from './without-workers.ts';

/** What a firm says of itself, as far as it is known where the question is asked. */
export interface FirmText {
  name: string;
  description: string;
}

/**
 * The categories that a firm's name and description are clearly about, in the order of the text. How it goes about it and with
 * whom lead to one only where nothing else tells what it does, and so does a part of a compound in its name. Imports and sign-ups read by this one rule, so that a firm is
 * proposed what the register would suggest of it. Pure.
 *
 * @param stated codes that tell what the firm does: then nothing is better than an aside
 */
export function recogniseOffer(
  { name, description }: FirmText,
  lexicon: CategoryLexicon,
  stated: readonly string[] = [],
): RecognisedCategory[] {
  const unbelieved = unbelievedOf({ name, description }, lexicon, stated);
  const read = (text: string): RecognisedCategory[] =>
    lexicon.recognise(`${name}. ${text}`).filter(({ code }) => !unbelieved.has(code));
  const found = read(description);
  const offer = withoutWorkers(withoutAsides(description));
  if (found.length === 0 || offer === description) return found;
  const offered = new Set(read(offer).map(({ code }) => code));
  const kept = found.filter(({ code }) => offered.has(code));
  return kept.length === 0 && stated.length === 0 ? found : kept;
}

/** Main codes of what the name seems to speak of, and what else is told does not. */
function unbelievedOf(
  { name, description }: FirmText,
  lexicon: CategoryLexicon,
  stated: readonly string[],
): ReadonlySet<string> {
  const named = lexicon.match(lexicon.analyse(name));
  // Mostly a name says something outright or nothing, and a description is long.
  if (!named.some(({ byParts }) => byParts)) return new Set();
  const described = lexicon.match(lexicon.analyse(description));
  const told = { described, stated: stated.flatMap((code) => lexicon.conceptsOf(code)) };
  return new Set(unbelievedGuesses(named, told).map(({ concept }) => mainCode(concept)));
}
