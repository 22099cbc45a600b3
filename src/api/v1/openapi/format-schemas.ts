import { flag, list, nullable, object, type Schema, text, UUID } from './schema.ts';

const identifier = object(
  { scheme: text('`NL-KVK` (org-id.guide), or `IMPACT-REGISTER` for our own ids.'), id: text('The number.') },
  { legalName: text('Name.'), uri: text('Where it is read.') },
);

/** Suppliers in the words of other systems. */
export const FORMAT_SCHEMAS: Record<string, Schema> = {
  OcdsOrganization: object(
    {
      id: text('Scheme and number of its identifier.', { examples: ['NL-KVK-00000001'] }),
      name: text('Name.'),
      identifier,
      additionalIdentifiers: list(identifier),
      address: object(
        { countryName: text('The name of the country, in English.') },
        {
          streetAddress: text('Street and house number.'),
          locality: text('Place.'),
          postalCode: text('Postcode.'),
        },
      ),
      roles: list(text('None: that is decided in a contracting process.')),
      details: object(
        {
          classifications: list(
            object({ scheme: text('Always `CPV`.'), id: text('Eight digits.'), description: text('Label.') }),
          ),
        },
        { scale: text('Code list partyScale.', { enum: ['micro', 'sme', 'large'] }) },
      ),
    },
    { contactPoint: object({ url: text('Website.') }) },
  ),
  SchemaOrgOrganization: {
    type: 'object',
    description: 'An `Organization` of schema.org, as JSON-LD.',
    required: ['@context', '@type', '@id', 'name'],
    properties: {
      '@context': text('Always https://schema.org.'),
      '@type': text('Always `Organization`.'),
      '@id': text('Where it is read.'),
      name: text('Name.'),
    },
    additionalProperties: true,
  },
  FirmsOnMap: object({
    type: text('Always `FeatureCollection`.', { enum: ['FeatureCollection'] }),
    features: list(
      object({
        type: text('Always `Feature`.', { enum: ['Feature'] }),
        id: UUID,
        geometry: nullable(
          object({
            type: text('Always `Point`.', { enum: ['Point'] }),
            coordinates: list({ type: 'number' }, 'Longitude, then latitude; WGS84.'),
          }),
        ),
        properties: object({
          name: text('Name.'),
          place: nullable(text('Place.')),
          impact: flag('At least one verified, valid label.'),
          labels: list(text('Code of a verified label.')),
          reasons: list(text('Why it is here.')),
        }),
      }),
    ),
  }),
};

const ID = '0b8f7a52-6f0e-4c1e-9a55-3d9c9f6f1c11';
const NAME = 'Noorderglas Schoonmaak B.V.';

export const OCDS_EXAMPLE = {
  id: 'NL-KVK-00000001',
  name: NAME,
  identifier: { scheme: 'NL-KVK', id: '00000001', legalName: NAME },
  additionalIdentifiers: [
    { scheme: 'IMPACT-REGISTER', id: ID, uri: `https://register.example/v1/suppliers/${ID}` },
  ],
  address: { locality: 'Groningen', countryName: 'Netherlands' },
  roles: [],
  details: {
    scale: 'sme',
    classifications: [{ scheme: 'CPV', id: '90911300', description: 'Glazenwassen' }],
  },
};

export const SCHEMA_ORG_EXAMPLE = {
  '@context': 'https://schema.org',
  '@type': 'Organization',
  '@id': `https://register.example/v1/suppliers/${ID}`,
  name: NAME,
  address: { '@type': 'PostalAddress', addressLocality: 'Groningen', addressCountry: 'NL' },
};

export const MAP_EXAMPLE = {
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      id: ID,
      geometry: { type: 'Point', coordinates: [6.5665, 53.2194] },
      properties: {
        name: NAME,
        place: 'Groningen',
        impact: true,
        labels: ['pso'],
        reasons: ['PSO trede 2 tot 31 mei 2027'],
      },
    },
  ],
};
