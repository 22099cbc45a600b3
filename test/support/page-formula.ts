import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import {
  type ExplainedAnswer,
  type ExplainedGroup,
  type Explanation,
} from '../../src/discovery/explanation.ts';

const PAGE = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'ranking.md'), 'utf8');

/** The number that stands in the page where a pattern says. */
function stated(pattern: RegExp): number {
  const found = pattern.exec(PAGE)?.[1];
  if (found === undefined) throw new Error(`docs/ranking.md says nothing like ${String(pattern)}`);
  return Number(found.replace(',', ''));
}

const FORMULA = {
  rarest: stated(/n of them with the term, at least ([\d.]+) %/) / 100,
  concept: stated(/strength × ([\d.]+) × held/),
  power: stated(/held × rarity\^([\d.]+)/),
  slip: stated(/what it is a slip of \(([\d.]+)\)/),
  head: stated(/last part ([\d.]+)/),
  part: stated(/last part [\d.]+, others ([\d.]+)/),
  beside: stated(/\(concept \+ ([\d.]+) × best word\)/),
  alone: stated(/or ([\d.]+) × word/),
  later: stated(/\(1 - ([\d.]+) × place in the request/),
  aside: stated(/× ([\d.]+) if only told about/),
  least: stated(/sum of groups × \(([\d.]+) \+/),
  coverage: stated(/sum of groups × \([\d.]+ \+ ([\d.]+) × share/),
  name: stated(/\| name \| ([\d.]+) ×/),
};

/** Requests with concepts, plain words, slips, compounds, asides, wishes and names. */
export const EXPLAINED = [
  'cateraar in Groningen',
  'buffetten en glazenwaserij',
  'feestbuffet voor de opening en brood',
  'Hapklaar',
  'PSO lunch',
];

/** A score made of nothing but an explanation and the formula as docs/ranking.md states it. */
export function scoreByPage({ firms, most, groups, name, wishes }: Explanation): number {
  const covered = sum(groups.map(({ weight }) => weight)) / most;
  const request =
    sum(groups.map((group) => pointsOf(group, firms))) * (FORMULA.least + FORMULA.coverage * covered);
  return (request + FORMULA.name * most * name.match ** 2) * (1 + sum(wishes.map(({ adds }) => adds)));
}

function pointsOf(group: ExplainedGroup, firms: number): number {
  const place = (1 - FORMULA.later * group.position) * (group.circumstance ? FORMULA.aside : 1);
  return sum(group.answers.map((answer) => worthOf(answer, group, firms))) * place;
}

function worthOf(
  { kind, held, firms: found }: ExplainedAnswer,
  { strength }: ExplainedGroup,
  firms: number,
): number {
  const n = Math.max(found, firms * FORMULA.rarest);
  const rarity = Math.log(1 + (firms - n + 0.5) / (n + 0.5));
  if (kind === 'concept') return (strength ?? 0) * FORMULA.concept * held * rarity ** FORMULA.power;
  const share = { word: 1, correction: FORMULA.slip, head: FORMULA.head, part: FORMULA.part }[kind];
  return share * held * rarity * (strength === undefined ? FORMULA.alone : FORMULA.beside);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
