import { valueOrNothing } from '../cleaning/clean-text.ts';
import { type ColumnProfile, FEWEST_CELLS } from './column-profile.ts';
import { type Field } from './fields.ts';
import { headerKey } from './header-aliases.ts';
import { isOwner, writtenOutKey } from './header-words.ts';
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
  const isForm = header.some((name) => ADDED_BY_FORMS.has(headerKey(name)));
  const isOfInvoices =
    !contracts && header.filter((name) => OF_INVOICES.test(name)).length >= FEWEST_OF_INVOICES;
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
      if (!found || (isOfInvoices && OF_LINE.has(writtenOutKey(name)))) return [];
      // `Welke diensten levert u? [Groen]` says yes or no, not which.
      if (answers.has(index) && found.reading !== 'exact' && found.reading !== 'written-out') return [];
      if (found.field === 'name' && isOwner(writtenOutKey(name)) && holdsCodes(rows, index))
        return [{ field: 'externalId' as const, reading: 'second-choice' as const, index }];
      if (
        found.field === 'name' &&
        found.reading === 'second-choice' &&
        !contracts &&
        !tellsFirmsApart(rows, index)
      )
        return [];
      if (found.field === 'contractSubject' && found.reading === 'second-choice' && holdsCodes(rows, index))
        return [];
      if (
        found.field === 'sbi' &&
        writtenOutKey(name) === LINE_OF_BUSINESS &&
        !rows.some((row) => /\d/.test(row[index] ?? ''))
      )
        return [{ field: 'description' as const, reading: 'second-choice' as const, index }];
      return fits(found, profiles[index], MAY_BE_A_RATE.has(headerKey(name))) ? [{ ...found, index }] : [];
    })
    .map((found) => (isForm && OF_SENDER.has(headerKey(header[found.index] ?? '')) ? toLast(found) : found))
    .toSorted((a, b) => isEmpty(a) - isEmpty(b) || compareReadings(a, b));
}

/** Columns that a list of invoices or orders has: a row is about what was bought once, and a firm has many. */
const OF_INVOICES =
  /factuur|boekdatum|boekstuk|boekjaar|boekperiode|grootboek|journaal|kostenplaats|kostensoort|inkooporder|order ?regel|ordernummer|orderdatum|invoice|posting date|fiscal (?:year|period)|g\/?l account|cost cent(?:er|re)|purchase order/i;

/** One may stand in a list of firms: `Factuuradres`. */
const FEWEST_OF_INVOICES = 2;

/** What tells of the invoice there, and elsewhere of the firm. Written out. */
const OF_LINE: ReadonlySet<string> = new Set([
  'omschrijving',
  'korteomschrijving',
  'beschrijving',
  'kortebeschrijving',
  'toelichting',
  'description',
  'status',
]);

/** Codes in some lists, and in others words: what the firm does, where no other column tells. */
const LINE_OF_BUSINESS = 'bedrijfstak';

/** Columns that a web form adds to its answers. Header keys. */
const ADDED_BY_FORMS: ReadonlySet<string> = new Set([
  'begintijd',
  'tijdvanvoltooien',
  'starttime',
  'completiontime',
  'tijdstempel',
  'timestamp',
]);

/** With them a form says who sent the answers (`anonymous`, or nothing): the firm's own name and address are asked further on. */
const OF_SENDER: ReadonlySet<string> = new Set(['naam', 'name', 'email']);

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

/** Codes are one word with a digit in it: `100234`, `CRED-0012`. */
function holdsCodes(rows: Top['rows'], index: number): boolean {
  const filled = rows.map((row) => row[index]?.trim() ?? '').filter((cell) => cell !== '');
  const codes = filled.filter((cell) => /\d/.test(cell) && !/\s/.test(cell));
  return filled.length > 0 && codes.length >= filled.length * MOSTLY;
}

/** `Lid` and `Sociale onderneming` hold names in one list, and a yes or one network in another. */
function tellsFirmsApart(rows: Top['rows'], index: number): boolean {
  const filled = rows.map((row) => row[index]?.trim() ?? '').filter((cell) => cell !== '');
  if (filled.length > 0 && filled.every((cell) => readYesOrNo(cell))) return false;
  return filled.length < FEWEST_CELLS || new Set(filled).size >= filled.length / 2;
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
