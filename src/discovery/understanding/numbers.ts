const SMALL: Record<string, number> = {
  een: 1,
  twee: 2,
  drie: 3,
  vier: 4,
  vijf: 5,
  zes: 6,
  zeven: 7,
  acht: 8,
  negen: 9,
  tien: 10,
  elf: 11,
  twaalf: 12,
  dertien: 13,
  veertien: 14,
  twintig: 20,
  dertig: 30,
  veertig: 40,
  vijftig: 50,
  zestig: 60,
  zeventig: 70,
  tachtig: 80,
  negentig: 90,
};
const TIMES: Record<string, number> = { honderd: 100, duizend: 1000 };
const WHOLE: Record<string, number> = {
  kwart: 0.25,
  half: 0.5,
  halve: 0.5,
  anderhalf: 1.5,
  anderhalve: 1.5,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  hundred: 100,
};

const longestFirst = (words: readonly string[]): string =>
  [...words].sort((a, b) => b.length - a.length).join('|');
const PIECES = longestFirst([...Object.keys(SMALL), ...Object.keys(TIMES)]);
const TOGETHER = `(?:(?:${PIECES})(?:en)?)*`;
/** `twaalfduizend vijfhonderd` is one number of two words. */
const DUTCH = String.raw`(?:${TOGETHER}duizend\s+(?=\p{L}{0,12}honderd))?${TOGETHER}(?:${PIECES})`;
const DIGITS = String.raw`\d{1,3}(?:[. ]\d{3})+(?:,\d{1,2})?|\d{1,3}(?:,\d{3})+|\d+(?:[.,]\d{1,2})?`;

/** Source of a regular expression for a number as people write it: `400`, `30.000`, `1,5`, `drie`, `dertigduizend`. */
export const NUMBER = String.raw`(?<![\p{L}\p{N}.,])(?:${DIGITS}|(?:${longestFirst(Object.keys(WHOLE))}|${DUTCH})(?!\p{L}))`;

/** The number that {@link NUMBER} found. */
export function readNumber(written: string): number {
  if (!/^\d/.test(written)) return WHOLE[written] ?? readDutch(written);
  const compact = written.replaceAll(' ', '');
  // A comma before exactly three digits is English for thousands.
  if (/^\d{1,3}(?:,\d{3})+$/.test(compact)) return Number(compact.replaceAll(',', ''));
  const grouped = /^\d{1,3}(?:\.\d{3})+(?:,|$)/.test(compact);
  return Number((grouped ? compact.replaceAll('.', '') : compact).replace(',', '.'));
}

/** `vijfentwintig`, `tweehonderdvijftig`, `dertigduizend`. */
function readDutch(written: string): number {
  let total = 0;
  let group = 0;
  for (const [piece] of written.matchAll(new RegExp(PIECES, 'g'))) {
    const times = TIMES[piece];
    if (times === undefined) group += SMALL[piece] ?? 0;
    else if (times === 100) group = Math.max(1, group) * 100;
    else {
      total += Math.max(1, group) * times;
      group = 0;
    }
  }
  return total + group;
}
