import { labelsEn } from './labels-en.ts';
import { labelsNl, type LabelsTexts } from './labels-nl.ts';
import { type Lang } from './lang.ts';

const TEXTS: Record<Lang, LabelsTexts> = { nl: labelsNl, en: labelsEn };

/** The texts of the steward's pages about labels in a language. */
export function labelsTextsFor(lang: Lang): LabelsTexts {
  return TEXTS[lang];
}
