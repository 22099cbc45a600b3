import { stem } from './stem.ts';

const MIN_PART = 3;
/** From this length on any form of a known word may be a part. */
const MIN_INFLECTED = 6;
/** Longer "words" are identifiers or rubbish; splitting them costs time and finds nothing. */
const MAX_WORD = 40;
/** Letters that Dutch puts between the parts of a compound, longest first. */
const LINKS = ['', 's', 'en', 'e', 'n'];

/** `opknappen`, `plannen`, `rollend` are forms of `opknap`, `plan` and `rol`, whatever `pen` and `end` mean elsewhere. */
const ENDING = /^(?:([bdfgklmnprst])(?:en|end|ende|er|ers|ing|ingen)|ende?)$/;

function isEnding(first: string, rest: string): boolean {
  const ending = ENDING.exec(rest);
  return ending !== null && (ending[1] === undefined || first.endsWith(ending[1]));
}

/** Splits Dutch compounds (`kantoorschoonmaak` -> `kantoor`, `schoonmaak`) into words of a vocabulary. */
export class CompoundSplitter {
  private readonly stems: ReadonlySet<string>;

  /** @param vocabulary folded words that may be a part */
  constructor(private readonly vocabulary: ReadonlySet<string>) {
    this.stems = new Set([...vocabulary].filter((word) => word.length >= 4).map(stem));
  }

  /** Is it a word of the vocabulary, in any inflection? */
  knows(word: string): boolean {
    return this.vocabulary.has(word) || (word.length >= 4 && this.stems.has(stem(word)));
  }

  /** Is it a word of the vocabulary as it stands? */
  has(word: string): boolean {
    return this.vocabulary.has(word);
  }

  /** Is it a word of the vocabulary as it stands, or a compound of which the head does? */
  hasForm(word: string): boolean {
    if (this.vocabulary.has(word)) return true;
    const parts = this.split(word);
    return parts.length > 1 && this.vocabulary.has(parts.at(-1) ?? '');
  }

  /**
   * Parts in order, the last one is the head; empty when the word is no compound of known words. A word whose head is
   * known and long gives that head alone (`nieuwjaarsreceptie` -> `receptie`).
   */
  split(word: string): readonly string[] {
    if (word.length < 2 * MIN_PART + 1 || word.length > MAX_WORD || /\d/.test(word)) return [];
    return this.cut(word, 3) ?? (this.knows(word) ? [] : this.longHead(word));
  }

  /** The cut into the fewest known parts; among equals the one with the longest head. */
  private cut(word: string, maxParts: number): string[] | null {
    let best: string[] | null = null;
    for (let end = MIN_PART; end <= word.length - MIN_PART; end += 1) {
      const first = word.slice(0, end);
      if (!this.isPart(first)) continue;
      for (const link of LINKS) {
        if (!word.startsWith(link, end)) continue;
        const rest = word.slice(end + link.length);
        if (isEnding(first, rest)) continue;
        const tail = this.tail(rest, maxParts - 1);
        if (tail && (!best || tail.length + 1 < best.length)) best = [first, ...tail];
      }
    }
    return best;
  }

  private tail(rest: string, maxParts: number): string[] | null {
    if (rest.length < MIN_PART) return null;
    if (this.isPart(rest)) return [rest];
    return maxParts > 1 ? this.cut(rest, maxParts) : null;
  }

  /** Short words have forms of others among them: `raten` in `apparaten` has the stem of `rat`. */
  private isPart(word: string): boolean {
    if (word.length >= MIN_INFLECTED) return this.knows(word);
    const base = word.replace(/(?:en|s|e)$/, '');
    return this.vocabulary.has(word) || (base.length >= 4 && this.vocabulary.has(base));
  }

  private longHead(word: string): string[] {
    for (let start = 4; start <= word.length - 5; start += 1) {
      const head = word.slice(start);
      if (this.isPart(head)) return [head];
    }
    return [];
  }
}
