/**
 * Whether one text becomes the other by at most so many typing errors: a letter too many, too few, another one, or two that
 * changed places. Pure.
 */
export function withinEdits(one: string, other: string, most: number): boolean {
  if (Math.abs(one.length - other.length) > most) return false;
  // Row r, column c: what the first r letters of one and the first c of the other differ by.
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row++) {
    const now = [row];
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1];
      const swapped =
        row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      now.push(
        Math.min(
          at(last, column) + 1,
          at(now, column - 1) + 1,
          at(last, column - 1) + (same ? 0 : 1),
          swapped ? at(beforeLast, column - 2) + 1 : Infinity,
        ),
      );
    }
    // Two letters that change places lead from the row before to the one after, for one error.
    if (Math.min(...now) > most && Math.min(...last) >= most) return false;
    beforeLast = last;
    last = now;
  }
  return at(last, other.length) <= most;
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Infinity;
}
