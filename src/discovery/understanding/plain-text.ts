import { fold } from '../../common/dutch/fold.ts';

/** A text to read from, in two shapes of the same length. */
export interface PlainText {
  /** As written. */
  raw: string;
  /** In small letters without accents, each character where it was. */
  plain: string;
}

/** Characters that fold into several stay as they are, so that what is found in one shape stands there in the other. */
export function plainText(text: string): PlainText {
  const raw = text.normalize('NFC');
  const plain = Array.from(raw, (character) => {
    const folded = fold(character);
    return folded.length === character.length ? folded : character;
  }).join('');
  return { raw, plain };
}
