import { type Lang } from './lang.ts';
import { ownFirmEn } from './own-firm-en.ts';
import { ownFirmNl, type OwnFirmTexts } from './own-firm-nl.ts';

const TEXTS: Record<Lang, OwnFirmTexts> = { nl: ownFirmNl, en: ownFirmEn };

/** The texts of a firm's own pages in a language. */
export function ownFirmTextsFor(lang: Lang): OwnFirmTexts {
  return TEXTS[lang];
}
