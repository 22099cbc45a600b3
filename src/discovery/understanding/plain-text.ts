import { fold } from '../../common/dutch/fold.ts';

/** A text to read from, in two shapes of the same length. */
export interface PlainText {
  /** As written. */
  raw: string;
  /** In small letters without accents, each character where it was. A mail pasted into one line has its lines again. */
  plain: string;
}

/** A blank before what begins a line of a mail: its headers and its greeting. */
const LINE_OF_MAIL =
  / (?=(?:verzonden|sent|datum|date|aan|to|cc|onderwerp|betreft|subject) ?:|(?:beste|geachte|hallo|hoi|dear) [^,.\n]{1,60},)/gu;
const HEADERS_IN_A_LINE = /^(?:van|from|aan|to|onderwerp|subject) ?:[^\n]+$/u;

/** Characters that fold into several stay as they are, so that what is found in one shape stands there in the other. */
export function plainText(text: string): PlainText {
  const raw = text.normalize('NFC');
  const plain = Array.from(raw, (character) => {
    const folded = fold(character);
    return folded.length === character.length ? folded : character;
  }).join('');
  return { raw, plain: HEADERS_IN_A_LINE.test(plain) ? plain.replace(LINE_OF_MAIL, '\n') : plain };
}
