import { type Lang } from './lang.ts';
import { stewardEn } from './steward-en.ts';
import { stewardNl, type StewardTexts } from './steward-nl.ts';

const TEXTS: Record<Lang, StewardTexts> = { nl: stewardNl, en: stewardEn };

/** The texts of the steward's pages in a language. */
export function stewardTextsFor(lang: Lang): StewardTexts {
  return TEXTS[lang];
}
