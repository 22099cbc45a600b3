import { type Lang } from './lang.ts';
import { schemesEn } from './schemes-en.ts';
import { schemesNl, type SchemesTexts } from './schemes-nl.ts';

const TEXTS: Record<Lang, SchemesTexts> = { nl: schemesNl, en: schemesEn };

/** The texts of the steward's pages about which labels there are. */
export function schemesTextsFor(lang: Lang): SchemesTexts {
  return TEXTS[lang];
}
