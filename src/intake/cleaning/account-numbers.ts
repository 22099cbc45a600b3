/** What stands in place of a value that is not stored. */
export const LEFT_OUT = '[not stored]';

/** Length of an IBAN by country (ISO 13616 registry). */
const LENGTHS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    15: 'NO',
    16: 'BE',
    18: 'NL DK FI FO GL',
    19: 'SI MK',
    20: 'AT LT LU EE BA KZ XK',
    21: 'CH LI LV HR',
    22: 'DE GB IE BG BH CR GE ME RS VA',
    23: 'AE GI IL IQ TL',
    24: 'ES SE CZ SK RO AD MD PK SA TN VG',
    25: 'PT ST',
    26: 'IS TR',
    27: 'FR IT GR MC SM MR',
    28: 'PL HU CY AL AZ BY DO GT LB',
    29: 'BR EG PS QA UA',
    30: 'JO KW MU',
    31: 'MT SC',
    32: 'LC',
  }).flatMap(([length, countries]) =>
    countries.split(' ').map((country): [string, number] => [country, Number(length)]),
  ),
);

/** How one begins. A Dutch one is told by its form, also where a word stands against it (`IBANNL91...`). */
const START =
  /(?:(?<![A-Z0-9])[A-Z]{2}|NL(?=[\s.-]{0,2}\d{2}[\s.-]{0,2}[A-Z]{4}[\s.-]{0,2}\d{2}))[\s.-]{0,2}\d{2}(?=[\s.-]{0,2}[A-Z0-9])/gi;

/** Most separators that people put between two groups of an account number. */
const MAX_GAP = 2;

/** The text without account numbers (IBAN), however they are grouped. Linear in the length of the text. */
export function withoutAccountNumbers(text: string): string {
  let safe = '';
  let done = 0;
  for (const start of text.matchAll(START)) {
    if (start.index < done) continue;
    const end = accountEnd(text, start.index);
    if (end === null) continue;
    safe += text.slice(done, start.index) + LEFT_OUT;
    done = end;
  }
  return done === 0 ? text : safe + text.slice(done);
}

/** Where the account number that starts at `start` ends; null when none does. */
function accountEnd(text: string, start: number): number | null {
  const length = LENGTHS.get(text.slice(start, start + 2).toUpperCase());
  if (!length) return null;
  let bare = '';
  let gap = 0;
  let at = start;
  for (; at < text.length && bare.length < length; at++) {
    const letter = text.charAt(at);
    if (/[A-Z0-9]/i.test(letter)) {
      bare += letter.toUpperCase();
      gap = 0;
    } else if (!/[\s.-]/.test(letter) || ++gap > MAX_GAP) return null;
  }
  const next = text.charAt(at);
  if (bare.length < length || /\d/.test(next)) return null;
  // A Dutch number with a typing error in it is still somebody's: nothing else looks like one.
  if (/^NL\d{2}[A-Z]{4}\d{10}$/.test(bare)) return at;
  if (/[A-Z]/i.test(next) || /[A-Z0-9]/i.test(text.charAt(start - 1))) return null;
  return passesMod97(bare.slice(4) + bare.slice(0, 4)) ? at : null;
}

/** ISO 7064 mod 97-10, letters as 10..35: holds for account numbers (turned round) and for btw-ids since 2020. */
export function passesMod97(text: string): boolean {
  const numeric = text.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  let rest = 0;
  for (const digit of numeric) rest = (rest * 10 + Number(digit)) % 97;
  return rest === 1;
}
