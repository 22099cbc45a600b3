/** A Dutch postcode found in a text: four digits (not starting with 0), two letters (not SA, SD or SS). */
const DUTCH_POSTCODE = /(?<![A-Za-z0-9])([1-9]\d{3})[\s-]{0,3}(?!SA|SD|SS)([A-Z]{2})(?![A-Za-z0-9])/i;

/** `9712 hm` -> `9712HM`; null when the text is not a whole Dutch postcode. */
export function readDutchPostcode(text: string): string | null {
  const trimmed = text.trim();
  const found = DUTCH_POSTCODE.exec(trimmed);
  return found?.[0].length === trimmed.length ? canonical(found) : null;
}

/** Finds a Dutch postcode anywhere in a text, such as a street field, and what stands around it. */
export function findDutchPostcode(text: string): { postcode: string; before: string; after: string } | null {
  const found = DUTCH_POSTCODE.exec(text);
  if (!found) return null;
  return {
    postcode: canonical(found),
    before: withoutTail(text.slice(0, found.index)),
    after: text.slice(found.index + found[0].length).replace(/^[\s,;|-]+/, ''),
  };
}

/** Not with `/[\s,;-]+$/`: on a long row of commas in the middle that takes quadratic time. */
function withoutTail(text: string): string {
  let end = text.length;
  while (end > 0 && /[\s,;|-]/.test(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

function canonical(found: RegExpExecArray): string {
  return `${found[1]}${found[2]?.toUpperCase()}`;
}
