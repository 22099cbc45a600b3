import { informationEn } from './information-en.ts';
import { informationNl } from './information-nl.ts';
import { type InformationTexts } from './information-text.ts';
import { type Lang } from './lang.ts';

const TEXTS: Record<Lang, InformationTexts> = { nl: informationNl, en: informationEn };

/** The texts of the information pages in a language. */
export function informationFor(lang: Lang): InformationTexts {
  return TEXTS[lang];
}
