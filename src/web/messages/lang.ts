export const LANGS = ['nl', 'en'] as const;

/** Language of a page; texts from sources stay in the language they were written in. */
export type Lang = (typeof LANGS)[number];

/** Dutch, unless English is asked for. */
export function langFrom(value: unknown): Lang {
  return value === 'en' ? 'en' : 'nl';
}

/** The one that a page is not in. */
export function otherLang(lang: Lang): Lang {
  return lang === 'nl' ? 'en' : 'nl';
}
