import { cleanRow } from '../../intake/cleaning/clean-row.ts';
import { type Field } from '../../intake/columns/fields.ts';
import { type ColumnMapping } from '../../intake/columns/map-columns.ts';
import { type Reason } from '../../intake/import-view.ts';
import { type MatchSubject, toSubject } from '../match-subject.ts';

/** What a description may say of a firm. */
export const DESCRIBED_FIELDS = [
  'name',
  'kvkNumber',
  'establishmentNumber',
  'legalForm',
  'street',
  'houseNumber',
  'postcode',
  'place',
  'website',
  'email',
  'phone',
] as const satisfies readonly Field[];

export type DescribedField = (typeof DESCRIBED_FIELDS)[number];

/** A firm as somebody describes it: values as they stand in a sheet or a form. At least one of them says something. */
export type FirmDescription = Partial<Record<DescribedField, string>>;

/** A description as matching compares it. */
export interface ReadDescription {
  /** Null when nothing of it can be looked for. */
  subject: MatchSubject | null;
  /** What was changed or left out, and why. */
  notes: Reason[];
}

/** Stands in for a name where there is none: a row without one is rejected. */
const NO_NAME = 'Zonder opgaaf';

/**
 * Reads a description by the same cleaning as an imported row. A value that cannot be read is left out with a note: the
 * rest may be enough to find the firm by.
 * @param id names the description among others; the candidates come back under it
 */
export function readDescription(description: FirmDescription, id: string): ReadDescription {
  const first = clean(description);
  const retry = first.record === null && description.kvkNumber !== undefined;
  const cleaned = retry ? clean({ ...description, kvkNumber: '' }).record : first.record;
  if (!cleaned) return { subject: null, notes: first.reasons };
  const subject = toSubject({ recordId: id, line: 0, precedence: 0, cleaned });
  const read = description.name?.trim() ? subject : { ...subject, nameKey: '', legalForm: null };
  return { subject: saysNothing(read) ? null : read, notes: first.reasons };
}

function clean(description: FirmDescription): ReturnType<typeof cleanRow> {
  const { name, email } = description;
  return cleanRow(
    DESCRIBED_FIELDS.map((field) => {
      if (field === 'name') return name?.trim() ? name : NO_NAME;
      if (field === 'email') return email && !email.includes('@') ? `info@${email}` : (email ?? '');
      return description[field] ?? '';
    }),
    COLUMNS,
  );
}

const COLUMNS: ColumnMapping = {
  headers: [...DESCRIBED_FIELDS],
  columns: Object.fromEntries(DESCRIBED_FIELDS.map((field, index) => [field, index])),
  by: {},
  alike: [],
  agreeing: [],
  forbidden: new Set(),
  fiscal: new Set(),
  ignored: [],
  adding: [],
};

/** A place or a house number alone is no firm. */
function saysNothing(subject: MatchSubject): boolean {
  const { nameKey, kvkNumber, establishmentNumber, websiteDomain, emailDomain, phone } = subject;
  return !nameKey && !kvkNumber && !establishmentNumber && !websiteDomain && !emailDomain && !phone;
}
