import { joinParts } from '../../common/join-parts.ts';
import { type CleanedRecord } from '../cleaned-record.ts';
import { type Field } from '../columns/fields.ts';
import { type Reason } from '../import-view.ts';
import { type CellReader, optional } from './cell-reader.ts';
import { readAmount, readDate, readSerialDate } from './clean-values.ts';

const MONTHS_IN_YEAR = 12;

/** What a list of contracts says about a contract; `validFrom` and `validUntil` are its first and last day. */
export function readContract(cell: CellReader, notes: Reason[]): Partial<CleanedRecord> {
  const read = <T>(field: Field, reader: (text: string) => T | undefined, code: Reason['code']) => {
    const text = cell(field);
    const value = text === undefined ? undefined : reader(text);
    if (text !== undefined && value === undefined) notes.push(unreadable(field, text, code));
    return value;
  };
  return joinParts(
    optional('contractNumber', cell('contractNumber')),
    optional('contractSubject', cell('contractSubject')),
    optional('contractValue', read('contractValue', readAmount, 'amount-unreadable')),
    optional('contractExtensions', read('contractExtensions', readExtensions, 'contract-term-unreadable')),
    optional('contractNotice', read('contractNotice', readNotice, 'contract-term-unreadable')),
  );
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

/** `2 x 1 jaar`, `1x24 mnd`, `twee keer 12 maanden` -> `2x12`: how often, and by how many months; `0x0` for none. */
export function readExtensions(text: string): string | undefined {
  const bare = text.toLowerCase().trim();
  if (/^(geen|nee|none|no|0)$/.test(bare)) return '0x0';
  const found =
    /^(\d{1,2}|een|één|twee|drie|vier)\s*(?:x|×|\*|keer|maal|times)\s*(\d{1,3})\s*(j|jaar|jr|jaren|years?|m|mnd|maand|maanden|months?)\b/.exec(
      bare,
    );
  if (!found) return undefined;
  const times = { een: 1, één: 1, twee: 2, drie: 3, vier: 4 }[found[1] ?? ''] ?? Number(found[1]);
  return `${times}x${inMonths(found[2], found[3])}`;
}

/** `3 maanden`, `6 mnd`, `1 jaar` -> `3m`; `90 dagen` -> `90d`; a date -> ISO date: by when notice must be given. */
export function readNotice(text: string): string | undefined {
  const date = readSerialDate(text) ?? readDate(text);
  if (date) return date;
  const found =
    /^(\d{1,3})\s*(j|jaar|years?|m|mnd|maand|maanden|months?|d|dagen?|days?|w|weken|week|weeks)\b/.exec(
      text.toLowerCase().trim(),
    );
  if (!found) return undefined;
  const [, count = '', unit = ''] = found;
  if (/^d/.test(unit)) return `${Number(count)}d`;
  return /^w/.test(unit) ? `${Number(count) * 7}d` : `${inMonths(count, unit)}m`;
}

function inMonths(count = '', unit = ''): number {
  return Number(count) * (/^(j|y)/.test(unit) ? MONTHS_IN_YEAR : 1);
}
