import { type CleanedRecord } from '../cleaned-record.ts';
import { type Field } from '../columns/fields.ts';
import { type Reason } from '../import-view.ts';
import { type CellReader, optional } from './cell-reader.ts';
import {
  readAmount,
  readCpvCodes,
  readDate,
  readEmail,
  readEmployees,
  readSbiCodes,
  readWebsite,
} from './clean-values.ts';

/** How to reach the firm. */
export function readContact(cell: CellReader, notes: Reason[]): Partial<CleanedRecord> {
  const note = (
    code: 'website-invalid' | 'email-invalid',
    field: Field,
    text: string | undefined,
    value: unknown,
  ): void => {
    if (!text || value !== undefined) return;
    const shown = text.slice(0, 80);
    const message = `'${shown}' cannot be read as ${field}; it is left out.`;
    notes.push({ code, field, message, values: { value: shown } });
  };
  const website = cell('website');
  const email = cell('email');
  const site = website && readWebsite(website);
  const mail = email && readEmail(email);
  note('website-invalid', 'website', website, site);
  note('email-invalid', 'email', email, mail);
  return {
    ...optional('website', site || undefined),
    ...optional('email', mail || undefined),
    ...optional('phone', cell('phone')),
    ...optional('contactPerson', cell('contactPerson')),
  };
}

/** What the firm does and how much it can take on. */
export function readActivity(cell: CellReader, notes: Reason[]): Partial<CleanedRecord> {
  const employees = cell('employees');
  const amount = cell('maxOrderValue');
  const value = amount === undefined ? undefined : readAmount(amount);
  if (amount && value === undefined)
    notes.push({
      code: 'amount-unreadable',
      field: 'maxOrderValue',
      message: `'${amount}' cannot be read as an amount in euro; it is left out.`,
      values: { value: amount },
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

/** What a label register says about a certificate. */
export function readCertificate(cell: CellReader, notes: Reason[]): Partial<CleanedRecord> {
  const date = (field: 'validFrom' | 'validUntil'): string | undefined => {
    const text = cell(field);
    const value = text === undefined ? undefined : readDate(text);
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
