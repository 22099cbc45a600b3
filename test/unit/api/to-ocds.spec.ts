import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

import { SUPPLIER_EXAMPLE } from '../../../src/api/v1/openapi/examples.ts';
import { toOcds } from '../../../src/api/v1/formats/to-ocds.ts';
import { type SupplierView } from '../../../src/api/v1/suppliers/supplier-view.ts';

const organization = (more: Partial<SupplierView>) =>
  toOcds({ ...(SUPPLIER_EXAMPLE as SupplierView), ...more }, 'https://register.example/leveranciers/1');

const text = { type: 'string', minLength: 1 };
/** An object that may hold these, and nothing that OCDS has no word for. */
const only = (properties: Record<string, object>, required: string[] = []) => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});

/**
 * What OCDS 1.1.5 says of an organization in `parties`, told here in our own words (standard.open-contracting.org/1.1,
 * release schema, code lists partyRole and partyScale; no npm package carries it): its fields, and of each what it may hold.
 * `scale` and `classifications` in `details` are those of the extensions of party details. Stricter than the standard in two things: a
 * register knows the identifier and the country of every firm.
 */
const IDENTIFIER = only(
  {
    scheme: { enum: ['NL-KVK', 'IMPACT-REGISTER'] },
    id: text,
    legalName: text,
    uri: { ...text, format: 'uri' },
  },
  ['scheme', 'id'],
);
const ORGANIZATION = only(
  {
    id: { ...text, pattern: '^(NL-KVK-\\d{8}|IMPACT-REGISTER-[0-9a-f-]{36})$' },
    name: text,
    identifier: IDENTIFIER,
    additionalIdentifiers: { type: 'array', items: IDENTIFIER, uniqueItems: true },
    address: only(
      {
        streetAddress: text,
        locality: text,
        region: text,
        postalCode: text,
        // A name: codes are of 1.2, in a field of their own.
        countryName: { ...text, minLength: 3 },
      },
      ['countryName'],
    ),
    contactPoint: only({
      name: text,
      email: { ...text, format: 'email' },
      telephone: text,
      faxNumber: text,
      url: { ...text, format: 'uri' },
    }),
    roles: {
      type: 'array',
      items: {
        enum: [
          'buyer',
          'procuringEntity',
          'supplier',
          'tenderer',
          'funder',
          'enquirer',
          'payer',
          'payee',
          'reviewBody',
          'interestedParty',
        ],
      },
    },
    details: only({
      scale: { enum: ['micro', 'sme', 'large'] },
      classifications: {
        type: 'array',
        items: only(
          { scheme: { enum: ['CPV'] }, id: { type: 'string', pattern: '^\\d{8}$' }, description: text },
          ['scheme', 'id'],
        ),
      },
    }),
  },
  ['id', 'name', 'identifier'],
);
const ajv = new Ajv2020({ allErrors: true });
formats.default(ajv);
const isOrganization = ajv.compile(ORGANIZATION);

/** A firm without anything that it may be without. */
function bare(): Partial<SupplierView> {
  const none = ['kvkNumber', 'street', 'houseNumber', 'postcode', 'place', 'website', 'size'];
  return { ...Object.fromEntries(none.map((name) => [name, undefined])), categories: [] };
}

const sourced = <T>(value: T) => ({ value, source: 'leveranciersdatabank', date: '2026-11-24' });

describe('an organization of OCDS', () => {
  it.each<[string, Partial<SupplierView>]>([
    ['of the API document', {}],
    ['of which only the name and the country are known', bare()],
    ['of another country', { country: sourced('BE') }],
  ])('is what the standard says: a firm %s', (_which, more) => {
    isOrganization(organization(more));
    expect(isOrganization.errors).toBeNull();
  });

  it('names its country as a reader of 1.1 expects', () => {
    expect(organization({ country: sourced('DE') }).address.countryName).toBe('Germany');
  });

  it.each([
    ['micro', 'micro'],
    ['small', 'sme'],
    ['medium', 'sme'],
    ['large', 'large'],
  ] as const)('has for a %s firm the scale %s of the code list partyScale', (size, scale) => {
    expect(organization({ size }).details.scale).toBe(scale);
  });

  it('has no scale when the size of the firm is not known', () => {
    const unknown = { ...(SUPPLIER_EXAMPLE as SupplierView) };
    delete unknown.size;
    const { details } = toOcds(unknown, 'https://register.example/leveranciers/1');
    expect(details).not.toHaveProperty('scale');
  });
});
