import { type ImportColumn } from '../../../intake/import-view.ts';
import { FIELDS } from '../../../intake/columns/fields.ts';
import { named } from '../../messages/messages.ts';
import { type Choice } from '../../search/facets.ts';
import { type FormFault } from '../components/fault-list.tsx';
import { type StewardContext } from '../steward-context.ts';
import { columnFieldName } from './columns-form.ts';

export interface ColumnView {
  id: string;
  header: string;
  samples: string[];
  /** How full it is, and why it feeds what it feeds. */
  notes: string[];
  choices: Choice[];
  fault?: string;
}

export interface ColumnsView {
  summary: string;
  columns: ColumnView[];
  faults: readonly FormFault[];
}

/** @param choices what a person chose just now, when that could not be carried out; else what the columns feed */
export function presentColumns(
  columns: readonly ImportColumn[],
  page: StewardContext,
  choices: readonly string[] = columns.map(({ field }) => field ?? ''),
  faults: readonly FormFault[] = [],
): ColumnsView {
  const used = columns.filter(({ field }) => field !== null).length;
  return {
    summary: page.s.columns.summary(used, columns.length),
    columns: columns.map((column, index) => presentColumn(column, index, choices[index] ?? '', faults, page)),
    faults,
  };
}

function presentColumn(
  column: ImportColumn,
  index: number,
  chosen: string,
  faults: readonly FormFault[],
  { s, f }: StewardContext,
): ColumnView {
  const id = columnFieldName(index);
  const fault = faults.find(({ field }) => field === id)?.text;
  const options = [
    { value: '', text: s.columns.nothing, chosen: chosen === '' },
    ...FIELDS.map((field) => ({ value: field, text: named(s.fields, field), chosen: field === chosen })),
  ];
  return {
    id,
    header: column.header,
    samples: column.samples,
    notes: [
      column.filled === 0 ? s.columns.empty : s.columns.filled(f.percent(column.filled)),
      ...(column.by === null ? [] : [named(s.columns.by, column.by)]),
    ],
    choices: options,
    ...(fault === undefined ? {} : { fault }),
  };
}
