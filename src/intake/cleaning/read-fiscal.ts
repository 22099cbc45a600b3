import { type LegalFormWord } from '../../common/legal-forms.ts';
import { type Reason } from '../import-view.ts';
import { isLegalPerson, passesElevenTest, readVatNumber } from './clean-identifiers.ts';

/** The VAT number, unless it may hold a citizen service number or does not pass its check. */
export function readVat(
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

/**
 * The RSIN: nine digits that pass the 11-proef, of which a spreadsheet may have dropped the first zeros. That of a person
 * is a citizen service number, so it is read for a firm that is certainly none. Messages never show the number.
 */
export function readRsin(
  text: string | undefined,
  legalForm: LegalFormWord | undefined,
  notes: Reason[],
): string | undefined {
  const digits = text?.normalize('NFKC').replace(/^rsin|[\s.:-]|^=?["']|["']$/gi, '');
  if (!digits) return undefined;
  const rsin = /^\d{7,9}$/.test(digits) ? digits.padStart(9, '0') : digits;
  if (!passesElevenTest(rsin)) {
    notes.push({
      code: 'rsin-invalid',
      field: 'rsin',
      message: 'The RSIN does not pass its check (nine digits, 11-proef); it is left out.',
    });
    return undefined;
  }
  if (isLegalPerson(legalForm)) return rsin;
  notes.push({
    code: 'rsin-private',
    field: 'rsin',
    message:
      'The RSIN may be a citizen service number: the legal form does not rule that out. It is not stored.',
  });
  return undefined;
}
