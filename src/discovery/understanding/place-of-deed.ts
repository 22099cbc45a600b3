import { isStopWord } from '../../common/dutch/stop-words.ts';

/** What is done to something, in the form that stands behind it. */
const DEEDS = new Set(
  'lappen wassen schoonmaken reinigen poetsen verwijderen schilderen maaien snoeien onderhouden repareren herstellen keuren inspecteren legen vegen strooien bewaken'.split(
    ' ',
  ),
);
const NUMBER = /^\d+$/;

/**
 * Places of the words for where something is done, in the words of a clause that is as short as a telegram: `gymzaal` in "ramen lappen gymzaal". Behind a
 * thing and what is done to it stands no other thing, unless something is done to that as well ("gras maaien, heggen snoeien"). Pure.
 */
export function placeOfDeedIn(words: readonly string[]): number[] {
  const deed = words.findLastIndex((word) => DEEDS.has(word));
  if (deed < 1 || !isThing(words[deed - 1])) return [];
  const behind = words.slice(deed + 1);
  const named = behind.filter((word) => !NUMBER.test(word));
  return named.length > 0 && named.every(isThing)
    ? behind.map((_, at) => deed + 1 + at).filter((at) => !NUMBER.test(words[at] ?? ''))
    : [];
}

function isThing(word: string | undefined): boolean {
  return word !== undefined && !isStopWord(word) && !DEEDS.has(word) && !NUMBER.test(word);
}
