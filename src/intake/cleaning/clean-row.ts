import { firmNameParts, fold } from '../../common/firm-name.ts';
import { readKvkNumber } from '../../common/kvk-number.ts';
import { type LegalFormWord, readLegalForm } from '../../common/legal-forms.ts';
import { type CleanedRecord } from '../cleaned-record.ts';
import { type ColumnMapping } from '../columns/map-columns.ts';
import { type Field } from '../columns/fields.ts';
import { type Reason } from '../import-view.ts';
import { cleanAddress } from './clean-address.ts';
import { LEFT_OUT } from './account-numbers.ts';
import {
  isLegalPerson,
  mayBeServiceNumber,
  readVatNumber,
  withoutPrivateNumbers,
} from './clean-identifiers.ts';
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

/** Longest value of a field (the description may have paragraphs); what is longer belongs to several shifted cells. */
const MAX_VALUE_LENGTH = 2_000;
const MAX_TEXT_LENGTH = 20_000;

/**
 * What is left in a text when letters were lost or read in the wrong encoding beyond repair: the replacement character,
 * or half of a doubly encoded letter.
 */
const DAMAGED = /\ufffd|[\u00c2\u00c3](?![\p{L}\p{M}'’. -])|(?<=\p{Ll})[\u00c2\u00c3]/u;

/**
 * Cleans one row, purely. Rejected when there is no name or an identifier is damaged beyond repair, with every reason
 * at once; anything else that cannot be read is left out with a note, and stays visible in `raw`.
 */
export function cleanRow(cells: readonly string[], mapping: ColumnMapping): CleanedRow {
  const notes: Reason[] = [];
  const faults: Reason[] = [];
  const cell = (field: Field, multiline = false): string | undefined => {
    const index = mapping.columns[field];
    const text = index === undefined ? undefined : readCell(cells[index] ?? '', multiline, field === 'name');
    if (text === undefined || field === 'name') return text;
    if (text.length > (multiline ? MAX_TEXT_LENGTH : MAX_VALUE_LENGTH)) {
      notes.push({
        code: 'value-too-long',
        field,
        message: `The value has ${text.length} characters; it is left out.`,
      });
      return undefined;
    }
    if (DAMAGED.test(text)) notes.push(damaged(field, text));
    // A VAT number may be read: whether it may be kept is decided with the legal form.
    return storable(field === 'vatNumber' ? text : withoutPrivateNumbers(text, false));
  };
  const name = readName(cell('name'), faults);
  const legalForm = readForm(cell('legalForm'), name);
  const country = readCountryOf(cell('country'), notes);
  const kvk = readKvk(cell('kvkNumber'), country, isLegalPerson(legalForm), notes, faults);
  const vat = readVat(cell('vatNumber'), legalForm, country, notes);
  const { notes: addressNotes, ...address } = cleanAddress({
    ...optional('street', cell('street') ?? cell('address')),
    ...optional('houseNumber', cell('houseNumber')),
    ...optional('postcode', cell('postcode')),
    ...optional('place', cell('place')),
    country,
  });
  notes.push(...addressNotes);
  const raw = rawCells(cells, mapping, isLegalPerson(legalForm));
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

/** A cell's text; undefined for one that holds nothing. The quote that keeps a spreadsheet from calculating goes. */
function readCell(cell: string, multiline: boolean, isName: boolean): string | undefined {
  const text = cleanText(cell, multiline).replace(/^'(?=[=+\-@\uff1d\uff0b\uff0d\uff20])/, '');
  return valueOrNothing(text, isName);
}

/** PostgreSQL's text holds no NUL and no half of a surrogate pair; what stands for a lost letter is shown as such. */
function storable(text: string): string {
  return text.toWellFormed().replaceAll('\u0000', '').replaceAll('\ufffd', '?');
}

function damaged(field: Field, text: string): Reason {
  return {
    code: `${field === 'name' ? 'name' : 'text'}-damaged`,
    field,
    message: `'${storable(text).slice(0, 80)}' lost letters in an earlier conversion; export the file as UTF-8 again.`,
  };
}

function readName(cell: string | undefined, faults: Reason[]): string | undefined {
  if (cell && DAMAGED.test(cell)) {
    faults.push(damaged('name', withoutPrivateNumbers(cell, false)));
    return undefined;
  }
  const text = cell && withoutPrivateNumbers(unescaped(cell), false);
  if (text && /[\p{L}\p{N}]/u.test(text) && text.length <= MAX_NAME_LENGTH) return unshout(text);
  const message = !text
    ? 'The row has no name of a firm; fill in the name column.'
    : `'${text.slice(0, 40)}' is no name of a firm.`;
  faults.push({ code: text ? 'name-invalid' : 'name-missing', field: 'name', message });
  return undefined;
}

/** `"Bakker \"X\" BV"`, as database programs export it, is read with the quotes in it. */
function unescaped(name: string): string {
  return name.includes('\\"') ? name.replace(/^"(.*)"$/, '$1').replaceAll('\\"', '"') : name;
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
  legalPerson: boolean,
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
    if (mayBeServiceNumber(part) && !legalPerson) {
      faults.push({
        code: 'kvk-length',
        field: 'kvkNumber',
        message:
          'The KvK number has 9 digits; it should have 8. It may be a citizen service number: not stored.',
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
    if (value === '') return;
    const header = mapping.headers[index] ?? `column ${index + 1}`;
    raw[header] = mapping.forbidden.has(index)
      ? LEFT_OUT
      : rawCell(value, mapping.fiscal.has(index), keepVat);
  });
  return raw;
}

function rawCell(value: string, fiscal: boolean, keepVat: boolean): string {
  const safe = storable(withoutPrivateNumbers(value, keepVat));
  if (!fiscal || keepVat) return safe;
  return safe
    .split(/([,;/|\n])/)
    .map((part) => (mayBeServiceNumber(part) ? LEFT_OUT : part))
    .join('');
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
