import { fold } from '../../common/firm-name.ts';
import { firmNameParts } from '../../common/firm-name.ts';
import { readKvkNumber } from '../../common/kvk-number.ts';
import { isPersonalForm, type LegalFormWord, readLegalForm } from '../../common/legal-forms.ts';
import { type CleanedRecord } from '../cleaned-record.ts';
import { type ColumnMapping } from '../columns/map-columns.ts';
import { type Field } from '../columns/fields.ts';
import { type Reason } from '../import-view.ts';
import { cleanAddress } from './clean-address.ts';
import { LEFT_OUT, readVatNumber, withoutPrivateNumbers } from './clean-identifiers.ts';
import { cleanText, unshout, valueOrNothing } from './clean-text.ts';
import {
  readAmount,
  readCountry,
  readCpvCodes,
  readDate,
  readEmail,
  readEmployees,
  readSbiCodes,
  readWebsite,
} from './clean-values.ts';

/** A row after cleaning: a record, or every reason why it is none; `notes` tell what was changed or left out. */
export interface CleanedRow {
  /** Header -> cell as delivered, without what may not be stored. */
  raw: Record<string, string>;
  record: CleanedRecord | null;
  reasons: Reason[];
}

/** Longest name that is a name. */
const MAX_NAME_LENGTH = 300;

/**
 * Cleans one row, purely. Rejected when there is no name or an identifier is damaged beyond repair, with every reason
 * at once; anything else that cannot be read is left out with a note, and stays visible in `raw`.
 */
export function cleanRow(cells: readonly string[], mapping: ColumnMapping): CleanedRow {
  const cell = (field: Field, multiline = false): string | undefined => {
    const index = mapping.columns[field];
    if (index === undefined) return undefined;
    const text = cleanText(cells[index] ?? '', multiline);
    // A VAT number may be read: whether it may be kept is decided with the legal form.
    return valueOrNothing(field === 'vatNumber' ? text : withoutPrivateNumbers(text, false));
  };
  const notes: Reason[] = [];
  const faults: Reason[] = [];
  const name = readName(cell('name'), faults);
  const legalForm = readForm(cell('legalForm'), name);
  const country = readCountryOf(cell('country'), notes);
  const kvk = readKvk(cell('kvkNumber'), country, notes, faults);
  const vat = readVat(cell('vatNumber'), legalForm, country, notes);
  const { notes: addressNotes, ...address } = cleanAddress({
    ...optional('street', cell('street') ?? cell('address')),
    ...optional('houseNumber', cell('houseNumber')),
    ...optional('postcode', cell('postcode')),
    ...optional('place', cell('place')),
    country,
  });
  notes.push(...addressNotes);
  const raw = rawCells(cells, mapping, Boolean(vat) && !isPersonalForm(legalForm));
  noteLooseCells(cells, mapping, notes);
  if (!name || faults.length > 0) return { raw, record: null, reasons: [...faults, ...notes] };
  const record: CleanedRecord = {
    ...optional('externalId', cell('externalId')),
    name,
    ...kvk,
    ...optional('vatNumber', vat),
    ...optional('legalForm', legalForm),
    ...address,
    country,
    ...contact(cell, notes),
    ...activity(cell, notes),
    ...certificate(cell, notes),
  };
  return { raw, record, reasons: notes };
}

type CellReader = (field: Field, multiline?: boolean) => string | undefined;

function optional<K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> {
  return value === undefined ? {} : ({ [key]: value } as Record<K, V>);
}

function readName(text: string | undefined, faults: Reason[]): string | undefined {
  if (text && /[\p{L}\p{N}]/u.test(text) && text.length <= MAX_NAME_LENGTH) return unshout(text);
  const message = !text
    ? 'The row has no name of a firm; fill in the name column.'
    : `'${text.slice(0, 40)}' is no name of a firm.`;
  faults.push({ code: text ? 'name-invalid' : 'name-missing', field: 'name', message });
  return undefined;
}

function readForm(text: string | undefined, name: string | undefined): LegalFormWord | undefined {
  return (text ? readLegalForm(fold(text)) : undefined) ?? (name ? firmNameParts(name).legalForm : undefined);
}

function readCountryOf(text: string | undefined, notes: Reason[]): string {
  if (!text) return 'NL';
  const country = readCountry(text);
  if (!country)
    notes.push({
      code: 'country-unknown',
      field: 'country',
      message: `Country '${text}' is not known; the Netherlands is assumed.`,
    });
  return country ?? 'NL';
}

function readKvk(
  text: string | undefined,
  country: string,
  notes: Reason[],
  faults: Reason[],
): Pick<CleanedRecord, 'kvkNumber' | 'kvkNumbers' | 'establishmentNumber'> {
  if (!text) return {};
  const numbers: string[] = [];
  for (const part of text
    .split(/[,;/|\n]|\s+en\s+/)
    .filter((piece) => piece.trim() !== '')
    .flatMap((piece) => joinDecimal(piece, text))) {
    if (/^\d{12}$/.test(part.replace(/\s/g, ''))) {
      notes.push({
        code: 'kvk-is-establishment',
        field: 'kvkNumber',
        message: `'${part.trim()}' has 12 digits: it is an establishment number, not a KvK number.`,
      });
      return { establishmentNumber: part.replace(/\s/g, '') };
    }
    const reading = readKvkNumber(part);
    if (reading.kind === 'number') {
      numbers.push(reading.value);
      if (reading.padded)
        notes.push({
          code: 'kvk-padded',
          field: 'kvkNumber',
          message: `'${part.trim()}' had lost its leading zeros; read as ${reading.value}.`,
        });
    } else if (reading.kind === 'invalid') {
      // A foreign firm has a number of another register in this column.
      if (country === 'NL') faults.push({ code: reading.code, field: 'kvkNumber', message: reading.message });
      else
        notes.push({
          code: 'kvk-foreign',
          field: 'kvkNumber',
          message: `'${part.trim()}' is no KvK number; the firm is not Dutch.`,
        });
    }
  }
  const [first] = numbers;
  return first
    ? { kvkNumber: first, ...(numbers.length > 1 ? { kvkNumbers: [...new Set(numbers)] } : {}) }
    : {};
}

