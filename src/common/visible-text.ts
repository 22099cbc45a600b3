/**
 * What a person sees of a text that somebody else wrote: no control, direction or zero-width characters, which steer a
 * terminal or show it in another order than it is stored, and one blank for several. Well formed, so any store takes it.
 */
export function visibleText(text: string): string {
  return text
    .toWellFormed()
    .replaceAll('\ufffd', '?')
    .normalize('NFC')
    .replace(/[\t\n\v\f\r\u0085]/g, ' ')
    .replace(/\p{C}/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}
