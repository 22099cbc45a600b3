/** Text in which nothing but capitals is to be folded: ASCII without the backtick. Most words are. */
const PLAIN = /^[ -_a-~]*$/;

/** Lower case without diacritics, so that `Café` and `cafe` are the same word. */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/ø/g, 'o')
    .replace(/æ/g, 'ae')
    .replace(/[’‘`´]/g, "'");
}

/** Only letters and digits, without spaces: `Jansen & Zn. B.V.` and `jansen zn bv` have the same key. */
export function foldKey(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]+/gu, '');
}
