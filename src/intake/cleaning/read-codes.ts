import { editionsOfSbi, isBroadSbi, type SbiEdition } from '../../common/sbi.ts';
import { type CleanedRecord } from '../cleaned-record.ts';
import { type Reason } from '../import-view.ts';
import { readCpvCodes, readSbiCodes } from './clean-values.ts';

/** CPV codes of divisions 03 and 09 after a spreadsheet dropped their zero: seven digits, with or without check digit. */
const LOST_ZERO = /(?<!\d)([39]\d{6})(?=-\d(?!\d)|(?![\d-]))/g;

/** Digits that were meant as a code, unlike those in words (`Categorie 12, advies`). */
const SPOILED = /\d{5}|\d[.,]\d{1,12}e\+?\d/i;

/** Between categories of one cell. A comma stands within the name of one as well. */
const BETWEEN_CATEGORIES = /[;|\n]+/;

/** Fewer letters than these name nothing: `A`, `3b`. */
const SHORTEST_NAME = /\p{L}{3}/u;

/**
 * The categories of a firm: CPV codes without their check digit (it cannot be verified, as no formula fits every code of the
 * published list), and what is named in words, as most lists of suppliers do. Words beside a code are what that code is
 * called, and go. Codes that lost their first zero are read and noted; digits that are no code are noted.
 */
export function readCategories(
  text: string | undefined,
  notes: Reason[],
): Pick<CleanedRecord, 'categories' | 'categoryNames'> {
  if (!text) return {};
  const padded = text.replace(LOST_ZERO, '0$1');
  const codes = readCpvCodes(padded);
  if (padded !== text)
    notes.push({
      code: 'cpv-padded',
      field: 'categories',
      message: `'${text.slice(0, 80)}' holds a CPV code that had lost its first zero; it is put back.`,
      values: { value: text.slice(0, 80) },
    });
  if (codes.length === 0 && SPOILED.test(text))
    notes.push({
      code: 'cpv-unreadable',
      field: 'categories',
      message: `'${text.slice(0, 80)}' holds no CPV code (eight digits, and perhaps a check digit); it is left out.`,
      values: { value: text.slice(0, 80) },
    });
  const names = padded
    .split(BETWEEN_CATEGORIES)
    .map((part) => part.trim())
    .filter((part) => readCpvCodes(part).length === 0 && SHORTEST_NAME.test(part));
  return {
    ...(codes.length > 0 ? { categories: codes } : {}),
    ...(names.length > 0 ? { categoryNames: [...new Set(names)].join('; ') } : {}),
  };
}

const EDITION = /(?<!\d)20(?:08|25)(?![\d.])/;

/**
 * SBI codes and, when the header or the cell says it (`SBI 2025`), the edition. Codes that are in no edition, or not in the one
 * that is named, are kept and noted.
 */
export function readSbi(
  text: string | undefined,
  header: string | undefined,
  notes: Reason[],
): Pick<CleanedRecord, 'sbi' | 'sbiEdition'> {
  if (!text) return {};
  // `SBI 2008: 8122`, `8122 (2008)`: the year is no code. A bare `2008` is one.
  const stated = /sbi\D{0,8}(20(?:08|25))(?!\d)/i.exec(text) ?? /\(\s*(20(?:08|25))\s*\)/.exec(text);
  const said = stated ? text.replace(stated[0], ' ') : text;
  const sbi = [...new Set([...readSbiCodes(said), ...broadSbiCodes(said)])];
  if (sbi.length === 0) {
    // `1.11`: what a spreadsheet made of 01.11. Words without digits were never meant as a code.
    if (/\d/.test(text)) notes.push(unreadableSbi(text.slice(0, 80)));
    return {};
  }
  const year = stated?.[1] ?? EDITION.exec(header ?? '')?.[0];
  const edition = year ? (year === '2008' ? '2008' : '2025') : undefined;
  notes.push(...sbi.flatMap((code) => sbiNote(code, edition)));
  return { sbi, ...(edition ? { sbiEdition: edition } : {}) };
}

/** `81`, `N81`, `81 - Facility management; 43`: divisions and groups, where they stand first. Digits within words are of something else. */
function broadSbiCodes(text: string): string[] {
  return text.split(/[;,/|\n]/).flatMap((part) => {
    const code = /^[\s:]{0,5}(?:[A-Va-v][\s-]{0,3})?(\d{2,3})(?!\.?\d)/.exec(part)?.[1];
    return code && isBroadSbi(code) ? [code] : [];
  });
}

function unreadableSbi(value: string): Reason {
  return {
    code: 'sbi-unreadable',
    field: 'sbi',
    message: `'${value}' holds no SBI code (such as 8122 or 81.22.1); it is left out.`,
    values: { value },
  };
}

function sbiNote(code: string, stated: SbiEdition | undefined): Reason[] {
  const [only] = editionsOfSbi(code);
  if (only === undefined)
    return [
      {
        code: 'sbi-unknown',
        field: 'sbi',
        message: `'${code}' is no code of SBI 2008 or SBI 2025; it is kept, and leads to no category.`,
        values: { value: code },
      },
    ];
  if (stated === undefined || editionsOfSbi(code).includes(stated)) return [];
  return [
    {
      code: 'sbi-other-edition',
      field: 'sbi',
      message: `'${code}' is no code of SBI ${stated}, but one of SBI ${only}; it is read as that.`,
      values: { value: code, stated, edition: only },
    },
  ];
}
