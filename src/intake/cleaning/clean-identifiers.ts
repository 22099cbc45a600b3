import { isPersonalForm, type LegalFormWord } from '../../common/legal-forms.ts';
import { LEFT_OUT, passesMod97, withoutAccountNumbers } from './account-numbers.ts';
import { takeOut } from './plain-text.ts';

/** Passes the 11-proef of RSIN and citizen service numbers: nine digits, weights 9..2 and -1, a multiple of 11. */
export function passesElevenTest(digits: string): boolean {
  if (!/^\d{9}$/.test(digits) || /^0+$/.test(digits)) return false;
  const sum = [...digits].reduce(
    (total, digit, index) => total + Number(digit) * (index === 8 ? -1 : 9 - index),
    0,
  );
  return sum % 11 === 0;
}

/** Forms of which a nine-digit fiscal number is never a person's; without a known form it may be one. */
export function isLegalPerson(form: LegalFormWord | undefined): boolean {
  return form !== undefined && form !== 'other' && !isPersonalForm(form);
}

/** Nine digits, however grouped, that pass the 11-proef: a citizen service number, or an RSIN (both pass it). */
export function mayBeServiceNumber(text: string): boolean {
  return /^\s*\d(?:[ .-]?\d){8}\s*$/.test(text) && passesElevenTest(text.replace(/\D/g, ''));
}

export type VatReading =
  | { kind: 'number'; value: string }
  | { kind: 'none' }
  | { kind: 'private' }
  | { kind: 'invalid' };

/**
 * Reads a VAT number. A Dutch one that passes only the 11-proef holds an RSIN when the firm is a legal person, but a
 * citizen service number when it is a sole trader's from before 2020: unless the legal form rules that out, it is
 * `private` and must not be stored anywhere.
 */
export function readVatNumber(
  text: string,
  legalForm: LegalFormWord | undefined,
  country: string,
): VatReading {
  const bare = text.toUpperCase().replace(/[^A-Z0-9]/g, '');
  if (bare === '') return { kind: 'none' };
  const dutch = /^(?:NL)?(\d{9})(?:B(\d{2}))?$/.exec(bare);
  if (!dutch?.[1])
    return country !== 'NL' && /^[A-Z]{2}[A-Z0-9]{6,13}$/.test(bare)
      ? { kind: 'number', value: bare }
      : { kind: 'invalid' };
  const value = dutch[2] && `NL${dutch[1]}B${dutch[2]}`;
  if (value && passesMod97(value)) return { kind: 'number', value };
  if (!passesElevenTest(dutch[1])) return { kind: 'invalid' };
  if (!isLegalPerson(legalForm)) return { kind: 'private' };
  return value ? { kind: 'number', value } : { kind: 'invalid' };
}

/** An old Dutch VAT number in a text; whether it may stay is decided where the legal form is known. */
const OLD_VAT = /(?<![A-Z0-9])(?:NL[\s.-]{0,2})?\d(?:[ .-]?\d){8}[\s.-]{0,2}B[\s.-]{0,2}\d{2}(?![A-Z0-9])/gi;

/** A citizen service number that is called one: the word, whose it is (`BSN van de eigenaar:`), then nine digits. */
const NAMED_BSN =
  /(?<![A-Z0-9])(?:bsn|burger[ -]?service[ -]?n(?:ummer|r)|sofi[ -]?(?:nummer|nr)|citizen service number)(\D{0,40}?)(\d(?:[ .-]?\d){8})(?!\d)/gi;

/** Most that stands between that word and any nine digits; with more the 11-proef tells. Characters. */
const NEAR = 12;

/** A raw cell without account numbers and, unless `keepVat`, without VAT numbers that may hold a citizen service number. */
export function withoutPrivateNumbers(cell: string, keepVat: boolean): string {
  return takeOut(cell, (text) => withoutPlainNumbers(text, keepVat));
}

function withoutPlainNumbers(cell: string, keepVat: boolean): string {
  if (!/\d{2}/.test(cell)) return cell;
  const safe = withoutAccountNumbers(cell).replace(NAMED_BSN, (found, between: string, number: string) =>
    between.length <= NEAR || mayBeServiceNumber(number) ? LEFT_OUT : found,
  );
  if (keepVat) return safe;
  return safe.replace(OLD_VAT, (found) => {
    const bare = found.toUpperCase().replace(/[^A-Z0-9]/g, '');
    return passesMod97(bare.startsWith('NL') ? bare : `NL${bare}`) ? found : LEFT_OUT;
  });
}
