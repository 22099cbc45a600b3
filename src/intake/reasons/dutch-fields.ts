import { type Field, isField } from '../columns/fields.ts';

const NAMES: Record<Field, string> = {
  externalId: 'leveranciersnummer',
  name: 'naam',
  kvkNumber: 'KvK-nummer',
  establishmentNumber: 'vestigingsnummer',
  vatNumber: 'btw-nummer',
  rsin: 'RSIN',
  legalForm: 'rechtsvorm',
  address: 'adres',
  street: 'straat',
  houseNumber: 'huisnummer',
  postcode: 'postcode',
  place: 'plaats',
  country: 'land',
  website: 'website',
  email: 'e-mailadres',
  phone: 'telefoonnummer',
  contactPerson: 'contactpersoon',
  description: 'omschrijving',
  categories: 'CPV-codes',
  sbi: 'SBI-codes',
  employees: 'aantal medewerkers',
  labels: 'keurmerken',
  themes: 'thema’s',
  serviceArea: 'werkgebied',
  programmes: 'programma’s',
  nonMailing: 'non-mailing',
  maxOrderValue: 'maximale opdrachtwaarde',
  quarterlyRoom: 'ruimte dit kwartaal',
  labelLevel: 'trede of niveau',
  labelVersion: 'versie van het keurmerk',
  labelStatus: 'status van het certificaat',
  validFrom: 'geldig vanaf',
  validUntil: 'geldig tot en met',
  certificateNumber: 'certificaatnummer',
  evidenceUrl: 'bewijs',
  contractNumber: 'contractnummer',
  contractSubject: 'onderwerp van het contract',
  contractValue: 'contractwaarde',
  contractExtensions: 'verlengingen',
  contractNotice: 'opzegtermijn',
};

/** What a field is called in Dutch, within a sentence; the field's own name when it is not ours. */
export function fieldInDutch(field: string): string {
  return isField(field) ? NAMES[field] : field;
}
