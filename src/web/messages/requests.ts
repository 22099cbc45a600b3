import { type Lang } from './lang.ts';
import { type RequestTexts } from './request-texts.ts';
import { requestsEn } from './requests-en.ts';
import { requestsNl } from './requests-nl.ts';

const TEXTS: Record<Lang, RequestTexts> = { nl: requestsNl, en: requestsEn };

/** The texts of the pages for a purchase request and its shortlist in a language. */
export function requestTexts(lang: Lang): RequestTexts {
  return TEXTS[lang];
}
