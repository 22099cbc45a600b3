import { visibleText } from '../../common/visible-text.ts';
import { mayBeServiceNumber } from '../cleaning/clean-identifiers.ts';
import { LEFT_OUT } from '../cleaning/account-numbers.ts';
import { valueOrNothing } from '../cleaning/clean-text.ts';
import { rawCells } from '../cleaning/raw-cells.ts';
import { type ImportColumn } from '../import-view.ts';
import { type ColumnProfile } from './column-profile.ts';
import { isField } from './fields.ts';
import { type ColumnMapping } from './map-columns.ts';
import { readYesOrNo } from './yes-or-no.ts';

/** Values of a column that are shown, and characters of each. */
const SAMPLES = 3;
const SAMPLE_LENGTH = 60;

/**
 * Every column of a file for a person who checks the mapping: what it feeds and why, how full it is, some values.
 * @param rows the first rows below the header
 */
export function describeColumns(
  mapping: ColumnMapping,
  profiles: readonly ColumnProfile[],
  rows: readonly (readonly string[])[],
): ImportColumn[] {
  const fields = new Map(Object.entries(mapping.columns).map(([field, index]) => [index, field]));
  const samples = sampleValues(mapping, rows);
  return mapping.headers.map((header, index) => {
    const adding = mapping.adding.find((column) => column.index === index);
    const field = adding?.field ?? fields.get(index) ?? null;
    const by = field !== null && isField(field) ? (mapping.by[field] ?? null) : null;
    return {
      header,
      field,
      by: adding?.by ?? by,
      ...(adding?.ticked && { tick: adding.ticked.name }),
      samples: samples[index] ?? [],
      filled: adding?.ticked ? answered(rows, index) : (profiles[index]?.filled ?? 0),
    };
  });
}

/** Share of the first rows with an answer in a column that is ticked: of those a cross is one. */
function answered(rows: readonly (readonly string[])[], index: number): number {
  const given = rows.filter((cells) => isSaid(cells[index]?.trim() ?? ''));
  return rows.length === 0 ? 0 : Math.round((given.length / rows.length) * 1000) / 1000;
}

function isSaid(cell: string): boolean {
  return readYesOrNo(cell) !== undefined || valueOrNothing(cell) !== undefined;
}

/** Per column the first different values, as they may be stored: whatever may be a person's number is not shown. */
function sampleValues(mapping: ColumnMapping, rows: readonly (readonly string[])[]): string[][] {
  const found = mapping.headers.map(() => new Set<string>());
  for (const cells of rows) {
    if (found.every((values) => values.size >= SAMPLES)) break;
    const raw = rawCells(cells.slice(0, found.length), mapping, false);
    found.forEach((values, index) => {
      const value = shown(raw[mapping.headers[index] ?? ''] ?? '');
      if (value && values.size < SAMPLES) values.add(value);
    });
  }
  return found.map((values) => [...values]);
}

function shown(cell: string): string | undefined {
  const text = visibleText(cell.slice(0, SAMPLE_LENGTH * 4));
  if (cell.includes(LEFT_OUT) || mayBeServiceNumber(text)) return undefined;
  // A cross says nothing in a name, and everything in a column that is ticked.
  if (valueOrNothing(text) === undefined && !readYesOrNo(text)?.yes) return undefined;
  const letters = [...text];
  return letters.length > SAMPLE_LENGTH ? `${letters.slice(0, SAMPLE_LENGTH - 1).join('')}…` : text;
}
