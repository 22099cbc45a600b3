import { type Lang } from './lang.ts';
import { signUpEn } from './sign-up-en.ts';
import { signUpNl, type SignUpTexts } from './sign-up-nl.ts';

const TEXTS: Record<Lang, SignUpTexts> = { nl: signUpNl, en: signUpEn };

/** The texts of signing up in a language. */
export function signUpTextsFor(lang: Lang): SignUpTexts {
  return TEXTS[lang];
}
