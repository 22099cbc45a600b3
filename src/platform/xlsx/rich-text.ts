/**
 * Collects the text of a shared or inline string: its pieces joined, without the phonetic guide that East Asian
 * workbooks carry beside it. Told about every element; only `t` outside `rPh` counts.
 */
export class RichText {
  private inText = false;
  private inPhonetic = false;
  private value = '';

  open(name: string): void {
    if (name === 'rPh') this.inPhonetic = true;
    else if (name === 't') this.inText = !this.inPhonetic;
  }

  text(text: string): void {
    if (this.inText) this.value += text;
  }

  close(name: string): void {
    if (name === 'rPh') this.inPhonetic = false;
    else if (name === 't') this.inText = false;
  }

  /** The text so far; the next one starts empty. */
  take(): string {
    const value = decodeEscapes(this.value);
    this.value = '';
    return value;
  }
}

/** `_x000D_` stands for a character that XML cannot hold. Those that no text needs are left out. */
export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, hex: string) => {
    const character = String.fromCharCode(Number.parseInt(hex, 16));
    return /[^\P{C}\t\r\n]/u.test(character) ? '' : character;
  });
}
