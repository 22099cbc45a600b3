import { isStopWord } from '../../common/dutch/stop-words.ts';

/** What something is made of, in the form that stands before a thing. Words that are things themselves (`glazen`, `stenen`) are left out. */
const MATERIALS = new Set(
  'houten hardhouten eikenhouten stalen ijzeren gietijzeren koperen betonnen rubberen kartonnen katoenen wollen rieten wooden'.split(
    ' ',
  ),
);

/**
 * Places of the words for what something is made of, among the words of a clause: `houten` in "houten picknicktafels", where tables are bought and
 * no timber. Pure.
 */
export function materialsIn(words: readonly string[]): number[] {
  return words.flatMap((word, at) => {
    const thing = words[at + 1];
    return MATERIALS.has(word) && thing !== undefined && !isStopWord(thing) ? [at] : [];
  });
}
