import { fold } from '../../../common/firm-name.ts';
import { type CleanedRecord } from '../../../intake/cleaned-record.ts';
import { type Evidence } from '../../../matching/compare-records.ts';
import { named } from '../../messages/messages.ts';
import { sourceName } from '../../site/source-name.ts';
import { showValue } from '../show-value.ts';
import { type StewardContext } from '../steward-context.ts';

/** What one source says about one side, with the day on which it said so. */
export interface Statement {
  source: string;
  /** ISO date. */
  statedOn: string;
  cleaned: Partial<CleanedRecord>;
}

/** One of the firms that the other side is compared with. */
export interface OtherSide {
  statements: readonly Statement[];
  /** What matching found, the same apart from how it is written included. */
  evidence: readonly Evidence[];
}

/** The same to the letter, the same for matching, something else, or one of the two is silent. */
export type Mark = 'same' | 'alike' | 'other' | 'unknown';

/** Part of a value; `odd` when the other side does not have that word. */
export interface Word {
  text: string;
  odd: boolean;
}

/** A value as one side gives it. */
export interface SideValue {
  words: Word[];
  /** Who says so, when more than one source or day speaks for the side. */
  by: string;
}

export interface ComparedField {
  field: string;
  name: string;
  own: SideValue[];
  others: { values: SideValue[]; mark: Mark }[];
}

/** Fields in the order in which they tell two firms apart. Not the number at the source: no two sources share one. */
const FIELDS = [
  'name',
  'kvkNumber',
  'establishmentNumber',
  'rsin',
  'vatNumber',
  'legalForm',
  'street',
  'postcode',
  'place',
  'country',
  'website',
  'email',
  'phone',
  'contactPerson',
  'description',
  'categories',
  'categoryNames',
  'sbi',
  'employees',
  'maxOrderValue',
  'quarterlyRoom',
  'serviceArea',
  'labels',
  'themes',
  'labelLevel',
  'certificateNumber',
  'validFrom',
  'validUntil',
] as const;

/** A text that fills the screen tells no more than its beginning. Characters. */
const MOST_SHOWN = 240;

/** A value of which only the domain was compared. */
const BY_DOMAIN = ['website', 'email'];

/** Told in everybody's own words: that they differ says nothing. */
const OWN_WORDS = ['description', 'contactPerson'];

/**
 * Every field that a side speaks of, with what the other sides say of it and whether that agrees; first those of which both
 * speak, for by these the eye decides. Pure.
 */
export function compareSides(
  own: readonly Statement[],
  others: readonly OtherSide[],
  page: StewardContext,
): ComparedField[] {
  const fields = FIELDS.flatMap((field) => {
    const mine = valuesOf(field, own, page);
    const theirs = others.map(({ statements }) => valuesOf(field, statements, page));
    if (isNothingNew(field, [mine, ...theirs])) return [];
    const compared = others.map(({ evidence }, index) => {
      const values = theirs[index] ?? [];
      return { values: withWords(field, values, mine), mark: markOf(field, mine, values, evidence) };
    });
    return [
      {
        field,
        name: named({ ...page.s.fields, street: page.s.questions.street }, field),
        own: withWords(field, mine, others.length === 1 ? (theirs[0] ?? []) : []),
        others: compared,
      },
    ];
  });
  return [...fields.filter(isOfBoth), ...fields.filter((field) => !isOfBoth(field))];
}

function isOfBoth({ own, others }: ComparedField): boolean {
  return own.length > 0 && others.some(({ values }) => values.length > 0);
}

/** Names of the fields that are equal, that only match, and that differ. */
export function summarise(
  fields: readonly ComparedField[],
  other: number,
): { agreeing: string[]; matching: string[]; differing: string[] } {
  const withMark = (mark: Mark) =>
    fields.filter(({ others }) => others[other]?.mark === mark).map(({ name }) => name);
  return { agreeing: withMark('same'), matching: withMark('alike'), differing: withMark('other') };
}

interface SaidValue {
  text: string;
  by: string;
}

/** What the statements of a side say about a field, each text once, with all who say so. */
function valuesOf(field: string, statements: readonly Statement[], page: StewardContext): SaidValue[] {
  const said = new Map<string, string[]>();
  const everybody = new Set<string>();
  for (const { source, statedOn, cleaned } of statements) {
    const who = page.s.questions.saidOn(sourceName(source, page), page.f.shortDate(statedOn));
    everybody.add(who);
    const text = textOf(field, cleaned, page);
    if (text === null) continue;
    said.set(text, [...(said.get(text) ?? []), who]);
  }
  const several = everybody.size > 1;
  return [...said].map(([text, who]) => ({ text, by: several ? [...new Set(who)].join('; ') : '' }));
}

function textOf(field: string, cleaned: Partial<CleanedRecord>, page: StewardContext): string | null {
  if (field === 'street') return [cleaned.street, cleaned.houseNumber].filter(Boolean).join(' ') || null;
  return showValue(field, cleaned[field as keyof CleanedRecord], page);
}

/** Nobody speaks of it; or all are in the Netherlands, which goes without saying. */
function isNothingNew(field: string, sides: readonly SaidValue[][]): boolean {
  const texts = sides.flat().map(({ text }) => text);
  return texts.length === 0 || (field === 'country' && texts.every((text) => text === 'NL'));
}

function markOf(
  field: string,
  mine: readonly SaidValue[],
  theirs: readonly SaidValue[],
  evidence: readonly Evidence[],
): Mark {
  if (mine.length === 0 || theirs.length === 0) return 'unknown';
  const known = theirs.map(({ text }) => fold(text).trim());
  if (mine.some(({ text }) => known.includes(fold(text).trim()))) return 'same';
  const found = evidence.find((one) => one.field === field)?.agrees;
  if (found === 'same') return 'alike';
  if (OWN_WORDS.includes(field)) return 'unknown';
  return found === 'unknown' && BY_DOMAIN.includes(field) ? 'unknown' : 'other';
}

/** Of names that differ by a letter the eye finds the word sooner when it stands out. */
function withWords(field: string, values: readonly SaidValue[], against: readonly SaidValue[]): SideValue[] {
  const theirs = new Set(against.flatMap(({ text }) => fold(text).trim().split(' ')));
  return values.map(({ text, by }) => ({
    by,
    words:
      field === 'name' && theirs.size > 0
        ? text.split(/\s+/).map((word) => ({ text: word, odd: isOdd(fold(word).trim(), theirs) }))
        : [{ text: shortened(text), odd: false }],
  }));
}

function isOdd(word: string, known: ReadonlySet<string>): boolean {
  return word !== '' && !known.has(word);
}

function shortened(text: string): string {
  return text.length <= MOST_SHOWN ? text : `${text.slice(0, MOST_SHOWN).trimEnd()}…`;
}
