import { type LabelCatalogue } from '../../enrichment/labels/label-catalogue.ts';
import { type Finding, type Part, type Span } from './part.ts';
import { type PlainText, plainText } from './plain-text.ts';
import { readAmounts } from './read-amounts.ts';
import { readDistance } from './read-distance.ts';
import { readExclusions } from './read-exclusions.ts';
import { readPeriod } from './read-period.ts';
import { readPeople, readQuantities } from './read-quantities.ts';
import { readLetter, readTenderLanguage } from './read-procedure.ts';
import { readWantedLabels } from './read-labels.ts';
import { readWantedThemes } from './read-themes.ts';

/** What a text is read with. */
export interface ReadingAids {
  catalogue: LabelCatalogue;
  /** ISO date: a day without a year is the next one. */
  today: string;
  /** Kinds (`amount`) and ids (`label:pso`) that the caller switched off: their words are looked for like any other. */
  without: ReadonlySet<string>;
}

/** A request without what its parts took. */
export interface ReadRequest {
  parts: readonly Part[];
  /** What is left to look for; each word where it was. */
  rest: string;
}

/** Reads what a request says besides what is bought. Pure. */
export function readRequest(text: string, aids: ReadingAids): ReadRequest {
  const plain = plainText(text);
  const read: Finding[] = readLetter(plain);
  // The day on which a mail was sent is no day of delivery.
  const body = {
    raw: plain.raw,
    plain: withoutSpans(
      plain.plain,
      read.flatMap(({ spans }) => spans),
    ),
  };
  for (const reader of readers(aids)) {
    for (const finding of reader(body)) {
      const spans = finding.spans.filter((span) => !isTaken(span, read));
      if (spans.length > 0) read.push({ ...finding, spans });
    }
  }
  // Tender language goes around what was read: `looptijd` around its three years.
  read.push(...readTenderLanguage(plain));
  // Only now: what is switched off as people must not come back as a quantity.
  const found = read.filter(({ part }) => !isOff(part, aids.without));
  // `zonder plastic` and nothing else is what somebody looks for.
  const kept =
    restOf(plain, found).trim() === '' ? found.filter(({ part }) => part.kind !== 'exclusion') : found;
  return { parts: kept.map(({ part }) => part), rest: restOf(plain, kept) };
}

/** What is left to look for. */
function restOf({ raw }: PlainText, found: readonly Finding[]): string {
  return withoutSpans(
    raw,
    found.filter(({ searched }) => !searched).flatMap(({ spans }) => spans),
  );
}

/** In this order, for what one of them takes no other one reads: a date of the procedure is no period of delivery. */
function readers({ catalogue, today }: ReadingAids): ((text: PlainText) => Finding[])[] {
  return [
    (text) => readWantedThemes(text),
    (text) => readAmounts(text),
    (text) => readDistance(text),
    (text) => readPeriod(text, today),
    (text) => readWantedLabels(text, catalogue),
    (text) => readPeople(text),
    (text) => readQuantities(text),
    (text) => readExclusions(text),
  ];
}

/** Whether the caller switched a part off, by its kind or by itself. */
export function isOff({ id, kind }: Pick<Part, 'id' | 'kind'>, without: ReadonlySet<string>): boolean {
  return without.has(kind) || without.has(id);
}

function isTaken(span: Span, found: readonly Finding[]): boolean {
  return found.some(({ spans }) => spans.some(({ start, end }) => span.start < end && start < span.end));
}

/** The text with blanks for what stands there: each other character where it was, and lines stay lines. */
export function withoutSpans(text: string, spans: readonly Span[]): string {
  return spans.reduce(
    (rest, { start, end }) =>
      rest.slice(0, start) + rest.slice(start, end).replace(/[^\n]/g, ' ') + rest.slice(end),
    text,
  );
}
