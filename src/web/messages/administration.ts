import { administrationEn } from './administration-en.ts';
import { administrationNl, type AdministrationTexts } from './administration-nl.ts';
import { type Lang } from './lang.ts';

const TEXTS: Record<Lang, AdministrationTexts> = { nl: administrationNl, en: administrationEn };

/** The texts of the administrator's pages in a language. */
export function administrationTextsFor(lang: Lang): AdministrationTexts {
  return TEXTS[lang];
}
