import { flag, list, object, type Schema, text } from './schema.ts';

const number = (description: string): Schema => ({ type: 'number', description });

const answer = object({
  kind: text('What answers.', { enum: ['concept', 'word', 'head', 'part', 'correction'] }),
  term: text('The stem of a word, or the label of a category.'),
  held: number('How much it is what the firm does: 0 to 1.'),
  rarity: number('How rare it is in the register: 0 for what every firm has.'),
  firms: number('How many firms have it.'),
  points: number('What it adds, before the emphasis of its place in the question.'),
});

const group = object(
  {
    because: text('Words of the question.'),
    position: number(
      'Where in the question the first of them stands: 0 at the beginning, towards 1 at the end.',
    ),
    weight: number('The most that a firm can score on them.'),
    points: number('What this firm scores.'),
    answers: list(answer, 'The terms of the firm that this is made of.'),
  },
  {
    category: text('What the words were understood as; absent for a plain word.'),
    strength: number('How sure that is; absent for a plain word.'),
    circumstance: flag('Only there, and true, for what is only told about what is bought.'),
  },
);

/** How a score came about; docs/ranking.md has the formula. */
export const EXPLANATION: Schema = {
  ...object({
    score: number(
      '(sum of the points of `groups` * (0.65 + 0.35 * `covered`) + `name.points`) * (1 + sum of what `wishes` add).',
    ),
    firms: number('Firms in the register when words were counted.'),
    most: number('The most that a firm can score on the question: the weights of all its groups.'),
    covered: number('Share of the weight of the question that the firm answers to.'),
    groups: list(group, 'What the firm answers to, the most telling first.'),
    name: object({
      match: number('How well the question names the firm: 0 to 1.'),
      points: number('What that adds.'),
    }),
    wishes: list(
      object({
        wish: text('`nearness`, `distance`, or the id of a label or theme.', { examples: ['label:pso'] }),
        adds: number('Share of the score that it adds.'),
      }),
    ),
  }),
  description: 'Only with `explain=true`, for items that were ranked by a text.',
};
