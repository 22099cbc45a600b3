import { isPersonalForm, type LegalFormWord } from '../../common/legal-forms.ts';

/** Passes the 11-proef of RSIN and citizen service numbers: nine digits, weights 9..2 and -1, a multiple of 11. */
export function passesElevenTest(digits: string): boolean {
  if (!/^\d{9}$/.test(digits) || /^0+$/.test(digits)) return false;
  const sum = [...digits].reduce(
    (total, digit, index) => total + Number(digit) * (index === 8 ? -1 : 9 - index),
    0,
  );
  return sum % 11 === 0;
}

/** Passes the check of btw-ids given to sole traders since 2020: letters as 10..35, the whole modulo 97 is 1. */
export function passesMod97(vatNumber: string): boolean {
  const numeric = vatNumber.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  let rest = 0;
  for (const digit of numeric) rest = (rest * 10 + Number(digit)) % 97;
  return rest === 1;
}

export type VatReading =
  { kind: 'number'; value: string } | { kind: 'none' } | { kind: 'private' } | { kind: 'invalid' };

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
  const dutch = /^(?:NL)?(\d{9})B(\d{2})$/.exec(bare);
  if (!dutch?.[1])
    return country !== 'NL' && /^[A-Z]{2}[A-Z0-9]{6,13}$/.test(bare)
      ? { kind: 'number', value: bare }
      : { kind: 'invalid' };
  const value = `NL${dutch[1]}B${dutch[2] ?? ''}`;
  if (passesMod97(value)) return { kind: 'number', value };
  if (!passesElevenTest(dutch[1])) return { kind: 'invalid' };
  return legalForm && !isPersonalForm(legalForm) ? { kind: 'number', value } : { kind: 'private' };
}

/** Account numbers (IBAN) anywhere in a text: two letters, two digits, a bank code, ten digits or so. */
const IBAN = /\b[A-Z]{2}\d{2}\s?[A-Z0-9]{4}\s?(?:\d{4}\s?){2}\d{1,8}\b/gi;

/** An old Dutch VAT number in a text; whether it may stay is decided where the legal form is known. */
const OLD_VAT = /\bNL\s?(\d{3}\.?\d{3}\.?\d{3})\.?\s?B\.?\s?\d{2}\b/gi;

/** A citizen service number that is called one: the word, then nine digits that pass the 11-proef. */
const NAMED_BSN = /\b(?:bsn|burgerservicenummer|sofi-?nummer)\D{0,12}?(\d{3}[ .]?\d{3}[ .]?\d{3})(?!\d)/gi;

/** What stands in place of a value that is not stored. */
export const LEFT_OUT = '[not stored]';

/** A raw cell without account numbers and, unless `keepVat`, without VAT numbers that may hold a citizen service number. */
export function withoutPrivateNumbers(cell: string, keepVat: boolean): string {
  if (!/\d{4}/.test(cell)) return cell;
  const safe = cell
    .replace(IBAN, (found) => (isIban(found) ? LEFT_OUT : found))
    .replace(NAMED_BSN, (found, digits: string) =>
      passesElevenTest(digits.replace(/\D/g, '')) ? LEFT_OUT : found,
    );
  if (keepVat) return safe;
  return safe.replace(OLD_VAT, (found) =>
    passesMod97(found.toUpperCase().replace(/[^A-Z0-9]/g, '')) ? found : LEFT_OUT,
  );
}

function isIban(text: string): boolean {
  const bare = text.replace(/\s/g, '').toUpperCase();
  return passesMod97(bare.slice(4) + bare.slice(0, 4));
}
