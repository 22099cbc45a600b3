import { excelDate } from './excel-date.ts';
import { GENERAL, type NumberFormat } from './number-format.ts';
import { malformed } from './read-xml.ts';
import { decodeEscapes } from './rich-text.ts';

/** One cell as the file has it. */
export interface RawCell {
  /** `s` shared text, `inlineStr`, `str` text of a formula, `b` boolean, `e` error, `d` ISO date, else a number. */
  type: string | undefined;
  /** Number of the cell's style. */
  style: number;
  /** What stands in `v`. */
  value: string;
  /** What stands in `is`. */
  inline: string;
}

/** What cells refer to. */
export interface CellContext {
  strings: readonly string[];
  formats: readonly NumberFormat[];
  date1904: boolean;
}

/** Digits that Excel keeps of a number; what is written beyond them is noise (`0.30000000000000004`). */
const PRECISION = 15;

/** A cell as a person sees it in Excel, except that dates are ISO dates, decimals have a point and nothing is rounded. */
export function cellText(cell: RawCell, context: CellContext): string {
  switch (cell.type ?? 'n') {
    case 's':
      return cell.value === '' ? '' : sharedText(cell.value, context.strings);
    case 'inlineStr':
      return cell.inline;
    case 'str':
      return decodeEscapes(cell.value);
    case 'b':
      return cell.value === '' ? '' : isTrue(cell.value) ? 'WAAR' : 'ONWAAR';
    case 'e':
      return cell.value;
    case 'd':
      return cell.value.replace(/T00:00(:00(\.0+)?)?Z?$/, '');
    default:
      return numberText(cell.value.trim(), context.formats[cell.style] ?? GENERAL, context.date1904);
  }
}

/** How XML writes a boolean. */
export function isTrue(value: string): boolean {
  return value.trim() === '1' || value.trim().toLowerCase() === 'true';
}

function sharedText(index: string, strings: readonly string[]): string {
  const text = strings[Number(index)];
  if (text === undefined) throw malformed(`shared text ${index.slice(0, 20)} does not exist`);
  return text;
}

function numberText(written: string, format: NumberFormat, date1904: boolean): string {
  const number = Number(written);
  if (written === '' || !Number.isFinite(number)) return written;
  switch (format.kind) {
    case 'date':
    case 'time':
      return excelDate(number, date1904, format.kind === 'time') ?? plainNumber(number);
    case 'percent':
      return `${plainNumber(number * 100)}%`;
    case 'digits':
      return Number.isSafeInteger(number) && number >= 0
        ? String(number).padStart(format.count, '0')
        : plainNumber(number);
    case 'general':
      return plainNumber(number);
  }
}

/** `1.2345678E7` -> `12345678`; `4.5499999999999998` -> `4.55`. */
function plainNumber(number: number): string {
  return Number.isSafeInteger(number) ? String(number) : String(Number(number.toPrecision(PRECISION)));
}
