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

/** A line without the signs that only joined it to what is gone. By hand: a pattern for it takes long for many signs. */
function withoutLooseSigns(line: string): string {
  let [start, end] = [0, line.length];
  while (start < end && ' ,.;:'.includes(line.charAt(start))) start++;
  while (end > start && ' ,;:'.includes(line.charAt(end - 1))) end--;
  return line.slice(start, end);
}
