/** A Dutch postcode found in a text: four digits (not starting with 0), two letters (not SA, SD or SS). */
const DUTCH_POSTCODE = /(?<![A-Za-z0-9])([1-9]\d{3})[\s-]{0,3}(?!SA|SD|SS)([A-Z]{2})(?![A-Za-z0-9])/i;

/** `9712 hm` -> `9712HM`; null when the text is not a whole Dutch postcode. */
export function readDutchPostcode(text: string): string | null {
  const trimmed = text.trim();
  const found = DUTCH_POSTCODE.exec(trimmed);
  return found?.[0].length === trimmed.length ? canonical(found) : null;
}

/** Finds a Dutch postcode anywhere in a text, such as a street field, and what stands around it. */
export function findDutchPostcode(text: string): PostcodeInText | null {
  return around(text, DUTCH_POSTCODE.exec(text));
}

/** A postcode whose blank got lost: `9731KMGroningen`, `Kerkstraat 1a9731 KM`. Not in any text: `ISO9001 NL` is none. */
const GLUED_POSTCODE =
  /(?<![A-Za-z0-9])([1-9]\d{3})\s?(?!SA|SD|SS)([A-Z]{2})(?=[A-Z][a-z])|(?<=[A-Za-z])([1-9]\d{3})\s?(?!SA|SD|SS)([A-Z]{2})(?![A-Za-z0-9])/;

/** Like `findDutchPostcode`, in a field that should hold an address: also when it is glued to what stands beside it. */
export function findPostcodeInAddress(text: string): PostcodeInText | null {
  return findDutchPostcode(text) ?? around(text, GLUED_POSTCODE.exec(text));
}

export interface PostcodeInText {
  postcode: string;
  before: string;
  after: string;
}

function around(text: string, found: RegExpExecArray | null): PostcodeInText | null {
  if (!found) return null;
  return {
    postcode: canonical(found),
    before: withoutCountry(withoutTail(text.slice(0, found.index))),
    after: text.slice(found.index + found[0].length).replace(/^[\s,;|-]+/, ''),
  };
}

/** Not with `/[\s,;-]+$/`: on a long row of commas in the middle that takes quadratic time. */
function withoutTail(text: string): string {
  let end = text.length;
  while (end > 0 && /[\s,;|-]/.test(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

/** `NL-9712 HM`: a postcode as mail from abroad has it. */
function withoutCountry(before: string): string {
  return /(?<![\p{L}\p{N}])NL$/u.test(before) ? withoutTail(before.slice(0, -2)) : before;
}

function canonical(found: RegExpExecArray): string {
  return `${found[1] ?? found[3]}${(found[2] ?? found[4])?.toUpperCase()}`;
}
