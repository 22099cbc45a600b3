import { RECOGNITION } from './label-schemas.ts';
import { EXPLANATION } from './explanation-schema.ts';
import { UNDERSTOOD } from './understood-schemas.ts';
import {
  DATE,
  flag,
  integer,
  list,
  MOMENT,
  nullable,
  object,
  pageOf,
  POINT,
  ref,
  type Schema,
  text,
  UUID,
} from './schema.ts';

/** A value with where it came from. */
function sourced(value: Schema, more: Record<string, Schema> = {}): Schema {
  const statement = {
    value,
    source: text('Code of the source that says so.'),
    date: { ...DATE, description: 'Day of its statement.' },
  };
  const others = list(
    object(statement),
    'What other sources say instead; absent when nobody says otherwise.',
  );
  return object(statement, { others, ...more });
}

const municipality = object({ code: text('CBS code.', { examples: ['GM0014'] }), name: text('Name.') });
const precision = text('How precisely the point is known.', { enum: ['address', 'postcode', 'place'] });
const labelStatus = (values: string[]) =>
  text('`verified`: confirmed by the register of the label. `claimed`: the firm or another source says so.', {
    enum: values,
  });

const assumedBasis = text(
  'Why the last day is an assumption: `usual`, no source names it and it is the end of the usual term; `reported`, the register called the label expired without a day. Absent when the source names the day.',
  { enum: ['usual', 'reported'] },
);

const supplierLabel = object(
  {
    code: text('Code of the label.', { examples: ['pso'] }),
    name: text('Name of the label.'),
    status: labelStatus(['claimed', 'verified', 'expired', 'withdrawn']),
    source: text('Code of the source that says so.'),
    date: { ...DATE, description: 'Day of its statement.' },
  },
  {
    level: integer(
      'Rank of the level: 1 is the first; 0 and -1 come before it (a basic step, an aspirant).',
      { minimum: -1 },
    ),
    levelName: text('The level in the words of the label.', { examples: ['Trede 2'] }),
    version: text('Version of the label scheme.'),
    validFrom: { ...DATE, description: 'First day on which it holds.' },
    validUntil: { ...DATE, description: 'Last day on which it holds.' },
    untilBasis: assumedBasis,
    withdrawnOn: { ...DATE, description: 'First day on which it no longer counts: it was taken back.' },
    certificateNumber: text('Number of the certificate.'),
    evidenceUrl: text('Where this can be checked.'),
    via: text('KvK number of the holder, when the firm is covered through another one.'),
    membership: flag('True for a membership, which is no proof of impact; absent otherwise.'),
  },
);

const recognition = list(
  RECOGNITION,
  'What the municipality that is asked about, or that of the key, recognises; absent when there is none. It follows the rules of ' +
    'that municipality, and is not told in `/v1/changes`.',
);

const category = object(
  { code: text('CPV 2008, eight digits.', { examples: ['90911300'] }), label: text('Dutch label.') },
  { labelEn: text('English label.') },
);

const serviceArea = object(
  { reach: text('What kind of area it is.', { enum: ['country', 'radius', 'municipalities'] }) },
  {
    category: text('CPV code of the activity; absent for the firm as a whole.', { examples: ['55520000'] }),
    km: integer('Kilometres around the firm, for `radius`.', { minimum: 1 }),
    municipalities: list(municipality, 'For `municipalities`.'),
    unknown: list(text('A name that was stated and that is known to no list, as written.')),
  },
);

const suggestion = object({
  from: text('Words of the firm, or an activity code.', { enum: ['text', 'sbi'] }),
  because: text('The words or the code that led to it.'),
});

/** A suggestion has `derived` for its source, and says what led to it. */
const statedCategory: Schema = {
  ...sourced(category),
  properties: { ...sourced(category).properties, suggestion },
};

const hit = object(
  {
    id: UUID,
    name: text('Name.'),
    place: nullable(text('Place.')),
    municipality: nullable(municipality),
    impact: flag('At least one verified, valid label.'),
    labels: list(
      object(
        {
          code: text('Code of the label.'),
          name: text('Name of the label.'),
          status: labelStatus(['claimed', 'verified', 'expired']),
        },
        {
          level: text('The level, if the label has levels.'),
          validUntil: { ...DATE, description: 'Last day.' },
          untilBasis: assumedBasis,
          membership: flag('True for a membership, which is no proof of impact; absent otherwise.'),
        },
      ),
    ),
    categories: list(
      object(
        { code: text('CPV 2008, eight digits.'), label: text('Dutch label.') },
        { suggested: flag('Read by the register from a text or an activity code; nobody accepted it yet.') },
      ),
    ),
    summary: text('The first sentences of the description; may be empty.'),
    reasons: list(text('A short phrase.'), 'Why this supplier is in the answer.'),
    updatedAt: MOMENT,
  },
  {
    kvkNumber: text('KvK number; absent for a sole trader.', { pattern: '^[0-9]{8}$' }),
    distanceKm: { type: 'number', description: 'From `near`, rounded to 0.1 km.', minimum: 0 },
    nearby: text(
      'Only with `near`: the firm sits within `radiusKm`, or it serves the place from elsewhere, as a source states (see `reasons`).',
      { enum: ['located', 'serves'] },
    ),
    locationPrecision: precision,
    recognition,
    explanation: EXPLANATION,
  },
);

