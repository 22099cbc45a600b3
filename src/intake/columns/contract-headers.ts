import { FIELD_BY_HEADER, headerKey } from './header-aliases.ts';
import { type Field } from './fields.ts';
import { CONTRACT_FIELDS } from './fields-of-kind.ts';

/** What everyday names of columns mean in a list of contracts. */
const IN_CONTRACT_LISTS: Partial<Record<Field, string>> = {
  contractNumber: 'nummer, id, kenmerk, zaaknummer, referentie, reference',
  contractSubject: 'onderwerp, omschrijving, titel, perceel, subject, title, description',
  contractValue: 'waarde, bedrag, opdrachtwaarde, geraamde waarde, totale waarde, value, amount',
  contractExtensions: 'verlenging, verlengingen, opties, optie, extension, extensions, options',
  contractNotice: 'opzeggen voor, opzegging, opzegtermijn, opzegdatum, notice, notice period, notice date',
  validFrom: 'ingangsdatum, ingang, startdatum, begindatum, start, start date',
  validUntil: 'einde, eind, einddatum contract, expiratiedatum, end, end date',
};

const FIELD_BY_CONTRACT_HEADER: ReadonlyMap<string, Field> = new Map(
  Object.entries(IN_CONTRACT_LISTS).flatMap(([field, names]) =>
    names.split(',').map((name): [string, Field] => [headerKey(name), field as Field]),
  ),
);

/** The field that a column of that name feeds. @param contracts whether the file is a list of contracts */
export function fieldByHeader(name: string, contracts: boolean): Field | undefined {
  const key = headerKey(name);
  if (contracts) return FIELD_BY_CONTRACT_HEADER.get(key) ?? FIELD_BY_HEADER.get(key);
  const field = FIELD_BY_HEADER.get(key);
  return field && CONTRACT_FIELDS.has(field) ? undefined : field;
}
