import { type Certification, type Organization, type WithContext } from 'schema-dts';

import { type Profile, type ProfileLabel } from './profile.ts';

/** What may be seen of a profile, by the id of its supplier. */
export type PublishedSupplier = Omit<Profile, 'supplierId' | 'serves' | 'refusedCategories'> & { id: string };

/** Only what a register confirmed and is valid is a certification; what a firm claims is not in this. */
const VERIFIED = 'verified';

/** Purely: an `Organization` of schema.org, as JSON-LD. @param address where it is read here */
export function toSchemaOrg(view: PublishedSupplier, address: string): WithContext<Organization> {
  const certifications = view.labels.filter(({ status, membership }) => status === VERIFIED && !membership);
  return {
    '@context': 'https://schema.org',
    '@type': 'Organization',
    '@id': address,
    name: view.name.value,
    identifier: [
      { '@type': 'PropertyValue', propertyID: 'IMPACT-REGISTER', value: view.id },
      ...(view.kvkNumber
        ? [{ '@type': 'PropertyValue' as const, propertyID: 'NL-KVK', value: view.kvkNumber.value }]
        : []),
    ],
    address: postalAddress(view),
    ...(view.otherNames.length > 0 ? { alternateName: view.otherNames.map(({ value }) => value) } : {}),
    ...(view.location ? { location: place(view.location) } : {}),
    ...(view.website ? { url: view.website.value } : {}),
    ...(view.description ? { description: view.description.value } : {}),
    ...(view.employees
      ? { numberOfEmployees: { '@type': 'QuantitativeValue', value: view.employees.value } }
      : {}),
    ...(certifications.length > 0 ? { hasCertification: certifications.map(certification) } : {}),
    ...(view.categories.length > 0
      ? {
          knowsAbout: view.categories.map(({ value: { code, label } }) => ({
            '@type': 'DefinedTerm' as const,
            inDefinedTermSet: 'CPV 2008',
            termCode: code,
            name: label,
          })),
        }
      : {}),
  };
}

function postalAddress({ street, houseNumber, postcode, place, country }: PublishedSupplier) {
  const line = [street?.value, houseNumber?.value].filter(Boolean).join(' ');
  return {
    '@type': 'PostalAddress' as const,
    ...(line ? { streetAddress: line } : {}),
    ...(postcode ? { postalCode: postcode.value } : {}),
    ...(place ? { addressLocality: place.value } : {}),
    addressCountry: country.value,
  };
}

function place({ lat, lng }: { lat: number; lng: number }) {
  const geo = { '@type': 'GeoCoordinates' as const, latitude: lat, longitude: lng };
  return { '@type': 'Place' as const, geo };
}

function certification({
  name,
  levelName,
  validFrom,
  validUntil,
  certificateNumber,
}: ProfileLabel): Certification {
  return {
    '@type': 'Certification',
    name: levelName ? `${name}, ${levelName}` : name,
    certificationStatus: 'https://schema.org/CertificationActive',
    ...(validFrom ? { validFrom } : {}),
    ...(validUntil ? { expires: validUntil } : {}),
    ...(certificateNumber ? { certificationIdentification: certificateNumber } : {}),
  };
}
