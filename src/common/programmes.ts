/** A programme that firms of this region take part in: what it says is that they were there, and nothing about impact. */
export interface Programme {
  code: string;
  name: string;
  /** What it is called in free text, folded to lower case without accents. */
  words: RegExp;
}

/** Programmes that sources in Groningen name. Names are as their organisers write them. */
export const PROGRAMMES: readonly Programme[] = (
  [
    ['koploperproject', 'Koploperproject', /koplopers?(project)?\b/],
    [
      'sociale-groninger-ondernemers-challenge',
      'Sociale Groninger Ondernemers Challenge',
      /groninger ondernemers?[\s-]?challenge|\bsgoc\b/,
    ],
    ['start-up-in-residence', 'Start-up in Residence', /start[\s-]?up in residence/],
    ['city-deal', 'City Deal', /city[\s-]?deal/],
  ] as const
).map(([code, name, words]) => ({ code, name, words }));

/** That a firm took part, and in which year if that is said. */
export interface Participation {
  /** Code of the programme. */
  programme: string;
  year?: number;
}

/**
 * Programmes that a text names, in its order, each year once: `Koploperproject 2019 en 2022; City Deal` are three. Parts are
 * told by commas, semicolons and line ends; a part that is a year only belongs to the one before it.
 */
export function readProgrammes(text: string): Participation[] {
  const folded = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const found: Participation[] = [];
  let last: string | undefined;
  for (const part of folded.split(/[,;|\n]/)) {
    const years = (part.match(/\b(?:19|20)\d{2}\b/g) ?? []).map(Number);
    const named = PROGRAMMES.filter(({ words }) => words.test(part)).map(({ code }) => code);
    if (named.length === 0 && last && /^[\s()\d]*$/.test(part)) found.push(...inYears(last, years));
    else
      found.push(
        ...named.flatMap((code) => (years.length > 0 ? inYears(code, years) : [{ programme: code }])),
      );
    last = named.at(-1) ?? last;
  }
  return distinct(found);
}

function inYears(programme: string, years: readonly number[]): Participation[] {
  return years.map((year) => ({ programme, year }));
}

/** A year says more than none. */
function distinct(found: readonly Participation[]): Participation[] {
  const dated = new Set(found.filter(({ year }) => year !== undefined).map(({ programme }) => programme));
  const kept = found.filter(({ programme, year }) => year !== undefined || !dated.has(programme));
  return [...new Map(kept.map((one) => [`${one.programme} ${one.year}`, one])).values()];
}
