/** Digits as keyboards and East Asian spreadsheets write them. */
const DIGIT = /[\d\uff10-\uff19]/;

const BEYOND_ASCII = /[^\u0000-\u007f]/;

/**
 * Takes numbers out of a cell that may hide them: full-width digits and characters that nobody sees hide a number from a
 * pattern, not from a reader. A cell in which nothing was found stays as it came.
 * @param take gives the text without the numbers
 */
export function takeOut(cell: string, take: (text: string) => string): string {
  if (!DIGIT.test(cell)) return cell;
  if (!BEYOND_ASCII.test(cell)) return take(cell);
  const plain = cell.normalize('NFKC').replace(/\p{Cf}/gu, '');
  const safe = take(plain);
  return safe === plain ? cell : safe;
}
