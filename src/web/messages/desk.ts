import { deskEn } from './desk-en.ts';
import { deskNl, type DeskTexts } from './desk-nl.ts';
import { type Lang } from './lang.ts';

const TEXTS: Record<Lang, DeskTexts> = { nl: deskNl, en: deskEn };

/** The texts of the buyer's desk in a language. */
export function deskTextsFor(lang: Lang): DeskTexts {
  return TEXTS[lang];
}
