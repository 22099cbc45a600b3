import { type SupplierRecord } from '../../../matching/identity/supplier-records.ts';
import { named } from '../../messages/messages.ts';
import { compareSides, type ComparedField } from '../questions/compare-sides.ts';
import { showValue } from '../show-value.ts';
import { type StewardContext } from '../steward-context.ts';
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
  choices: { name: string; label: string; options: { value: string; text: string }[] }[];
  action: string;
  cancel: string;
  fault: string | null;
}

export interface MergeFacts {
  firstId: string;
  secondId: string;
  first: readonly SupplierRecord[];
  second: readonly SupplierRecord[];
  fault: string | null;
}

export function presentMerge(facts: MergeFacts, page: StewardContext): MergeView {
  const { firstId, secondId, first, second, fault } = facts;
  const sides: MergeView['sides'] = [sideOf(firstId, first, page), sideOf(secondId, second, page)];
  return {
    sides,
    fields: compareSides(first, [{ statements: second, evidence: [] }], page),
    // Two firms that are to be merged often have one name: the number tells the columns apart.
    columns: sides.map(({ name }, index) => `${index + 1}. ${name}`),
    choices: valueChoices(first, second).map((choice) => presentChoice(choice, page)),
    action: firmPath(firstId, '/samenvoegen'),
    cancel: firmUrl(firstId, page),
    fault,
  };
}

function sideOf(id: string, records: readonly SupplierRecord[], page: StewardContext): MergeSide {
  return { id, name: firmName(records) ?? page.s.firms.unnamed, href: firmUrl(id, page) };
}

function presentChoice(
  { choice, first, second }: ValueChoice,
  page: StewardContext,
): MergeView['choices'][number] {
  const { merge } = page.s.firms;
  return {
    name: `value-${choice}`,
    label: choice === 'address' ? merge.address : named(page.s.fields, choice),
    options: [
      { value: '', text: choice === 'name' ? merge.keptName : merge.bySources },
      { value: 'first', text: textOf(first, page) },
      { value: 'second', text: textOf(second, page) },
    ],
  };
}

function textOf(values: ValueChoice['first'], page: StewardContext): string {
  return Object.entries(values)
    .map(([field, value]) => showValue(field, value, page) ?? '')
    .join(' ');
}
