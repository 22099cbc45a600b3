import { valueOrNothing } from '../cleaning/clean-text.ts';
import { type ColumnProfile, FEWEST_CELLS } from './column-profile.ts';
import { type Field } from './fields.ts';
import { headerKey } from './header-aliases.ts';
import { isOwner, writtenOutKey } from './header-words.ts';
import { ofInvoice, ofSender } from './kinds-of-list.ts';
import { compareReadings, type HeaderField, readHeader } from './read-header.ts';
import { answersOfQuestions } from './ticked-columns.ts';
import { shareOf } from './suggest-columns.ts';
import { type Shape } from './value-shape.ts';
import { readYesOrNo } from './yes-or-no.ts';

/** What is known of a file's first rows. */
export interface Top {
  profiles: readonly ColumnProfile[];
  rows: readonly (readonly string[])[];
}

/** Share of the filled cells that must look like codes, for a column called after the firm to hold its number. */
const MOSTLY = 0.8;

/** What some of the values must look like where a header does not name the field outright. */
const SHAPES: Partial<Record<Field, readonly Shape[]>> = {
  kvkNumber: ['kvk-number', 'seven-digits', 'number', 'cpv', 'date'],
  establishmentNumber: ['establishment-number', 'number'],
  vatNumber: ['vat-number'],
  postcode: ['postcode', 'number'],
  email: ['email'],
  website: ['website'],
  phone: ['phone', 'number', 'establishment-number'],
  sbi: ['sbi', 'number'],
};

/** Share of the filled cells that must have one of {@link SHAPES}: a column may be filled badly, but not with something else. */
const SOME = 0.2;

/**
 * Which column feeds which field by its header, in the order in which they count: those that are called so outright first, then
 * from left to right. A column called `Leverancier` or `Crediteur` holds the name in one system and the number in another
 * (SAP, AFAS): its values tell.
 */
export function fieldsByHeader(
  header: readonly string[],
  { profiles, rows }: Top,
  contracts: boolean,
): (HeaderField & { index: number })[] {
  const isOfSender = ofSender(header);
  const isOfInvoice = ofInvoice(header);
  const answers = answersOfQuestions(header);
  // What nobody filled in feeds a field only where no other column does.
  const isEmpty = ({ field, index }: { field: Field; index: number }): number =>
    rows.length > 0 &&
    rows.every((row) => valueOrNothing(row[index]?.trim() ?? '', field === 'name') === undefined)
      ? 1
      : 0;
  return header
    .flatMap((name, index) => {
      const found =
        houseNumberBeside(header, index) ??
        (contracts ? nameOfContract(header, index) : undefined) ??
        readHeader(name, contracts);
      if (!found || (!contracts && isOfInvoice(name))) return [];
      // `Welke diensten levert u? [Groen]` says yes or no, not which.
      if (answers.has(index) && found.reading !== 'exact' && found.reading !== 'written-out') return [];
      const read = byValues(found, name, cellsOf(rows, index), contracts);
      return read && fits(read, profiles[index], MAY_BE_A_RATE.has(headerKey(name)))
        ? [{ ...read, index }]
        : [];
    })
    .map((found) => (isOfSender(header[found.index] ?? '') ? toLast(found) : found))
    .toSorted((a, b) => isEmpty(a) - isEmpty(b) || compareReadings(a, b));
}

/** What a header names, as its cells have it: of some names they tell which field it is, or that it is none (undefined). */
function byValues(
  found: HeaderField,
  name: string,
  cells: readonly string[],
  contracts: boolean,
): HeaderField | undefined {
  const { field, reading } = found;
  if (field === 'name' && isOwner(writtenOutKey(name)) && holdsCodes(cells))
    return { field: 'externalId', reading: 'second-choice' };
  if (field === 'sbi' && writtenOutKey(name) === LINE_OF_BUSINESS && !cells.some((cell) => /\d/.test(cell)))
    return { field: 'description', reading: 'second-choice' };
  if (reading !== 'second-choice') return found;
  if (field === 'name' && !contracts && !tellsFirmsApart(cells)) return undefined;
  return field === 'contractSubject' && holdsCodes(cells) ? undefined : found;
}

/** The filled cells of a column. */
function cellsOf(rows: Top['rows'], index: number): string[] {
  return rows.map((row) => row[index]?.trim() ?? '').filter((cell) => cell !== '');
}

/** Codes in some lists, and in others words: what the firm does, where no other column tells. */
const LINE_OF_BUSINESS = 'bedrijfstak';

function toLast<T extends HeaderField>(found: T): T {
  return { ...found, reading: 'second-choice' };
}

/** `Nr.` is the house number where the street stands before it, and else the firm's number. */
function houseNumberBeside(header: readonly string[], index: number): HeaderField | undefined {
  const before = readHeader(header[index - 1] ?? '', false)?.field;
  if (writtenOutKey(header[index] ?? '') !== 'nummer' || (before !== 'street' && before !== 'address'))
    return undefined;
  return { field: 'houseNumber', reading: 'exact' };
}

/** `Naam` is what the contract is called where another column says who has it: `Leverancier`, `Opdrachtnemer`. */
function nameOfContract(header: readonly string[], index: number): HeaderField | undefined {
  if (!CALLED.has(writtenOutKey(header[index] ?? ''))) return undefined;
  const holder = header.some((name, at) => at !== index && readHeader(name, true)?.field === 'name');
  return holder ? { field: 'contractSubject', reading: 'second-choice' } : undefined;
}

const CALLED: ReadonlySet<string> = new Set(['naam', 'name']);

/** Codes are one word with a digit in it: `100234`, `CRED-0012`. @param cells filled ones */
function holdsCodes(cells: readonly string[]): boolean {
  const codes = cells.filter((cell) => /\d/.test(cell) && !/\s/.test(cell));
  return cells.length > 0 && codes.length >= cells.length * MOSTLY;
}

/** `Lid` and `Sociale onderneming` hold names in one list, and a yes or one network in another. @param cells filled ones */
function tellsFirmsApart(cells: readonly string[]): boolean {
  if (cells.length > 0 && cells.every((cell) => readYesOrNo(cell))) return false;
  return cells.length < FEWEST_CELLS || new Set(cells).size >= cells.length / 2;
}

/** Names of the number that are those of a rate as well, or of whether it is in the price. Header keys. */
const MAY_BE_A_RATE: ReadonlySet<string> = new Set(['btw', 'vat']);

function fits(
  { field, reading }: HeaderField,
  profile: ColumnProfile | undefined,
  isUnsure: boolean,
): boolean {
  const shapes = SHAPES[field];
  if ((reading === 'exact' && !isUnsure) || !shapes || !profile || profile.cells < FEWEST_CELLS) return true;
  return shareOf(profile, shapes) >= SOME;
}
