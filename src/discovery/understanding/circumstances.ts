import { isFunctionWord, isStopWord } from '../../common/dutch/stop-words.ts';
import { tokenise } from '../../common/dutch/tokenise.ts';
import { includedThings } from './included-things.ts';
import { materialsIn } from './made-of.ts';
import { placeOfDeedIn } from './place-of-deed.ts';
import { recipientsIn } from './recipients.ts';

/**
 * After these stands what something is about, for or near, or what comes with it: `een film over afval`, `catering voor de
 * opening`, `stoelen, inclusief bezorgen`.
 */
const BEFORE_CIRCUMSTANCES = new Set(
  (
    'over naar bij rond rondom in op tijdens voor tussen na vanuit langs binnen buiten tegen onder vanwege ' +
    'inclusief about for at on during around near including with'
  ).split(' '),
);
/** These belong to the words that they stand before. */
const WITHIN_PHRASE = new Set(
  'de het een onze ons uw alle beide elke ieder iedere deze dit die nieuwe eigen hele the a an our all both van der'.split(
    ' ',
  ),
);
/** What is done to things: behind `aan` stands what it is done to, and that is part of the subject. */
const DONE_TO =
  /(?:onderhoud|werk|werken|werkzaamheden|reparaties?|herstel|schade|lekkages?|aanpassing(?:en)?|verbouwing(?:en)?|renovaties?|klussen|wijziging(?:en)?|verbetering(?:en)?|inspecties?|keuring(?:en)?|repareren|herstellen)$/;
const CLAUSE_END = /[,;:!?()\n]|\.(?=\s|$)/;

/**
 * Positions of the words that only tell about what, for what or whom, of what or where something is bought. What is bought is named before
 * ("vervoer naar de dagbesteding") or after them ("voor de raadszaal zoeken we stoelen"). `van` begins none: what is maintained
 * is the subject of "onderhoud van plantsoenen". Pure.
 */
export function circumstancesIn(text: string): Set<number> {
  const found = includedThings(text);
  let position = 0;
  for (const clause of text.split(CLAUSE_END)) {
    const words = tokenise(clause).map(({ word }) => word);
    for (const at of [...recipientsIn(words), ...materialsIn(words), ...placeOfDeedIn(words)])
      found.add(position + at);
    let within = false;
    words.forEach((word, at) => {
      if (BEFORE_CIRCUMSTANCES.has(word) || isAside(words, at)) within = !followsProcedure(words[at - 1]);
      else if (within && isStopWord(word) && !WITHIN_PHRASE.has(word)) within = false;
      if (within) found.add(position + at);
    });
    position += words.length;
  }
  return found;
}

/** `agressie aan de balie`, `maaltijden aan ouderen`, but not `schilderwerk aan kozijnen`. */
function isAside(words: readonly string[], at: number): boolean {
  return words[at] === 'aan' && !DONE_TO.test(words[at - 1] ?? '');
}

/** `offerte voor schoonmaak`, `op zoek naar een cateraar`: what follows is the subject. */
function followsProcedure(word: string | undefined): boolean {
  return word !== undefined && (word === 'zoek' || (isStopWord(word) && !isFunctionWord(word)));
}
