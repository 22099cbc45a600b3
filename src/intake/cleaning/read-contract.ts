import { joinParts } from '../../common/join-parts.ts';
import { type CleanedRecord } from '../cleaned-record.ts';
import { type Field } from '../columns/fields.ts';
import { type Reason } from '../import-view.ts';
import { type CellReader, optional } from './cell-reader.ts';
import { readAmount, readDate, readSerialDate } from './clean-values.ts';

const MONTHS_IN_YEAR = 12;

/** What a list of contracts says about a contract; its first and last day are read already. */
export function readContract(
  cell: CellReader,
  notes: Reason[],
  headerOf: (field: Field) => string | undefined,
  { validFrom, validUntil }: Pick<CleanedRecord, 'validFrom' | 'validUntil'> = {},
): Partial<CleanedRecord> {
  const read = <T>(field: Field, reader: (text: string) => T | undefined, code: Reason['code']) => {
    const text = cell(field);
    const value = text === undefined ? undefined : reader(text);
    if (text !== undefined && value === undefined)
      notes.push(
        field === 'contractValue' && /\bincl/i.test(text) ? withVat(text) : unreadable(field, text, code),
      );
    return value;
  };
  const optionYears = /optie ?jaren|option years/i.test(headerOf('contractExtensions') ?? '');
  const unit = (field: Field): string | undefined => UNIT.exec(headerOf(field)?.toLowerCase() ?? '')?.[1];
  const length = cell('contractExtensionLength')?.trim();
  const lengthUnit = unit('contractExtensionLength');
  /** How often as the cell says, by how long as another cell or the header does. */
  const timesOf = (text: string): string => {
    if (!/^\d{1,2}$/.test(text.trim()) || Number(text) === 0) return text;
    if (length !== undefined)
      return `${text} x ${/^\d+$/.test(length) ? `${length} ${lengthUnit ?? ''}` : length}`;
    return optionYears ? `${text} x 1 jaar` : text;
  };
  const overTheTerm = (value: number | undefined): number | undefined => {
    const header = headerOf('contractValue') ?? '';
    const text = cell('contractValue') ?? '';
    if (value === undefined || !(A_YEAR.test(header) || CELL_OF_A_YEAR.test(text))) return value;
    const months = termInMonths(validFrom, validUntil);
    if (months === undefined) notes.push(termMissing(header, text));
    return months && Math.round((value * months) / MONTHS_IN_YEAR);
  };
  return joinParts(
    optional('contractNumber', cell('contractNumber')),
    optional('contractSubject', cell('contractSubject')),
    optional(
      'contractValue',
      overTheTerm(
        read('contractValue', (text) => readAmount(text.replace(CELL_OF_A_YEAR, ' ')), 'amount-unreadable'),
      ),
    ),
    optional(
      'contractExtensions',
      read(
        'contractExtensions',
        (text) => readExtensions(timesOf(text), unit('contractExtensions')),
        'contract-term-unreadable',
      ),
    ),
    optional(
      'contractNotice',
      read('contractNotice', (text) => readNotice(text, unit('contractNotice')), 'contract-term-unreadable'),
    ),
  );
}

/** A unit that the header says for all cells: `Opzegtermijn (mnd)`, `Notice period (months)`. */
const UNIT = /\b(jaar|jaren|jr|years?|mnd|maand|maanden|months?|dagen|days?|weken|weeks?)\b/;

/** A value for each year: `Waarde per jaar`, `Annual value`. */
const A_YEAR = /per jaar|jaarl|jaarw|jaarb|jaarbasis|annual|yearly|per year/i;

/** The same of one amount: `€ 18.500 per jaar`, `18.500 p.j.`, `18.500/jr`. */
const CELL_OF_A_YEAR = /per jaar|per jr\.?|p\. ?j\.?|p\/j|\/ ?(?:jaar|jr)\.?|jaarlijks|per year|a year/i;

const DAY = 86_400_000;
const DAYS_IN_MONTH = 365.25 / MONTHS_IN_YEAR;

/** Whole months from the first day to the last, both counted; undefined when the row does not tell both, or the last comes before the first. */
function termInMonths(first: string | undefined, last: string | undefined): number | undefined {
  if (first === undefined || last === undefined || last <= first) return undefined;
  return Math.max(1, Math.round(((Date.parse(last) - Date.parse(first)) / DAY + 1) / DAYS_IN_MONTH));
}

