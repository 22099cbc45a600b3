import { readHeader } from '../../../intake/columns/read-header.ts';
import { type DescribedField, DESCRIBED_FIELDS } from '../../../matching/lookup/firm-description.ts';

/** A property of a supplier, as the reconciliation API tells it. */
export interface Property {
  id: string;
  name: string;
  description: string;
}

/** What a query may say of a firm beside its name. */
export const QUERY_PROPERTIES: readonly Property[] = [
  { id: 'kvkNumber', name: 'KvK-nummer', description: 'KvK number, eight digits; decides alone' },
  { id: 'establishmentNumber', name: 'Vestigingsnummer', description: 'Establishment number, twelve digits' },
  { id: 'postcode', name: 'Postcode', description: 'Postcode, or its four digits' },
  { id: 'place', name: 'Plaats', description: 'Place' },
  { id: 'street', name: 'Adres', description: 'Street, with or without number and postcode' },
  { id: 'houseNumber', name: 'Huisnummer', description: 'House number' },
  { id: 'website', name: 'Website', description: 'Website of the firm' },
  { id: 'email', name: 'E-mailadres', description: 'Mail address; its domain is compared with the website' },
  { id: 'legalForm', name: 'Rechtsvorm', description: 'Legal form' },
];

/**
 * The property that an id of a query stands for: the id itself, or a name under which an import knows such a column
 * (`KvK-nummer`, `Woonplaats`), for people type what stands above their column. Undefined for what is compared with nothing.
 */
export function queryProperty(pid: string): DescribedField | undefined {
  const known = (DESCRIBED_FIELDS as readonly string[]).includes(pid);
  const field = known ? pid : readHeader(pid, false)?.field;
  const named = field === 'address' ? 'street' : field;
  return DESCRIBED_FIELDS.find((one) => one === named);
}
