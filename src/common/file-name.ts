import { visibleText } from './visible-text.ts';

/** Characters at the end of a long name that stay: among them is what kind of file it is. */
const END = 20;

/** What a file is called on a page: whatever path a browser or tool sent goes, and so does what nobody sees. */
export function plainFileName(path: string): string {
  return visibleText(path.split(/[\\/]/).pop() ?? '');
}

/** A name of at most so many characters, none of them cut in half; what is too much goes from the middle. */
export function shortFileName(name: string, most: number): string {
  const letters = [...name];
  if (letters.length <= most) return name;
  return [...letters.slice(0, most - END - 1), '…', ...letters.slice(-END)].join('');
}

/** A part of a file's name in letters that every program takes: accents go, and what a shell, a browser or a drive may take for something else is a dash. */
export function fileNamePart(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .split(/[^A-Za-z0-9_]+/)
    .filter(Boolean)
    .join('-');
}
