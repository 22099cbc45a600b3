/**
 * The same function, but it remembers its answers: for pure functions of words, since a register uses the same words
 * again and again. When `most` answers are remembered it forgets all of them, which costs less than finding the oldest.
 */
export function remember<T>(most: number, answer: (word: string) => T): (word: string) => T {
  const answers = new Map<string, T>();
  return (word) => {
    const known = answers.get(word);
    if (known !== undefined) return known;
    const found = answer(word);
    if (answers.size >= most) answers.clear();
    answers.set(word, found);
    return found;
  };
}
