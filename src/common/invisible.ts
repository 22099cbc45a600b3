/** Soft hyphens, and characters without width or that only say in what direction to read: word processors and web pages leave them inside words. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/** A text without what nobody sees: `schoon\u00admaak` is `schoonmaak`. Pure. */
export function withoutInvisible(text: string): string {
  return text.replace(INVISIBLE, '');
}
