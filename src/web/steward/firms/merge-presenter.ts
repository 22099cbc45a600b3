import { type Apart } from '../../../enrichment/location/question-distances.ts';
import { type SupplierRecord } from '../../../matching/identity/supplier-records.ts';
import { named } from '../../messages/messages.ts';
import { sourceName } from '../../site/source-name.ts';
import { compareSides, type ComparedField } from '../questions/compare-sides.ts';
import { areNumberedApart, distanceText } from '../questions/describe-question.ts';
import { showValue } from '../show-value.ts';
import { type StewardContext } from '../steward-context.ts';
import { addressIn } from './address-in.ts';
import { firmName } from './firm-presenter.ts';
import { firmPath, firmUrl } from './firm-url.ts';
import { type ValueChoice, valueChoices } from './merge-values.ts';

export interface MergeSide {
  id: string;
  name: string;
  href: string;
}

/** Two firms side by side, before they are merged. */
export interface MergeView {
  sides: [MergeSide, MergeSide];
  fields: ComparedField[];
  columns: string[];
  /** How far they are apart, and how well that is known. */
  distance: string;
  choices: { name: string; label: string; options: { value: string; text: string }[] }[];
  /** What speaks against it. */
  warnings: string[];
  action: string;
  cancel: string;
  fault: string | null;
}

export interface MergeFacts {
  firstId: string;
  secondId: string;
  first: readonly SupplierRecord[];
  second: readonly SupplierRecord[];
  /** All of both, in the order in which their words count when the two are one. */
  together: readonly SupplierRecord[];
  apart: Apart;
  /** Which of the two are kept off the list. */
  suspended?: ReadonlySet<string>;
  fault: string | null;
}

export function presentMerge(facts: MergeFacts, page: StewardContext): MergeView {
  const { firstId, secondId, first, second, together, apart, suspended = new Set(), fault } = facts;
  const sides: MergeView['sides'] = [sideOf(firstId, first, page), sideOf(secondId, second, page)];
  return {
    sides,
    fields: compareSides(first, [{ statements: second, evidence: [] }], page),
    // Two firms that are to be merged often have one name: the number tells the columns apart.
    columns: sides.map(({ name }, index) => `${index + 1}. ${name}${saidOnce([first, second][index], page)}`),
    distance: distanceText(apart, page),
    choices: valueChoices(first, second).map((choice) => presentChoice(choice, together, page)),
    warnings: [
      ...(areNumberedApart([{ statements: first }, { statements: second }])
        ? [page.s.firms.merge.numberedApart]
        : []),
      ...sides.flatMap(({ id, name }) => (suspended.has(id) ? page.s.firms.merge.suspended(name) : [])),
    ],
    action: firmPath(firstId, '/samenvoegen'),
    cancel: firmUrl(firstId, page),
    fault,
  };
}

function sideOf(id: string, records: readonly SupplierRecord[], page: StewardContext): MergeSide {
  return { id, name: firmName(records) ?? page.s.firms.unnamed, href: firmUrl(id, page) };
}

/** Who speaks of a firm of which one source spoke once; of several each value names its own. */
function saidOnce(records: readonly SupplierRecord[] = [], page: StewardContext): string {
  const [only, ...others] = new Set(records.map((record) => saidBy(record, page)));
  return only !== undefined && others.length === 0 ? ` (${only})` : '';
}

function saidBy({ source, statedOn }: SupplierRecord, page: StewardContext): string {
  return page.s.questions.saidOn(sourceName(source, page), page.f.shortDate(statedOn));
}

function presentChoice(
  { choice, first, second, firstBy, secondBy }: ValueChoice,
  together: readonly SupplierRecord[],
  page: StewardContext,
): MergeView['choices'][number] {
  const { merge } = page.s.firms;
  const speaking = together.filter(({ id }) => id === firstBy.id || id === secondBy.id);
  const winner = choice === 'address' ? (addressIn(speaking) ?? speaking[0]) : speaking[0];
  const bySources =
    choice === 'serviceArea'
      ? merge.areaBySources
      : merge.bySources(textOf(winner?.id === secondBy.id ? second : first, page));
  return {
    name: `value-${choice}`,
    label: choice === 'address' ? merge.address : named(page.s.fields, choice),
    options: [
      { value: '', text: choice === 'name' ? merge.keptName : bySources },
      { value: 'first', text: `${textOf(first, page)} (${saidBy(firstBy, page)})` },
      { value: 'second', text: `${textOf(second, page)} (${saidBy(secondBy, page)})` },
    ],
  };
}

function textOf(values: ValueChoice['first'], page: StewardContext): string {
  return Object.entries(values)
    .map(([field, value]) => showValue(field, value, page) ?? '')
    .join(' ');
}