const facets: Schema = {
  type: 'object',
  description:
    'Facet, then value, then how many suppliers of the whole result have it. Only with `facets=true`. A value of `orderValue` ' +
    'counts who says that it can take on an order of as many euro or more. `category` counts CPV groups, `division` the firms ' +
    'of a whole CPV division: its groups can not be added up, for a firm may be in several.',
  additionalProperties: { type: 'object', additionalProperties: { type: 'integer' } },
};

const supplier = object(
  {
    id: UUID,
    name: sourced(text('Name.')),
    otherNames: list(sourced(text('Another spelling.'))),
    soleTrader: flag(
      'A firm without legal personality: numbers and address are then left out of public answers.',
    ),
    country: sourced(text('ISO 3166-1 alpha-2.', { examples: ['NL'] })),
    categories: list(statedCategory),
    sbi: list(sourced(text('SBI activity code.'))),
    labels: list(supplierLabel),
    themes: list(sourced(text('A theme that the firm says it works on; no proof.'))),
    programmes: list(
      sourced(text('Code of a programme that it took part in; no proof.'), {
        year: integer('The year, if that is said.'),
      }),
    ),
    sources: list(text('Code of a source that speaks about this supplier.')),
    impact: flag('At least one verified, valid label.'),
    createdAt: MOMENT,
    updatedAt: MOMENT,
  },
  {
    kvkNumber: sourced(text('KvK number.', { pattern: '^[0-9]{8}$' })),
    establishmentNumber: sourced(text('Establishment number.', { pattern: '^[0-9]{12}$' })),
    legalForm: sourced(text('Legal form.', { examples: ['bv'] })),
    street: sourced(text('Street.')),
    houseNumber: sourced(text('House number with its addition.')),
    postcode: sourced(text('Postcode.', { examples: ['9712HM'] })),
    place: sourced(text('Place.')),
    municipality,
    recognition,
    location: object({ ...POINT, precision, source: text('Which gazetteer or service gave the point.') }),
    serviceAreas: list(
      sourced(serviceArea),
      'Where it works, per activity or for the firm as a whole; absent when no source says so.',
    ),
    website: sourced(text('Website.')),
    description: sourced(text('What the firm does, in its own words or those of the source.')),
    employees: sourced({ type: 'number', description: 'Employees.' }),
    size: text('eForms code list economic-operator-size.', { enum: ['micro', 'small', 'medium', 'large'] }),
    maxOrderValue: sourced({
      type: 'number',
      description: 'Largest order it says it can take on; euro, without VAT.',
    }),
    quarterlyRoom: sourced({
      type: 'number',
      description:
        'Orders it says it has room for in the quarter of `date`, and in no other; euro, without VAT.',
    }),
  },
);

/** Fields of a supplier that can be chosen. */
export const SUPPLIER_FIELDS = Object.keys(supplier.properties ?? {});

/** Fields of a search hit that can be chosen. */
export const HIT_FIELDS = Object.keys(hit.properties ?? {});

/** The same of which only some fields were asked for. */
function partOf({ properties = {} }: Schema): Schema {
  const { id = UUID, ...others } = properties;
  return object({ id }, others);
}

/** What the supplier routes answer. */
const contacts = object({
  items: list(
    object(
      {
        source: text('Code of the source.'),
        statedOn: { ...DATE, description: 'Day of the statement.' },
      },
      {
        contactPerson: text('Whom to ask for.'),
        email: text('Mail address.'),
        phone: text('Phone number.'),
      },
    ),
    'The word that counts most first.',
  ),
  noMail: flag('True when a source says that the firm wants no mail that it did not ask for.'),
});

export const SUPPLIER_SCHEMAS: Record<string, Schema> = {
  SupplierContacts: contacts,
  SupplierHit: hit,
  SupplierSearchResult: pageOf(
    { anyOf: [ref('SupplierHit'), ref('PartOfHit')] },
    { query: UNDERSTOOD },
    {
      facets,
      similar: flag(
        'True when nobody answers to the question: these firms have words that look like those of `q`. Absent otherwise.',
      ),
      limited: flag('True when the search engine did not answer: matches words only, without facets.'),
    },
  ),
  Supplier: supplier,
  PartOfSupplier: partOf(supplier),
  SupplierAnswer: { anyOf: [ref('Supplier'), ref('PartOfSupplier')] },
  PartOfHit: partOf(hit),
  RegisterPage: object({
    items: list(ref('SupplierAnswer')),
    next: nullable(text('Cursor to ask on with; null on the last page.')),
    changes: text('Cursor of `/v1/changes` from before this page was read.'),
  }),
};
