/** Shorter words have too many neighbours to guess from. */
const MIN_LENGTH = 6;

/** So long must a word be before another letter in it, or one too many or too few, is taken for a slip. */
const MIN_OTHER_LETTER = 10;
const MIN_MISSING_LETTER = 8;

/** Finds the known word that an unknown one is probably a slip of: one letter too many, too few, other or swapped. */
export class SpellingCorrector {
  private readonly byDeletion = new Map<string, string[]>();

  /** @param known folded words, those used most first */
  constructor(private readonly known: ReadonlySet<string>) {
    for (const word of known) if (word.length >= MIN_LENGTH - 1) this.add(word);
  }

  /** The likely intended word, or null when the word is known, short, or has no or several neighbours. */
  correct(word: string): string | null {
    if (word.length < MIN_LENGTH || this.known.has(word) || /\d/.test(word)) return null;
    const found = new Set<string>();
    for (const key of [word, ...deletionsOf(word)]) {
      for (const candidate of this.byDeletion.get(key) ?? [])
        if (isOneSlip(word, candidate)) found.add(candidate);
    }
    const [first, second] = found;
    return first !== undefined && second === undefined ? first : null;
  }

  private add(word: string): void {
    for (const key of [word, ...deletionsOf(word)]) {
      const words = this.byDeletion.get(key);
      if (words) words.push(word);
      else this.byDeletion.set(key, [word]);
    }
  }
}

function deletionsOf(word: string): string[] {
  return Array.from(word, (_, index) => word.slice(0, index) + word.slice(index + 1));
}

/** Damerau distance of exactly one, with the same first letter: people rarely miss that one. */
function isOneSlip(a: string, b: string): boolean {
  if (a === b || a[0] !== b[0] || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end])
    end += 1;
  const restA = a.slice(start, a.length - end);
  const restB = b.slice(start, b.length - end);
  // Another letter in a short word is another word: `verhalen` and `vertalen`, `krachten` and `klachten`.
  if (restA.length === 1 && restB.length === 1) return a.length >= MIN_OTHER_LETTER;
  if (restA.length <= 1 && restB.length <= 1) return Math.max(a.length, b.length) >= MIN_MISSING_LETTER;
  return restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0];
}