function termMissing(header: string, value: string): Reason {
  return {
    code: 'contract-value-yearly',
    field: 'contractValue',
    message: `'${value}' is a value for a year ('${header}'), and the row does not tell the first and last day of the contract; it is left out.`,
    values: { value, header },
  };
}

function withVat(text: string): Reason {
  const value = text.slice(0, 80);
  return {
    code: 'amount-with-vat',
    field: 'contractValue',
    message: `'${value}' is with VAT, and the value of a contract is without; it is left out.`,
    values: { value },
  };
}

function unreadable(field: Field, text: string, code: Reason['code']): Reason {
  const shown = text.slice(0, 80);
  const expected =
    field === 'contractValue'
      ? 'an amount in euro'
      : field === 'contractNotice'
        ? 'a notice (expected 3 maanden, 90 dagen or 31-12-2027)'
        : 'extensions (expected 2 x 12 maanden or 2 x 1 jaar)';
  return {
    code,
    field,
    message: `'${shown}' cannot be read as ${expected}; it is left out.`,
    values: { value: shown },
  };
}

/** Nobody extends by more years than this at a time, and hardly by fewer months: `2x1` are years, `2x12` months. */
const MOST_YEARS = 5;

/**
 * `2 x 1 jaar`, `1x24 mnd`, `twee keer 12 maanden` -> `2x12`: how often, and by how many months; `0x0` for none. Also `1 jaar + 1 jaar`
 * and `verlenging met 2 jaar`. Without a unit the size tells: `2x1` is by years.
 * @param unit that the header says
 */
export function readExtensions(text: string, unit?: string): string | undefined {
  const bare = text.toLowerCase().trim();
  if (/^(geen|nee|none|no|0)$/.test(bare)) return '0x0';
  const found =
    /^(\d{1,2}|een|één|twee|drie|vier)\s*(?:x|×|\*|keer|maal|times)\s*(\d{1,3})\s*(?:(j|jaar|jr|jaren|years?|m|mnd|maand|maanden|months?)\b|$)/.exec(
      bare,
    );
  if (found) {
    const times = { een: 1, één: 1, twee: 2, drie: 3, vier: 4 }[found[1] ?? ''] ?? Number(found[1]);
    const by = found[3] ?? unit ?? (Number(found[2]) <= MOST_YEARS ? 'jaar' : 'mnd');
    return `${times}x${inMonths(found[2], by)}`;
  }
  const each = bare
    .replace(/^(?:optie tot |met |mogelijkheid tot )?(?:verlenging )?(?:met )?/, '')
    .split('+')
    .map(monthsOf);
  const [first] = each;
  // Extensions of different lengths cannot be told as so many of so long.
  return first !== undefined && each.every((months) => months === first)
    ? `${each.length}x${first}`
    : undefined;
}

function monthsOf(text: string): number | undefined {
  const found = /^(\d{1,3})\s*(j|jaar|jr|jaren|years?|m|mnd|maand|maanden|months?)$/.exec(text.trim());
  return found ? inMonths(found[1], found[2]) : undefined;
}

/**
 * `3 maanden`, `6 mnd`, `1 jaar` -> `3m`; `90 dagen` -> `90d`; a date -> ISO date: by when notice must be given.
 * @param unit that the header says, for a bare number
 */
export function readNotice(text: string, unit?: string): string | undefined {
  const date = readSerialDate(text) ?? readDate(text);
  if (date) return date;
  const found =
    /^(\d{1,3})\s*(j|jaar|years?|m|mnd|maand|maanden|months?|d|dagen?|days?|w|weken|week|weeks)\b/.exec(
      unit !== undefined && /^\d{1,3}$/.test(text.trim())
        ? `${text.trim()} ${unit}`
        : text.toLowerCase().trim(),
    );
  if (!found) return undefined;
  const [, count = '', said = ''] = found;
  if (/^d/.test(said)) return `${Number(count)}d`;
  return /^w/.test(said) ? `${Number(count) * 7}d` : `${inMonths(count, said)}m`;
}

function inMonths(count = '', unit = ''): number {
  return Number(count) * (/^(j|y)/.test(unit) ? MONTHS_IN_YEAR : 1);
}
