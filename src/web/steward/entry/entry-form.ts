import { OTHER_COUNTRIES } from '../../../common/european-countries.ts';
import { isLegalFormWord } from '../../../common/legal-forms.ts';
import { readDutchPostcode } from '../../../common/postcode.ts';
import { type PlaceDoubt } from '../../../enrichment/location/stated-addresses.ts';
import { readEmployees, readWebsite } from '../../../intake/cleaning/clean-values.ts';
import { isMailAddress } from '../../../platform/mail/mail-address.ts';
import { isWholeKvkNumber } from '../../../registration/check-answers.ts';
import { type EntryFieldName, type FirmEntryTexts } from '../../messages/firm-entry.ts';
import { type RawParams } from '../../search/search-form.ts';
import { type FormFault } from '../components/fault-list.tsx';

/** The fields of the form in their order, with the most characters that a profile has room for. */
const MOST: Record<EntryFieldName, number> = {
  name: 200,
  kvkNumber: 20,
  legalForm: 20,
  street: 200,
  houseNumber: 20,
  postcode: 10,
  place: 100,
  country: 2,
  website: 2_000,
  email: 300,
  phone: 40,
  description: 2_000,
  employees: 10,
};

export const ENTRY_FIELDS = Object.keys(MOST) as EntryFieldName[];

/** What the form says, as it was typed. */
export type EntryForm = Record<EntryFieldName, string>;

export function readEntryForm(body: RawParams): EntryForm {
  const read = ENTRY_FIELDS.map((field) => {
    const text = body[field];
    return [field, typeof text === 'string' ? text.trim().replace(/\r\n/g, '\n') : ''] as const;
  });
  const form = Object.fromEntries(read) as EntryForm;
  return {
    ...form,
    legalForm: isLegalFormWord(form.legalForm) ? form.legalForm : '',
    country: OTHER_COUNTRIES.includes(form.country) ? form.country : '',
  };
}

const RIGHT: Partial<Record<EntryFieldName, (text: string, form: EntryForm) => boolean>> = {
  kvkNumber: isWholeKvkNumber,
  postcode: (text, { country }) => country !== '' || readDutchPostcode(text) !== null,
  website: (text) => readWebsite(text) !== undefined,
  email: isMailAddress,
  employees: (text) => readEmployees(text) !== undefined,
};

/**
 * All that is wrong with it, in the order of the form. Pure.
 * @param doubt what the register doubts about its place
 */
export function entryFaults(
  form: EntryForm,
  texts: FirmEntryTexts,
  doubt: PlaceDoubt | null = null,
): FormFault[] {
  const { faultTexts } = texts;
  return ENTRY_FIELDS.flatMap((field) => {
    const text = form[field];
    if (text === '') return field === 'name' ? [{ field, text: faultTexts.name }] : [];
    if (text.length > MOST[field]) return [{ field, text: faultTexts.long }];
    if (field === 'place' && doubt !== null) return [{ field, text: texts.placeDoubt(doubt) }];
    const right = RIGHT[field]?.(text, form) ?? true;
    return right ? [] : [{ field, text: faultTexts[field as keyof typeof faultTexts] }];
  });
}

/** What was filled in, by import field: what says nothing is left out. Pure. */
export function enteredFirm(form: EntryForm): { name: string } & Partial<EntryForm> {
  const filled = ENTRY_FIELDS.filter((field) => form[field] !== '' && form[field] !== 'other');
  return { ...Object.fromEntries(filled.map((field) => [field, form[field]])), name: form.name };
}
