import { THRESHOLD_FIELDS, THRESHOLD_OWNER } from './threshold-schemas.ts';
import { DATE, flag, integer, list, nullable, object, ref, type Schema, text } from './schema.ts';

const number = (description: string): Schema => ({ type: 'number', description });
const euro = (description: string): Schema => number(`${description} Euro, excluding VAT.`);
const texts = (description: string): Schema => ({
  ...object({ nl: text('In Dutch.'), en: text('In English.') }),
  description,
});

/** What criteria compare: their forms differ, so that a value and what is wanted can be put side by side. */
const value = (description: string): Schema => ({
  description,
  oneOf: [
    { type: 'string' },
    { type: 'number' },
    { type: 'array', items: { type: 'string' } },
    { type: 'null' },
  ],
});

const purchase: Record<string, Schema> = {
  title: nullable(text('Name of the request or lot; searched like the text.')),
  text: nullable(text('The request in the words of the buyer, at most 10,000 characters.')),
  categories: {
    type: ['array', 'null'],
    items: text('CPV code; leading digits count.', { examples: ['77310000'] }),
    description:
      'A firm must do all of these. Without any, what the text is understood to ask for: one of them is enough.',
  },
  near: nullable(text('Postcode, place, municipality, address or `lat,lng`.', { examples: ['9712HM'] })),
  radiusKm: nullable(number('Kilometres around it; 25 without.')),
  municipalities: {
    type: ['array', 'null'],
    items: text('CBS code.', { examples: ['GM0014'] }),
    description: 'Instead of `near`: municipalities, in all of which the work is.',
  },
  estimatedValue: nullable(euro('What it is estimated to cost.')),
  requiredLabels: {
    type: ['array', 'null'],
    items: text('`pso`, or `pso:2` for at least its second level.'),
    description: 'Labels, all of which must be verified and valid on the day `on`.',
  },
};

/** Fields of a whole request. */
export const REQUEST_FIELDS: Record<string, Schema> = {
  ...purchase,
  on: nullable({
    ...DATE,
    description: 'Day on which labels must be valid and the work is to be done; today without.',
  }),
  recognisedBy: nullable(text('CBS code: a label that this municipality recognises is required.')),
  lots: {
    type: ['array', 'null'],
    items: ref('LotRequest'),
    description: 'Parts, each with a shortlist of its own; they take from the whole what they do not say.',
  },
  without: {
    type: ['array', 'null'],
    items: text('Kind or id of a part of the text.', { examples: ['place'] }),
    description: 'Parts of the text that are not to be understood, such as those in `fromText`.',
  },
  lang: {
    type: ['string', 'null'],
    enum: ['nl', 'en', null],
    description: 'Language of `reasons`; Dutch without.',
  },
};

const item: Record<string, Schema> = {
  supplier: ref('SupplierHit'),
  score: number('How well it answers the request in words, as in a search; higher is better.'),
  criteria: list(ref('Criterion')),
  reasons: list(text('How it does on a criterion.')),
};

const combination = object({
  firms: list(
    object({
      supplierId: text('Id of the supplier.'),
      name: text('Its name.'),
      covers: list(text('A CPV code, with the municipality when the work is in several.')),
      share: nullable(
        euro('Its part of the value, never above what it says it can take; null when it does not say.'),
      ),
    }),
  ),
  uncovered: object({
    needs: list(text('What none of them does.')),
    value: euro('What is above all that they can take.'),
  }),
});

const lotProposal = object({
  value: euro('The whole.'),
  lots: list(
    object({
      number: integer('From 1, the largest first.', { minimum: 1 }),
      value: euro('What it is worth.'),
      able: list(text('Id of a firm that says it can take it.')),
      reason: texts('Why it is so large.'),
    }),
  ),
  thin: euro('What fewer firms than that can take; no lot is made of it.'),
  uncovered: euro('What nobody can take, not even all firms together.'),
  competition: integer('Firms that can take each lot, at least.', { minimum: 0 }),
  reason: texts('The division in a sentence.'),
});

const threshold = object(
  {
    ...THRESHOLD_FIELDS,
    reached: {
      type: ['boolean', 'null'],
      description: 'Whether the estimated value reaches it; null where that means nothing.',
    },
  },
  THRESHOLD_OWNER,
);

const smallLots = object({
  european: flag('Whether the lots together reach the European threshold.'),
  below: nullable(
    euro('Lots below this may be left out of the European procedure; null while none is needed.'),
  ),
  room: nullable(euro('What lots that are left out may come to together; null as above.')),
  small: list(integer('Number of a lot that is small enough by itself.', { minimum: 1 })),
  without: list(
    integer('Number of a lot.', { minimum: 1 }),
    'As many as fit together, the smallest; of equal ones any other will do.',
  ),
  reason: texts('The same in a sentence.'),
});

const feasibility = object(
  {
    whole: object({
      able: integer('Firms that fail nothing.'),
      unsure: integer('Of these, firms that do not say whether the value is within their reach.'),
    }),
    lots: list(object({ number: integer('Lot.'), value: euro('Its value.'), able: integer('Firms.') })),
    share: integer('Firms that could do a part.'),
    reserved: object({
      qualifying: integer('Able firms that show by a label that they qualify (art. 2.82 Aanbestedingswet).'),
      needed: integer('Firms without which there is no competition.'),
      leavesCompetition: flag('Whether there are as many.'),
      reason: texts('The same in a sentence.'),
    }),
    thresholds: list(threshold),
    notes: list(texts('What a buyer should think of.')),
  },
  { smallLots },
);

