/**
 * The first so many of what sorting would give, in order: comparing costs, and a page is short.
 * @param compare negative when the first one goes before
 */
export function bestOf<T>(items: readonly T[], most: number, compare: (a: T, b: T) => number): T[] {
  if (items.length <= most) return [...items].sort(compare);
  const best: T[] = [];
  for (const item of items) {
    const last = best[most - 1];
    if (last !== undefined && compare(item, last) >= 0) continue;
    best.splice(placeOf(item, best, compare), 0, item);
    if (best.length > most) best.pop();
  }
  return best;
}

/** Behind all that do not come after it. */
function placeOf<T>(item: T, sorted: readonly T[], compare: (a: T, b: T) => number): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (compare(item, sorted[middle] as T) < 0) to = middle;
    else from = middle + 1;
  }
  return from;
}
