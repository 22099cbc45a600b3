import { joinParts } from '../../common/join-parts.ts';
import { type CleanedRecord } from '../cleaned-record.ts';
import { type Field } from '../columns/fields.ts';
import { readYesOrNo } from '../columns/yes-or-no.ts';
import { type Reason } from '../import-view.ts';
import { type CellReader, optional } from './cell-reader.ts';
import {
  readAmount,
  readDate,
  readEmail,
  readEmployees,
  readSerialDate,
  readWebsite,
} from './clean-values.ts';
import { readCategories, readSbi } from './read-codes.ts';

/** How to reach the firm. */
export function readContact(cell: CellReader, notes: Reason[]): Partial<CleanedRecord> {
  const website = cell('website');
  const email = cell('email');
  const site = website && readWebsite(website);
  const mail = email && readEmail(email);
  const contact = cell('contactPerson');
  noteUnread('website-invalid', 'website', website, site, notes);
  noteUnread('email-invalid', 'email', email, mail, notes);
  return joinParts(
    optional('website', site || undefined),
    // Of a column `Contact` nobody knows beforehand whether it says who, or where.
    optional('email', mail || (email ? undefined : contact && readEmail(contact)) || undefined),
    optional('phone', cell('phone')),
    optional('contactPerson', contact && whoIn(contact)),
    isYes('nonMailing', cell, notes) ? { nonMailing: true as const } : {},
  );
}

/** Who is named beside a mail address: `Jan Visser (jan@firma.example)`; undefined for an address alone. */
function whoIn(contact: string): string | undefined {
  if (readEmail(contact) === undefined) return contact;
  const words = contact.split(/[\s,;|()<>]/).filter((word) => word !== '' && !word.includes('@'));
  const who = words
    .join(' ')
    .replace(/[/:-]$/, '')
    .trim();
  return /\p{L}{2}/u.test(who) ? who : undefined;
}

function noteUnread(
  code: 'website-invalid' | 'email-invalid',
  field: Field,
  text: string | undefined,
  value: string | undefined,
  notes: Reason[],
): void {
  if (!text || value) return;
  const shown = text.slice(0, 80);
  const message = `'${shown}' cannot be read as ${field}; it is left out.`;
  notes.push({ code, field, message, values: { value: shown } });
}

function isYes(field: Field, cell: CellReader, notes: Reason[]): boolean {
  const text = cell(field);
  const answer = text === undefined ? undefined : readYesOrNo(text);
  if (text && !answer) {
    const value = text.slice(0, 80);
    const message = `'${value}' is neither yes nor no; it is left out.`;
    notes.push({ code: 'yes-no-unreadable', field, message, values: { value } });
  }
  return answer?.yes ?? false;
}

/** What the firm does and how much it can take on. */
export function readActivity(
  cell: CellReader,
  notes: Reason[],
  sbiHeader: string | undefined,
  kvkNumber: string | undefined,
): Partial<CleanedRecord> {
  return joinParts(
    optional('establishmentNumber', readEstablishment(cell('establishmentNumber'), kvkNumber, notes)),
    optional('description', cell('description', true)),
    readCategories(cell('categories', true), notes),
    readSbi(cell('sbi'), sbiHeader, notes),
    optional('employees', readPeople(cell('employees'), notes)),
    optional('labels', cell('labels')),
    optional('themes', cell('themes')),
    optional('serviceArea', cell('serviceArea', true)),
    optional('programmes', cell('programmes')),
    optional('maxOrderValue', readMoney('maxOrderValue', cell, notes)),
    optional('quarterlyRoom', readMoney('quarterlyRoom', cell, notes)),
  );
}

function readPeople(text: string | undefined, notes: Reason[]): number | undefined {
  const people = text === undefined ? undefined : readEmployees(text);
  if (text && people === undefined)
    notes.push({
      code: 'employees-unreadable',
      field: 'employees',
      message: `'${text.slice(0, 80)}' is no number of employees; it is left out.`,
      values: { value: text.slice(0, 80) },
    });
  return people;
}

function readMoney(
  field: 'maxOrderValue' | 'quarterlyRoom',
  cell: CellReader,
  notes: Reason[],
): number | undefined {
  const amount = cell(field);
  const value = amount === undefined ? undefined : readAmount(amount);
  if (amount && value === undefined)
    notes.push({
      code: 'amount-unreadable',
      field,
      message: `'${amount}' cannot be read as an amount in euro; it is left out.`,
      values: { value: amount },
    });
  return value;
}

/** Establishment numbers start with zeros, which a spreadsheet drops: `000012345678` becomes `12345678`. */
const SHORTEST_ESTABLISHMENT = 8;

function readEstablishment(
  text: string | undefined,
  kvkNumber: string | undefined,
  notes: Reason[],
): string | undefined {
  const digits = text
    ?.normalize('NFKC')
    .replace(/[.,]0$/, '')
    .replace(/[\s.]/g, '');
  if (!text || !digits) return undefined;
  const fits = /^\d{8,12}$/.test(digits) && digits.length >= SHORTEST_ESTABLISHMENT && !/^0+$/.test(digits);
  if (!fits || digits === kvkNumber) {
    notes.push({
      code: 'establishment-invalid',
      field: 'establishmentNumber',
      message: `'${text.slice(0, 80)}' is no establishment number (12 digits); it is left out.`,
      values: { value: text.slice(0, 80) },
    });
    return undefined;
  }
  const number = digits.padStart(12, '0');
  if (digits.length < 12)
    notes.push({
      code: 'establishment-padded',
      field: 'establishmentNumber',
      message: `'${text}' had lost its leading zeros; read as ${number}.`,
      values: { value: text, number },
    });
  return number;
}

/** What stands in the place of a last day where there is none. */
const ENDLESS =
  /^(?:voor )?(?:onbepaald|onbeperkt|doorlopend|indefinite|open[- ]?end|unlimited|geen einddatum|no end)/i;

/** What a label register says about a certificate. */
export function readCertificate(cell: CellReader, notes: Reason[]): Partial<CleanedRecord> {
  const date = (field: 'validFrom' | 'validUntil'): string | undefined => {
    const said = cell(field);
    // That there is no end is no date that cannot be read.
    const text = field === 'validUntil' && said !== undefined && ENDLESS.test(said) ? undefined : said;
    const serial = text === undefined ? undefined : readSerialDate(text);
    const value = serial ?? (text === undefined ? undefined : readDate(text));
    if (text && serial)
      notes.push({
        code: 'date-serial',
        field,
        message: `'${text}' is how Excel counts days; read as ${serial}.`,
        values: { value: text, date: serial },
      });
    if (text && !value)
      notes.push({
        code: 'date-unreadable',
        field,
        message: `'${text}' is no date (expected 31-12-2027 or 2027-12-31); it is left out.`,
        values: { value: text },
      });
    return value;
  };
  const evidence = cell('evidenceUrl');
  const link = evidence === undefined ? undefined : readWebsite(evidence);
  noteUnread('website-invalid', 'evidenceUrl', evidence, link, notes);
  return joinParts(
    optional('labelLevel', cell('labelLevel')),
    optional('labelVersion', cell('labelVersion')),
    optional('labelStatus', cell('labelStatus')),
    optional('validFrom', date('validFrom')),
    optional('validUntil', date('validUntil')),
    optional('certificateNumber', cell('certificateNumber')),
    optional('evidenceUrl', link),
  );
}