const understood = object(
  {
    categories: list(
      object(
        { code: text('CPV code.'), label: text('Dutch label.') },
        {
          because: text('The words that led to it; absent when the code was given.'),
          id: text('For `without`; absent when the code was given.'),
        },
      ),
    ),
    categoriesNeeded: text('Whether a firm must do all of them.', { enum: ['all', 'any'] }),
    requiredLabels: list(text('A label.')),
    on: { ...DATE, description: 'Day on which labels are judged.' },
    fromText: list(
      object({
        id: text('For `without`.'),
        field: text('Which condition.', {
          enum: ['near', 'radiusKm', 'estimatedValue', 'requiredLabels', 'on'],
        }),
        because: text('The words that led to it.'),
      }),
      'Conditions that nobody gave and that the text says.',
    ),
  },
  {
    place: object({
      name: text('What `near` was understood as.'),
      lat: number('WGS84.'),
      lng: number('WGS84.'),
    }),
    placeToChoose: {
      ...object({
        id: text('For `without`.'),
        because: text('The words that led to it.'),
        name: text('The name.'),
        choices: list(ref('PlaceChoice'), 'The places: send the `value` of one as `near`.'),
      }),
      description:
        'The text names a place of which there are several. Nobody was judged on it: say which one in `near`.',
    },
    radiusKm: number('Kilometres.'),
    municipalities: list(object({ code: text('CBS code.'), name: text('Name.') })),
    estimatedValue: euro('As it was given.'),
    recognisedBy: text('CBS code.'),
    unknown: list(
      text('As written.'),
      'Words of the text that no category has and no firm. Absent when there are none.',
    ),
    unoffered: list(
      text('Label of a category.'),
      'What the text asks when no firm of the register is known for any of it. Absent when something of it is offered.',
    ),
    wished: list(
      object(
        { id: text('For `without`.'), because: text('The words that led to it.') },
        { label: text('A label.'), theme: text('Code of an aim.') },
      ),
      'What the text would like to see: it counts in the order, and leaves nobody out. Absent when nothing.',
    ),
    notJudged: list(
      text('As written.'),
      'Demands of the text on which nobody was judged, for the register does not know them. Absent when none.',
    ),
  },
);

/** What every shortlist has, beside its lots. */
export const SHORTLIST_FIELDS: Record<string, Schema> = {
  items: list(ref('ShortlistItem'), 'Firms that fail nothing, in the order of a search.'),
  nearMisses: list(ref('NearMiss'), 'Firms that fail exactly one thing; those that miss least first.'),
  query: understood,
  pool: object({
    judged: integer('Firms that were judged.'),
    able: integer('Of these, firms that fail nothing.'),
    nearMisses: integer('Of these, firms that fail one thing.'),
    complete: flag(
      'False when more firms answer the request than were judged, best first, and in a limited answer.',
    ),
  }),
  feasibility,
};

/** What some shortlists have. */
export const SOMETIMES_FIELDS: Record<string, Schema> = {
  combinations: object({
    items: list(combination, 'Smallest first; none can do without any of its firms.'),
    exact: flag('Whether all sets of up to five firms were looked at, and none of these is larger.'),
    considered: integer('Firms that were looked at.'),
    of: integer('Of how many.'),
  }),
  lotProposal,
  lotsByCategory: list(
    object({
      category: text('CPV code.'),
      label: text('Label.'),
      able: list(text('Id of a firm that does it.')),
    }),
    'A lot for each category, when fewer than three firms do all.',
  ),
  others: list(
    object({
      supplierId: text('Id of the supplier.'),
      name: text('Its name.'),
      failed: list(object({ name: text('Criterion.'), reason: texts('Why it is not met.') })),
    }),
    'Only in a record: firms that were judged and fail more than one thing.',
  ),
  limited: flag(
    'True when the search engine did not answer: plain words, no scores. Only a part of the register was looked at: `pool` and `feasibility` count that part, without lots, combinations or a verdict on the market. Ask again later.',
  ),
};

/** Shortlists, and what they are asked by. */
export const SHORTLIST_SCHEMAS: Record<string, Schema> = {
  LotRequest: object({}, purchase),
  ShortlistRequest: object(
    {},
    {
      ...REQUEST_FIELDS,
      limit: nullable(integer('Items, and near-misses, at most; 20 without.', { minimum: 1, maximum: 100 })),
    },
  ),
  Criterion: object({
    name: text('What is judged.', {
      enum: ['category', 'place', 'distance', 'capacity', 'label', 'recognition', 'availability'],
    }),
    met: flag('Whether it is surely met.'),
    outcome: text('`unknown`: nobody says; ask the firm.', { enum: ['met', 'not-met', 'unknown'] }),
    value: value('What the firm has.'),
    wanted: value('What is asked for.'),
    reason: texts('The same in a sentence.'),
  }),
  ShortlistItem: object(item),
  NearMiss: object({ ...item, failed: ref('Criterion') }),
  LotShortlist: object(
    { number: integer('From 1.', { minimum: 1 }), ...SHORTLIST_FIELDS },
    { title: text('As it was given.'), ...SOMETIMES_FIELDS },
  ),
  ShortlistResult: object({ ...SHORTLIST_FIELDS, lots: list(ref('LotShortlist')) }, SOMETIMES_FIELDS),
};
