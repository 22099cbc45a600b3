import { isFunctionWord, isStopWord } from '../../common/dutch/stop-words.ts';
import { tokenise } from '../../common/dutch/tokenise.ts';
import { includedThings } from './included-things.ts';

/**
 * After these stands what something is about, for or near, or what comes with it: `een film over afval`, `catering voor de
 * opening`, `stoelen, inclusief bezorgen`.
 */
const BEFORE_CIRCUMSTANCES = new Set(
  (
    'over naar bij rond rondom in op aan tijdens voor tussen na vanuit langs binnen buiten tegen onder vanwege ' +
    'inclusief about for at on during around near including'
  ).split(' '),
);
/** These belong to the words that they stand before. */
const WITHIN_PHRASE = new Set(
  'de het een onze ons uw alle beide elke ieder iedere deze dit die nieuwe eigen hele the a an our all both van der'.split(
    ' ',
  ),
);
const CLAUSE_END = /[,;:!?()\n]|\.(?=\s|$)/;

/**
 * Positions of the words that only tell about what, for what or where something is bought. What is bought is named before
 * ("vervoer naar de dagbesteding") or after them ("voor de raadszaal zoeken we stoelen"). `van` begins none: what is maintained
 * is the subject of "onderhoud van plantsoenen". Pure.
 */
export function circumstancesIn(text: string): Set<number> {
  const found = includedThings(text);
  let position = 0;
  for (const clause of text.split(CLAUSE_END)) {
    const words = tokenise(clause).map(({ word }) => word);
    let within = false;
    words.forEach((word, at) => {
      if (BEFORE_CIRCUMSTANCES.has(word)) within = !followsProcedure(words[at - 1]);
      else if (within && isStopWord(word) && !WITHIN_PHRASE.has(word)) within = false;
      if (within) found.add(position + at);
    });
    position += words.length;
  }
  return found;
}

/** `offerte voor schoonmaak`, `op zoek naar een cateraar`: what follows is the subject. */
function followsProcedure(word: string | undefined): boolean {
  return word !== undefined && (word === 'zoek' || (isStopWord(word) && !isFunctionWord(word)));
}
