import { firmNameParts, fold, isOnlyLegalForm } from '../../common/firm-name.ts';
import { readKvkNumber, withoutNumberFormat } from '../../common/kvk-number.ts';
import { type LegalFormWord, readLegalForm } from '../../common/legal-forms.ts';
import { type CleanedRecord } from '../cleaned-record.ts';
import { type Reason } from '../import-view.ts';
import { leftOutAsStored } from '../reasons/left-out-in-dutch.ts';
import { LEFT_OUT } from './account-numbers.ts';
import { mayBeServiceNumber, withoutPrivateNumbers } from './clean-identifiers.ts';
import { unshout } from './clean-text.ts';
import { readCountry } from './clean-values.ts';
import { DAMAGED, damaged } from './damaged-text.ts';
import { withoutServiceNumbers } from './service-numbers.ts';
import { trimSigns, withoutMark } from './without-mark.ts';

/** Longest name that is a name. */
const MAX_NAME_LENGTH = 300;

/** The name of the firm, or a fault: without one a row says nothing. */
export function readName(cell: string | undefined, notes: Reason[], faults: Reason[]): string | undefined {
  if (cell && DAMAGED.test(cell)) {
    faults.push(damaged('name', withoutPrivateNumbers(cell, false)));
    return undefined;
  }
  const text = cell && publicName(cell);
  if (cell && text !== unescaped(cell)) notes.push(NAME_PRIVATE);
  if (text && /[\p{L}\p{N}]/u.test(text) && text.length <= MAX_NAME_LENGTH) return unshout(text);
  faults.push(noName(text?.slice(0, 40)));
  return undefined;
}

const NAME_PRIVATE: Reason = {
  code: 'name-private',
  field: 'name',
  message:
    'The name held a number that may be a citizen service number, or an account number; it is not stored.',
};

/** A name as anybody may read it: without numbers that are not stored, and without a mark where they stood. */
export function publicName(cell: string): string {
  const name = unescaped(leftOutAsStored(cell));
  const marked = withoutServiceNumbers(withoutPrivateNumbers(name, false));
  if (!marked.includes(LEFT_OUT)) return name;
  const said = trimSigns(withoutMark(marked), ' -–/|&+_');
  return isOnlyLegalForm(said) ? '' : said;
}

function noName(value: string | undefined): Reason {
  if (!value)
    return {
      code: 'name-missing',
      field: 'name',
      message: 'The row has no name of a firm; fill in the name column.',
    };
  return {
    code: 'name-invalid',
    field: 'name',
    message: `'${value}' is no name of a firm.`,
    values: { value },
  };
}

/** `"Bakker \"X\" BV"`, as database programs export it, is read with the quotes in it. */
function unescaped(name: string): string {
  return name.includes('\\"') ? name.replace(/^"(.*)"$/, '$1').replaceAll('\\"', '"') : name;
}

/** The legal form from its own column, else from the name. */
export function readForm(text: string | undefined, name: string | undefined): LegalFormWord | undefined {
  return (text ? readLegalForm(fold(text)) : undefined) ?? (name ? firmNameParts(name).legalForm : undefined);
}

/** The country; the Netherlands when the row does not say. */
export function readCountryOf(text: string | undefined, notes: Reason[]): string {
  if (!text) return 'NL';
  const country = readCountry(text);
  if (!country)
    notes.push({
      code: 'country-unknown',
      field: 'country',
      message: `Country '${text}' is not known; the Netherlands is assumed.`,
      values: { value: text },
    });
  return country ?? 'NL';
}

/** The KvK numbers of a row (a certificate may cover several); a damaged one is a fault for a Dutch firm. */
export function readKvk(
  cell: string | undefined,
  country: string,
  legalPerson: boolean,
  notes: Reason[],
  faults: Reason[],
): Pick<CleanedRecord, 'kvkNumber' | 'kvkNumbers' | 'establishmentNumber'> {
  if (!cell) return {};
  const text = withoutNumberFormat(cell);
  const numbers: string[] = [];
  let establishment: string | undefined;
  for (const part of withSeparator(text)
    .split(/[,;/|\n]|\sen\s/)
    .filter((piece) => piece.trim() !== '')
    .flatMap((piece) => joinDecimal(piece, text))) {
    if (/^\d{12}$/.test(part.replace(/\s/g, ''))) {
      notes.push({
        code: 'kvk-is-establishment',
        field: 'kvkNumber',
        message: `'${part.trim()}' has 12 digits: it is an establishment number, not a KvK number.`,
        values: { value: part.trim() },
      });
      establishment ??= part.replace(/\s/g, '');
      continue;
    }
    if (!legalPerson && (mayBeServiceNumber(part) || withoutServiceNumbers(part) !== part)) {
      faults.push({
        code: 'kvk-length',
        field: 'kvkNumber',
        message:
          'The KvK number has 9 digits; it should have 8. It may be a citizen service number: not stored.',
        values: { digits: 9 },
      });
      continue;
    }
    const reading = readKvkNumber(part);
    if (reading.kind === 'number') {
      numbers.push(reading.value);
      if (reading.padded)
        notes.push({
          code: 'kvk-padded',
          field: 'kvkNumber',
          message: `'${part.trim()}' had lost its leading zeros; read as ${reading.value}.`,
          values: { value: part.trim(), number: reading.value },
        });
    } else if (reading.kind === 'invalid') {
      // A foreign firm has a number of another register in this column.
      if (country === 'NL')
        faults.push({
          code: reading.code,
          field: 'kvkNumber',
          message: reading.message,
          values: { value: part.trim(), digits: part.replace(/\D/g, '').length },
        });
      else
        notes.push({
          code: 'kvk-foreign',
          field: 'kvkNumber',
          message: `'${part.trim()}' is no KvK number; the firm is not Dutch.`,
          values: { value: part.trim() },
        });
    }
  }
  const [first] = numbers;
  return {
    ...(first ? { kvkNumber: first } : {}),
    ...(numbers.length > 1 ? { kvkNumbers: [...new Set(numbers)] } : {}),
    ...(establishment ? { establishmentNumber: establishment } : {}),
  };
}

/** `12345678-000012345678`: a KvK number and the number of an establishment, which always starts with zeros. */
function withSeparator(text: string): string {
  return text.replace(/(?<!\d)(\d{8})\s?[-–]\s?(0000\d{8})(?!\d)/g, '$1/$2');
}

/** A comma inside `1,23E+07` or `12345678,0` is a decimal sign, not a separator of two numbers. */
function joinDecimal(piece: string, whole: string): string[] {
  if (/^\s*\d+,\d+(e\+?\d+)?\s*$/i.test(whole) && !/^\s*\d{8},\s*\d{8}\s*$/.test(whole))
    return whole.startsWith(piece) ? [whole] : [];
  return [piece];
}
