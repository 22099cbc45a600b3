import { DATE, flag, list, MOMENT, nullable, object, pageOf, ref, type Schema, text } from './schema.ts';

export const CATEGORY_EXAMPLE = {
  id: 'glasbewassing',
  codes: ['90911300'],
  labelNl: 'Glasbewassing',
  labelEn: 'Window cleaning',
  wordsNl: ['glasbewassing', 'ramen lappen', 'glazenwasser'],
  wordsEn: ['window cleaning'],
  closed: false,
  origin: 'product',
  changedAt: null,
};

export const FIRM_CATEGORIES_EXAMPLE = {
  items: [
    {
      code: '90911300',
      label: 'Wassen van ramen',
      labelEn: 'Window-cleaning services',
      status: 'suggested',
      source: 'leveranciersdatabank',
      date: '2026-10-01',
      evidence: 'text',
      because: 'ramen lappen',
    },
  ],
};

const ANSWERS = ['accepted', 'refused'];

const firmCategory = object(
  {
    code: text('CPV 2008, eight digits.'),
    label: text('Dutch label.'),
    labelEn: text('English label.'),
    status: text('Stated by a source, suggested by the register, or refused by a person.', {
      enum: ['stated', 'suggested', 'refused'],
    }),
    source: text('Who states it, or whose text or activity code it was read from.'),
    date: DATE,
  },
  {
    evidence: text('What a suggestion rests on.', { enum: ['text', 'sbi'] }),
    because: text('The words, or the activity code, that led to it.'),
    decision: object({
      answer: text('What a person said.', { enum: ANSWERS }),
      by: text('Who said it.'),
      at: MOMENT,
    }),
  },
);

const said = {
  codes: list(text('CPV code of eight digits.'), 'The first one is what a suggestion is shown with.'),
  labelNl: text('Dutch label.'),
  labelEn: text('English label.'),
  wordsNl: list(text('A word or phrase; `~` before one that means other things too.')),
  wordsEn: list(text('A word or phrase.')),
};

/** What the routes of our own list take and answer. */
export const CATEGORY_SCHEMAS: Record<string, Schema> = {
  Category: object({
    id: text('Small letters and digits; stays when labels change.'),
    ...said,
    closed: flag('Suggests nothing and is not understood in requests.'),
    origin: text('Came with the product, or was added or changed here.', { enum: ['product', 'steward'] }),
    changedAt: nullable(MOMENT),
  }),
  CategoryPage: pageOf(ref('Category')),
  FirmCategories: object({ items: list(firmCategory) }),
  CategoryDecision: object({ answer: text('What is said of it.', { enum: ANSWERS }) }),
  CategoryRequest: object(said, { closed: flag('Stop using it; false when absent.') }),
};
