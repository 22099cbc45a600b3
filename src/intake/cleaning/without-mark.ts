import { LEFT_OUT } from './account-numbers.ts';

const MARK = LEFT_OUT.replace(/[[\]]/g, '\\$&');
const MARKS = `${MARK}(?: ?(?:[,;/&]|en|and|of|or) ?${MARK})*`;

/** The mark, with what has no meaning without the number: brackets around it, and the word for what kind of number it was. */
const MARKED = new RegExp(
  `[([] ?${MARKS} ?[)\\]]` +
    `|(?:(?<!\\p{L})(?:iban|bsn|btw|vat|(?:bank)?rekening)(?:[ -]?(?:nummer|number|nr|no|id))?[ .:=#-]{1,4})?${MARKS}`,
  'giu',
);

/**
 * A text as others may read it, without the marks of numbers that are not stored: what is left reads as a sentence. The raw
 * cell beside it keeps them.
 */
export function withoutMark(text: string): string {
  if (!text.includes(LEFT_OUT)) return text;
  return text
    .replace(MARKED, '')
    .replace(/[^\S\n]{2,}/g, ' ')
    .replace(/ (?=[,.;:!?)])/g, '')
    .replace(/([,;:])(?: ?[,;:])+/g, '$1')
    .replace(/[,;:](?=[.!?])/g, '')
    .replace(/([.!?])(?: ?[.,;:])+/g, '$1')
    .split('\n')
    .map(withoutLooseSigns)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** A line without the signs that only joined it to what is gone. */
function withoutLooseSigns(line: string): string {
  return trimSigns(line, ' ,.;:', ' ,;:');
}

/** A text without these signs at its ends. By hand: a pattern for it takes long for many signs. */
export function trimSigns(text: string, before: string, behind = before): string {
  let [start, end] = [0, text.length];
  while (start < end && before.includes(text.charAt(start))) start++;
  while (end > start && behind.includes(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}
