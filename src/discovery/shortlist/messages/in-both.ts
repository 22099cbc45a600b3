import { type Texts } from '../texts.ts';
import { en } from './en.ts';
import { nl, type ShortlistMessages } from './nl.ts';

/** The same said in both languages. @param write what is said, and the language of the words that it takes in */
export function inBoth(write: (t: ShortlistMessages, lang: keyof Texts) => string): Texts {
  return { nl: write(nl, 'nl'), en: write(en, 'en') };
}
