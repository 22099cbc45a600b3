import { type Profile, type ProfileLabel, type Sourced } from '../../../registry/profile.ts';
import { type Property } from './reconcile-properties.ts';

/** One value of a property, in the forms of the reconciliation API. */
export type ExtensionValue = { str: string } | { int: number } | { float: number } | { date: string };

interface ExtensionProperty extends Property {
  /** Of a profile as anybody may see it. */
  valuesOf: (profile: Profile) => ExtensionValue[];
}

/** What a client can pull into its own sheet. Labels are those that their register confirms and that are valid today. */
export const EXTENSION_PROPERTIES: readonly ExtensionProperty[] = [
  text('name', 'Naam', 'Name', ({ name }) => [name]),
  text('otherNames', 'Andere namen', 'Other names that sources use', ({ otherNames }) => otherNames),
  text('kvkNumber', 'KvK-nummer', 'KvK number; not of sole traders', ({ kvkNumber }) => [kvkNumber]),
  text('establishmentNumber', 'Vestigingsnummer', 'Establishment number; not of sole traders', (profile) => [
    profile.establishmentNumber,
  ]),
  text('legalForm', 'Rechtsvorm', 'Legal form', ({ legalForm }) => [legalForm]),
  text('street', 'Straat', 'Street; not of sole traders', ({ street }) => [street]),
  text('houseNumber', 'Huisnummer', 'House number; not of sole traders', ({ houseNumber }) => [houseNumber]),
  text('postcode', 'Postcode', 'Postcode; not of sole traders', ({ postcode }) => [postcode]),
  text('place', 'Plaats', 'Place', ({ place }) => [place]),
  property('municipality', 'Gemeente', 'Municipality', ({ municipality }) => strings(municipality?.name)),
  property('municipalityCode', 'Gemeentecode', 'CBS code of the municipality', ({ municipality }) =>
    strings(municipality?.code),
  ),
  text('website', 'Website', 'Website', ({ website }) => [website]),
  text('description', 'Omschrijving', 'What the firm says that it does', ({ description }) => [description]),
  property('categories', 'CPV-codes', 'CPV 2008 codes', ({ categories }) =>
    strings(...categories.map(({ value }) => value.code)),
  ),
  property(
    'categoryNames',
    'CPV-omschrijvingen',
    'What the CPV codes stand for, in Dutch',
    ({ categories }) => strings(...categories.map(({ value }) => value.label)),
  ),
  property('employees', 'Medewerkers', 'Number of employees', ({ employees }) =>
    employees && Number.isSafeInteger(employees.value) ? [{ int: employees.value }] : [],
  ),
  property('impact', 'Impact', '`true` with at least one verified, valid label, else `false`', ({ impact }) =>
    strings(String(impact)),
  ),
  property('labels', 'Keurmerken', 'Verified labels that are valid today', (profile) =>
    strings(...verified(profile).map(nameOfLabel)),
  ),
  property('labelCodes', 'Keurmerkcodes', 'Codes of the same labels, with their level: `pso:2`', (profile) =>
    strings(...verified(profile).map(({ code, level }) => (level === undefined ? code : `${code}:${level}`))),
  ),
  property(
    'labelsValidUntil',
    'Keurmerken geldig tot',
    'Last day of the same labels, where it is known; `labelsEndAssumed` names those of which no source states it',
    (profile) =>
      verified(profile).flatMap(({ validUntil }) =>
        validUntil ? [{ date: `${validUntil}T00:00:00Z` }] : [],
      ),
  ),
  property(
    'labelsEndAssumed',
    'Keurmerken met een aangenomen einde',
    'Those of the same labels whose last day no source states: it follows from their usual term',
    (profile) =>
      strings(
        ...verified(profile)
          .filter(({ untilBasis }) => untilBasis !== undefined)
          .map(nameOfLabel),
      ),
  ),
  property(
    'claimedLabels',
    'Geclaimde keurmerken',
    'Labels that the firm or another source names; no proof',
    (profile) => strings(...profile.labels.filter(({ status }) => status === 'claimed').map(nameOfLabel)),
  ),
  text('themes', "Thema's", 'What the firm says it works on; no proof', ({ themes }) => themes),
];

const BY_ID = new Map(EXTENSION_PROPERTIES.map((one) => [one.id, one]));

/** Undefined for what is no property of a supplier. */
export function extensionProperty(id: string): ExtensionProperty | undefined {
  return BY_ID.get(id);
}

function property(
  id: string,
  name: string,
  description: string,
  valuesOf: (profile: Profile) => ExtensionValue[],
): ExtensionProperty {
  return { id, name, description, valuesOf };
}

function text(
  id: string,
  name: string,
  description: string,
  valuesOf: (profile: Profile) => readonly (Sourced<string> | undefined)[],
): ExtensionProperty {
  return property(id, name, description, (profile) =>
    strings(...valuesOf(profile).map((sourced) => sourced?.value)),
  );
}

function strings(...values: readonly (string | undefined)[]): ExtensionValue[] {
  return values.flatMap((value) => (value ? [{ str: value }] : []));
}

function verified({ labels }: Profile): ProfileLabel[] {
  return labels.filter(({ status }) => status === 'verified');
}

function nameOfLabel({ name, levelName }: ProfileLabel): string {
  return [name, levelName].filter(Boolean).join(' ');
}