/** A comma inside `1,23E+07` or `12345678,0` is a decimal sign, not a separator of two numbers. */
function joinDecimal(piece: string, whole: string): string[] {
  if (/^\s*\d+,\d+(e\+?\d+)?\s*$/i.test(whole) && !/^\s*\d{8},\s*\d{8}\s*$/.test(whole))
    return whole.startsWith(piece) ? [whole] : [];
  return [piece];
}

function readVat(
  text: string | undefined,
  legalForm: LegalFormWord | undefined,
  country: string,
  notes: Reason[],
): string | undefined {
  if (!text) return undefined;
  const reading = readVatNumber(text, legalForm, country);
  if (reading.kind === 'number') return reading.value;
  if (reading.kind === 'private') {
    notes.push({
      code: 'vat-private',
      field: 'vatNumber',
      message:
        'The VAT number may hold a citizen service number (sole trader, before 2020); it is not stored.',
    });
  }
  if (reading.kind === 'invalid') {
    notes.push({
      code: 'vat-invalid',
      field: 'vatNumber',
      message: 'The VAT number does not pass its check; it is left out.',
    });
  }
  return undefined;
}

function contact(cell: CellReader, notes: Reason[]): Partial<CleanedRecord> {
  const note = (field: Field, text: string | undefined, value: unknown): void => {
    if (text && value === undefined)
      notes.push({
        code: `${field}-invalid`,
        field,
        message: `'${text.slice(0, 80)}' cannot be read as ${field}; it is left out.`,
      });
  };
  const website = cell('website');
  const email = cell('email');
  const site = website && readWebsite(website);
  const mail = email && readEmail(email);
  note('website', website, site);
  note('email', email, mail);
  return {
    ...optional('website', site || undefined),
    ...optional('email', mail || undefined),
    ...optional('phone', cell('phone')),
    ...optional('contactPerson', cell('contactPerson')),
  };
}

function activity(cell: CellReader, notes: Reason[]): Partial<CleanedRecord> {
  const employees = cell('employees');
  const amount = cell('maxOrderValue');
  const value = amount === undefined ? undefined : readAmount(amount);
  if (amount && value === undefined)
    notes.push({
      code: 'amount-unreadable',
      field: 'maxOrderValue',
      message: `'${amount}' cannot be read as an amount in euro; it is left out.`,
    });
  const cpv = readCpvCodes(cell('categories') ?? '');
  const sbi = readSbiCodes(cell('sbi') ?? '');
  const establishment = cell('establishmentNumber')?.replace(/\D/g, '').padStart(12, '0');
  return {
    ...(establishment && /^\d{12}$/.test(establishment) && !/^0+$/.test(establishment)
      ? { establishmentNumber: establishment }
      : {}),
    ...optional('description', cell('description', true)),
    ...(cpv.length > 0 ? { categories: cpv } : {}),
    ...(sbi.length > 0 ? { sbi } : {}),
    ...optional('employees', employees === undefined ? undefined : readEmployees(employees)),
    ...optional('labels', cell('labels')),
    ...optional('themes', cell('themes')),
    ...optional('maxOrderValue', value),
  };
}

function certificate(cell: CellReader, notes: Reason[]): Partial<CleanedRecord> {
  const date = (field: 'validFrom' | 'validUntil'): string | undefined => {
    const text = cell(field);
    const value = text === undefined ? undefined : readDate(text);
    if (text && !value)
      notes.push({
        code: 'date-unreadable',
        field,
        message: `'${text}' is no date (expected 31-12-2027 or 2027-12-31); it is left out.`,
      });
    return value;
  };
  const evidence = cell('evidenceUrl');
  return {
    ...optional('labelLevel', cell('labelLevel')),
    ...optional('labelVersion', cell('labelVersion')),
    ...optional('labelStatus', cell('labelStatus')),
    ...optional('validFrom', date('validFrom')),
    ...optional('validUntil', date('validUntil')),
    ...optional('certificateNumber', cell('certificateNumber')),
    ...optional('evidenceUrl', evidence === undefined ? undefined : readWebsite(evidence)),
  };
}

function rawCells(
  cells: readonly string[],
  mapping: ColumnMapping,
  keepVat: boolean,
): Record<string, string> {
  const raw: Record<string, string> = Object.create(null) as Record<string, string>;
  cells.forEach((value, index) => {
    const header = mapping.headers[index] ?? `column ${index + 1}`;
    // PostgreSQL's text holds no NUL and no half of a surrogate pair.
    const storable = value.replaceAll('\u0000', '').toWellFormed();
    if (value !== '')
      raw[header] = mapping.forbidden.has(index) ? LEFT_OUT : withoutPrivateNumbers(storable, keepVat);
  });
  return raw;
}

/** More cells than headers means that a delimiter stood inside a value: nothing is dropped, but somebody should look. */
function noteLooseCells(cells: readonly string[], mapping: ColumnMapping, notes: Reason[]): void {
  const loose = cells.slice(mapping.headers.length).filter((value) => value.trim() !== '');
  if (loose.length > 0) {
    notes.push({
      code: 'cells-extra',
      message: `The row has ${cells.length} cells under ${mapping.headers.length} headers; a delimiter may stand inside a value without quotes.`,
    });
  }
}
