import { contractsEn } from './contracts-en.ts';
import { contractsNl, type ContractsTexts } from './contracts-nl.ts';
import { type Lang } from './lang.ts';

const TEXTS: Record<Lang, ContractsTexts> = { nl: contractsNl, en: contractsEn };

/** The texts of the pages about contracts and unmet demand in a language. */
export function contractsTextsFor(lang: Lang): ContractsTexts {
  return TEXTS[lang];
}
