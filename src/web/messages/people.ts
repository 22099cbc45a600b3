import { type Lang } from './lang.ts';
import { peopleEn } from './people-en.ts';
import { peopleNl, type PeopleTexts } from './people-nl.ts';

const TEXTS: Record<Lang, PeopleTexts> = { nl: peopleNl, en: peopleEn };

/** The texts about accounts, signing in and rights in a language. */
export function peopleTextsFor(lang: Lang): PeopleTexts {
  return TEXTS[lang];
}
