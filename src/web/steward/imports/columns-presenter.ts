import { type ImportColumn } from '../../../intake/import-view.ts';
import { type Field, FIELDS } from '../../../intake/columns/fields.ts';
import { fieldsOfKind } from '../../../intake/columns/fields-of-kind.ts';
import { type SourceKind } from '../../../intake/sources.ts';
import { columnMeanings } from '../../messages/column-meanings.ts';
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
  /** What each choice means: its name, and what such a column holds. */
  meanings: [string, string][];
  faults: readonly FormFault[];
}

/**
 * @param kind of the source: it decides what a column can be
 * @param choices what a person chose just now, when that could not be carried out; else what the columns feed
 */
export function presentColumns(
  columns: readonly ImportColumn[],
  kind: SourceKind,
  page: StewardContext,
  choices: readonly string[] = columns.map(({ field }) => field ?? ''),
  faults: readonly FormFault[] = [],
): ColumnsView {
  const used = columns.filter(({ field }) => field !== null).length;
  // What is chosen already stays to be seen, whoever chose it.
  const offered = new Set<string>([...fieldsOfKind(kind), ...choices]);
  const fields = FIELDS.filter((field) => offered.has(field));
  return {
    summary: page.s.columns.summary(used, columns.length),
    columns: columns.map((column, index) =>
      presentColumn({ column, index, chosen: choices[index] ?? '', fields }, faults, page),
    ),
    meanings: fields.map((field): [string, string] => [
      named(page.s.fields, field),
      columnMeanings(page.lang)[field],
    ]),
    faults,
  };
}

interface ColumnFacts {
  column: ImportColumn;
  index: number;
  chosen: string;
  /** What it can be. */
  fields: readonly Field[];
}

function presentColumn(
  { column, index, chosen, fields }: ColumnFacts,
  faults: readonly FormFault[],
  { s, f }: StewardContext,
): ColumnView {
  const id = columnFieldName(index);
  const fault = faults.find(({ field }) => field === id)?.text;
  const options = [
    { value: '', text: s.columns.nothing, chosen: chosen === '' },
    ...fields.map((field) => ({ value: field, text: named(s.fields, field), chosen: field === chosen })),
  ];
  return {
    id,
    header: column.header,
    samples: column.samples,
    notes: [
      column.filled === 0 ? s.columns.empty : s.columns.filled(f.percent(column.filled)),
      ...(column.by === null ? [] : [named(s.columns.by, column.by)]),
      ...(column.tick === undefined ? [] : [s.columns.tick(column.tick)]),
    ],
    choices: options,
    ...(fault === undefined ? {} : { fault }),
  };
}
