import { type Lang } from './lang.ts';

const nl = {
  copy: 'Kopieer',
  copied: 'Gekopieerd',
  /** When the browser does not let a page copy. */
  marked: 'Gemarkeerd: druk op Ctrl+C',
};

/** Texts of a button that copies. */
export type CopyTexts = typeof nl;

const en: CopyTexts = { copy: 'Copy', copied: 'Copied', marked: 'Marked: press Ctrl+C' };

export function copyTextsFor(lang: Lang): CopyTexts {
  return lang === 'nl' ? nl : en;
}
