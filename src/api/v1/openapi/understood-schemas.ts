import { DATE, flag, integer, list, nullable, object, POINT, ref, type Schema, text } from './schema.ts';

const because = text('The words of the question that led to it, as written.');

/** One kind of part; `effect` says in words what it does to a search. */
function part(
  kind: string,
  effect: string,
  properties: Record<string, Schema> = {},
  optional: Record<string, Schema> = {},
): Schema {
  const id = text('Send it in `without` to have it not understood.', { examples: [kind] });
  return object({ id, kind: text(effect, { enum: [kind] }), because, ...properties }, optional);
}

const count = (description: string): Schema => ({ type: 'number', description, minimum: 0 });
const SHOWN = 'Shown only: it changes nothing in a search.';

const PARTS: Schema = {
  oneOf: [
    part('place', 'Firms near it come first among equals; nobody is left out.', {
      name: text('The place.'),
      ...POINT,
    }),
    part(
      'place-choice',
      'A name of several places. It counts for nothing until `near` says which one is meant.',
      {
        name: text('The name.'),
        choices: list(ref('PlaceChoice'), 'The places: send the `value` of one as `near`.'),
      },
    ),
    part('distance', 'Firms within it of the place, and firms that serve it, are raised.', {
      km: count('Kilometres.'),
    }),
    part('label', 'Firms that hold it, verified and valid today, are raised.', {
      label: text('As the parameter `label` takes it.', { examples: ['pso:2'] }),
      name: text('Name of the label.'),
      wish: text('Whether it is asked for or would be nice.', { enum: ['required', 'preferred'] }),
    }),
    part('theme', 'Firms that say they aim at it are raised.', {
      theme: text('As the parameter `theme` takes it.', { examples: ['circular'] }),
      name: text('Name of the theme.'),
    }),
    part('amount', SHOWN, {
      from: nullable(count('Euro; null when only an upper end is named.')),
      upTo: nullable(count('Euro; null when only a lower end is named.')),
      per: nullable(
        text('What it is for; null for the whole.', { enum: ['year', 'month', 'hour', 'person', 'piece'] }),
      ),
    }),
    part('people', SHOWN, { from: count('Fewest.'), upTo: count('Most.') }),
    part('quantity', SHOWN, {
      count: count('How many.'),
      of: text('Of what.', { examples: ['bureaustoelen'] }),
    }),
    part(
      'period',
      SHOWN,
      {},
      {
        from: { ...DATE, description: 'First day.' },
        until: { ...DATE, description: 'Last day.' },
        months: integer('Length of the contract.', { minimum: 0 }),
        optionMonths: integer('How much longer options may make it.', { minimum: 0 }),
      },
    ),
    part('exclusion', 'Named only to say that it is not wanted: its words are not looked for.'),
    part('procedure', 'Says nothing about what is bought: its words are not looked for.'),
    part('spelling', 'Looked for beside the word as written.', {
      meant: text('What the word was taken for.'),
    }),
  ],
};

/** What a question was understood as; each part can be switched off with `without`. */
export const UNDERSTOOD: Schema = object(
  {
    categories: list(
      object(
        {
          id: text('Send it in `without`: then its words are looked for as plain words.', {
            examples: ['category:catering'],
          }),
          code: text('CPV 2008, eight digits.'),
          label: text('Label.'),
          because: text('The words of the question that led to it.'),
        },
        {
          hint: flag(
            'Only there, and true, for what a word or a part of one only hints at: it counts for less, and the question is not about it.',
          ),
        },
      ),
    ),
    parts: list(PARTS, 'What the question says besides what is bought.'),
  },
  {
    unknown: list(
      text('As written.'),
      'Words that no category has and no firm: what was found was found without them. Absent when there are none.',
    ),
    unoffered: list(
      text('Label of a category.'),
      'What the question is about when no firm of the register is known for any of it: who is listed answers to other words of it. Absent when something of it is offered.',
    ),
    unofferedHere: list(
      text('Label of a category.'),
      'The same, on a first page, when others in the register are known for it or hint at it, but none of the firms that were found.',
    ),
    place: object({ name: text('The place that distances count from.'), ...POINT }),
  },
);
