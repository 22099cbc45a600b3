import { type Lang } from './lang.ts';
import { moderationEn } from './moderation-en.ts';
import { moderationNl, type ModerationTexts } from './moderation-nl.ts';

const TEXTS: Record<Lang, ModerationTexts> = { nl: moderationNl, en: moderationEn };

/** The texts of looking at sign-ups in a language. */
export function moderationTextsFor(lang: Lang): ModerationTexts {
  return TEXTS[lang];
}
