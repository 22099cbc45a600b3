import { en } from './en.ts';
import { type Lang } from './lang.ts';
import { nl, type Messages } from './nl.ts';

const MESSAGES: Record<Lang, Messages> = { nl, en };

export function messagesFor(lang: Lang): Messages {
  return MESSAGES[lang];
}

/** The text for a code that comes from data, and the code itself when there is none yet. */
export function named(names: Record<string, string>, code: string): string {
  return Object.hasOwn(names, code) ? (names[code] ?? code) : code;
}
