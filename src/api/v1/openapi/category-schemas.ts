import { flag, list, MOMENT, nullable, object, pageOf, ref, type Schema, text } from './schema.ts';

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
  CategoryRequest: object(said, { closed: flag('Stop using it; false when absent.') }),
};
