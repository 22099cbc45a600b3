import { TAG_HEADER, UNCHANGED } from '../entity-tagged.ts';
import { describe } from '../openapi/describe.ts';
import { SUPPLIER_EXAMPLE } from '../openapi/examples.ts';
import { type SupplierView } from '../suppliers/supplier-view.ts';
import { toVcard } from './to-vcard.ts';
import { MAP_EXAMPLE, OCDS_EXAMPLE, SCHEMA_ORG_EXAMPLE } from '../openapi/format-schemas.ts';

const VCARD_EXAMPLE = toVcard(
  SUPPLIER_EXAMPLE as SupplierView,
  `https://register.example/leveranciers/${SUPPLIER_EXAMPLE.id}`,
);

const idOf = 'supplier';
const SHOWN =
  'With what the caller may see. An id that was merged away is answered with the supplier that lives on.';

export const DescribeOcds = () =>
  describe({
    id: 'getSupplierOcds',
    summary: 'Read one supplier as an OCDS organization',
    description: `As it stands in \`parties\` of a release of the Open Contracting Data Standard 1.1. ${SHOWN}`,
    idOf,
    answers: {
      200: {
        description: 'The organization.',
        schema: 'OcdsOrganization',
        example: OCDS_EXAMPLE,
        headers: TAG_HEADER,
      },
      ...UNCHANGED,
    },
    problems: [404],
  });

export const DescribeSchemaOrg = () =>
  describe({
    id: 'getSupplierSchemaOrg',
    summary: 'Read one supplier as JSON-LD of schema.org',
    description: `Verified labels are its certifications; claimed ones are left out. ${SHOWN}`,
    idOf,
    answers: {
      200: {
        description: 'The organization.',
        schema: 'SchemaOrgOrganization',
        contentType: 'application/ld+json',
        example: SCHEMA_ORG_EXAMPLE,
        headers: TAG_HEADER,
      },
      ...UNCHANGED,
    },
    problems: [404],
  });

export const DescribeVcard = () =>
  describe({
    id: 'getSupplierVcard',
    summary: 'Read one supplier as a vCard',
    description: `Version 4.0, for address books; of the organization, with no person in it. ${SHOWN}`,
    idOf,
    answers: {
      200: {
        description: 'The card.',
        contentType: 'text/vcard',
        example: VCARD_EXAMPLE,
        headers: TAG_HEADER,
      },
      ...UNCHANGED,
    },
    problems: [404],
  });

export const DescribeGeoJson = () =>
  describe({
    id: 'searchOnMap',
    summary: 'Search suppliers for a map',
    description:
      'The page of a search as GeoJSON (RFC 7946), with the parameters of `GET /v1/suppliers`; `fields` makes no difference. ' +
      'A firm whose point is not known, or not for this caller, has no geometry.',
    answers: {
      200: {
        description: 'The firms of the page.',
        schema: 'FirmsOnMap',
        contentType: 'application/geo+json',
        example: MAP_EXAMPLE,
        headers: TAG_HEADER,
      },
      ...UNCHANGED,
    },
    problems: [],
  });
