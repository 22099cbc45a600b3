/** Short rests are no diminutives: `beetje`, `uitje`. */
const MIN_BASE = 3;
/** Each way in which Dutch makes a diminutive, by what stands before `je` or `jes`; what belongs to the word itself goes first. */
const FORMS: readonly ((root: string) => string | undefined)[] = [
  // `zaadje`, `potje`, `lampje`
  (root) => root,
  // `stoeltje`, `boompje`
  (root) => /^(.+(?:[aeiou]|[lnrwj])t|.+mp)$/.exec(root)?.[1]?.slice(0, -1),
  // `balletje`
  (root) => /^(.+([bdfglmnprst]))\2et$/.exec(root)?.[1],
  // `bloemetje`
  (root) => /^(.+[^aeiou])et$/.exec(root)?.[1],
  // `woninkje`
  (root) => /^(.+in)k$/.exec(root)?.[1]?.concat('g'),
  // `autootje`
  (root) => /^(.+([aou]))\2t$/.exec(root)?.[1],
];

/**
 * The word that a folded word is a diminutive of: `stoeltjes` -> `stoel`. Null when it is none, or of no known word: only then can
 * `tentje` be told from `tuintje`.
 * @param isKnown whether a word is one
 */
export function baseOfDiminutive(word: string, isKnown: (word: string) => boolean): string | null {
  const root = /^(.+)jes?$/.exec(word)?.[1];
  if (root === undefined) return null;
  const bases = FORMS.flatMap((form) => form(root) ?? []);
  return bases.find((base) => base.length >= MIN_BASE && isKnown(base)) ?? null;
}
