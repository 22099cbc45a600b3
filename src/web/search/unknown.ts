/** In a longer text some words are always strange to a register; there they matter only when nothing else was understood. */
const SHORT_TEXT = 6;
const MOST_NAMED = 5;

/** What was understood of a text, as answers to a search and shortlists tell it. */
interface UnderstoodWords {
  categories: readonly { code: string; hint?: true }[];
  unknown?: readonly string[];
}

/** The words that a buyer must be told of: what is found is found without them. Pure. */
export function tellingUnknown(
  { categories, unknown = [] }: UnderstoodWords,
  text: string,
  nothingAnswers: boolean,
): readonly string[] {
  const short = text.split(/\s+/).length <= SHORT_TEXT;
  return short || nothingAnswers || categories.every(({ hint }) => hint) ? unknown.slice(0, MOST_NAMED) : [];
}

/** `‘a’, ‘b’ of ‘c’` */
export function quoted(words: readonly string[], or: string): string {
  const marked = words.map((word) => `‘${word}’`);
  const last = marked.pop() ?? '';
  return marked.length === 0 ? last : `${marked.join(', ')} ${or} ${last}`;
}
