import { readDutchPostcode } from '../../../common/postcode.ts';
import { readServiceArea } from '../../../common/service-area.ts';
import { type CleanedRecord } from '../../../intake/cleaned-record.ts';
import { type Correction } from '../../../matching/identity/correct-supplier.ts';
import { named } from '../../messages/messages.ts';
import { type RawParams } from '../../search/search-form.ts';
import { type FormFault } from '../components/fault-list.tsx';
import { type StewardContext } from '../steward-context.ts';

/** Fields that a steward can choose, with the most characters of a text; numbers have none. As the API takes them. */
const MOST = {
  name: 300,
  description: 20_000,
  website: 2_000,
  street: 200,
  houseNumber: 20,
  postcode: 10,
  place: 100,
  employees: null,
  maxOrderValue: null,
  serviceArea: 2_000,
} as const;

export type CorrectedField = keyof typeof MOST;

export const CORRECTED_FIELDS = Object.keys(MOST) as CorrectedField[];

/** An address is chosen as a whole: one street with the number of another is no address. */
export const ADDRESS_FIELDS: readonly CorrectedField[] = ['street', 'houseNumber', 'postcode', 'place'];

/** What the form says, by field, as it was typed. */
export type CorrectionForm = Record<CorrectedField, string>;

/** @param current what a steward chose before */
export function formOf(current: Partial<CleanedRecord>): CorrectionForm {
  return Object.fromEntries(
    CORRECTED_FIELDS.map((field) => [field, String(current[field] ?? '')]),
  ) as CorrectionForm;
}

/** What holds of all that stewards chose, the newest first: of a firm that another was merged into also what was chosen for that one. */
export function chosenTogether(choices: readonly Partial<CleanedRecord>[]): Partial<CleanedRecord> {
  const address = choices.find((one) => ADDRESS_FIELDS.some((field) => one[field] !== undefined));
  const others = choices.map((one) =>
    Object.fromEntries(
      Object.entries(one).filter(([field]) => !ADDRESS_FIELDS.includes(field as CorrectedField)),
    ),
  );
  return { ...address, ...Object.assign({}, ...others.reverse()) } as Partial<CleanedRecord>;
}

export function readCorrectionForm(body: RawParams): CorrectionForm {
  return Object.fromEntries(
    CORRECTED_FIELDS.map((field) => {
      const text = body[field];
      return [field, typeof text === 'string' ? text.trim().replace(/\r\n/g, '\n') : ''];
    }),
  ) as CorrectionForm;
}

/** What a form changes of what was chosen before, or everything that is wrong with it. */
export function readCorrection(
  form: CorrectionForm,
  before: CorrectionForm,
  page: StewardContext,
): { values: Correction; faults: FormFault[] } {
  const faults = CORRECTED_FIELDS.flatMap((field) => faultIn(field, form[field], page));
  if (faults.length > 0) return { values: {}, faults };
  const changed = CORRECTED_FIELDS.filter((field) => form[field] !== before[field]);
  const whole = changed.some((field) => ADDRESS_FIELDS.includes(field)) ? ADDRESS_FIELDS : [];
  const fields = [...new Set([...changed, ...whole])];
  return { values: Object.fromEntries(fields.map((field) => [field, valueOf(field, form[field])])), faults };
}

function faultIn(field: CorrectedField, text: string, { s }: StewardContext): FormFault[] {
  if (text === '') return [];
  const { correct } = s.firms;
  const name = named(s.fields, field);
  const most = MOST[field];
  const fault = (said: string): FormFault[] => [{ field: `correct-${field}`, text: said }];
  if (most === null) return /^\d{1,9}$/.test(digitsOf(text)) ? [] : fault(correct.number(name));
  if (text.length > most) return fault(correct.tooLong(name));
  if (field === 'website' && !/^https?:\/\/\S+$/.test(text)) return fault(correct.website);
  if (field === 'postcode' && readDutchPostcode(text) === null) return fault(correct.postcode);
  if (field === 'serviceArea' && readServiceArea(text).length === 0) return fault(correct.serviceArea);
  return [];
}

function valueOf(field: CorrectedField, text: string): string | number | null {
  if (text === '') return null;
  if (MOST[field] === null) return Number(digitsOf(text));
  return field === 'postcode' ? readDutchPostcode(text) : text;
}

/** `25.000` and `25 000` as people write them. */
function digitsOf(text: string): string {
  return text.replace(/[.\s]/g, '');
}
