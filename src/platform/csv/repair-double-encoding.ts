/** Bytes 0x80-0x9F of windows-1252 as code points; the five holes stand for themselves, as browsers read them. */
const C1 = new Map(
  [
    0x20ac, 0x81, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152,
    0x8d, 0x017d, 0x8f, 0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161,
    0x203a, 0x0153, 0x9d, 0x017e, 0x0178,
  ].map((codePoint, index): [number, number] => [codePoint, 0x80 + index]),
);

/** What every doubly encoded text holds: the lead byte of a UTF-8 sequence read as a letter, then a continuation. */
const SUSPECT =
  /[\u00c2-\u00f4][\u0080-\u00bf\u20ac\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u017d\u2018-\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u017e\u0178]/;

/** Text that went through the wrong reader more often than this is left as it is. */
const MAX_ROUNDS = 3;

/**
 * The letters and marks of European languages (U+00A0 to U+017F, dashes, quotes, euro sign) as double encoding leaves
 * them: nobody writes a capital with a diacritic and then such a sign.
 */
const CERTAIN =
  /[\u00c2-\u00c5][\u0080-\u00bf\u20ac\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u017d\u2018-\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u017e\u0178]|\u00e2\u20ac[\u0090-\u009d\u00a1-\u00bf\u201c\u201d\u0153\u017e\u02dc\u2122\u0161\u203a\u2013\u2014\u2018\u2019\u2022\u0178]|\u00e2\u201a\u00ac/g;

/**
 * Undoes UTF-8 that was read as windows-1252 and written as UTF-8 again (`CoÃ¶peratie` -> `Coöperatie`), also when it
 * happened more than once. Certain by construction: a text is changed as a whole when all its characters turn back into
 * bytes that are valid UTF-8 of fewer characters, else only where no word is written like that (`Café CoÃ¶peratie`).
 * Returns the same string when there is nothing to repair.
 */
export function repairDoubleEncoding(text: string): string {
  let current = text;
  for (let round = 0; round < MAX_ROUNDS && SUSPECT.test(current); round++) {
    const better = decodeOnce(current) ?? current.replace(CERTAIN, (letter) => decodeOnce(letter) ?? letter);
    if (better === current) break;
    current = better;
  }
  return current;
}

function decodeOnce(text: string): string | null {
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const byte = code < 0x80 || (code >= 0xa0 && code <= 0xff) ? code : C1.get(code);
    if (byte === undefined) return null;
    bytes[index] = byte;
  }
  try {
    const better = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return isByChance(text, better) ? null : better;
  } catch {
    return null;
  }
}

/** One pair alone that gives a letter of a far alphabet: `MENÜ»` is what somebody wrote. */
function isByChance(text: string, better: string): boolean {
  return text.length - better.length === 1 && !/[\u00a0-\u024f]/.test(better);
}
