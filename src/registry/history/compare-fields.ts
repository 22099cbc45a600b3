import {
  type FieldChange,
  type HistoryEvent,
  type HistoryField,
  type ListField,
  type TextField,
  type ValueField,
} from './history-event.ts';
import { type SaidField, type SaidFirm } from './said-fields.ts';

const TEXTS: readonly string[] = ['description', 'serviceArea'] satisfies TextField[];

/**
 * The fields that differ between two moments. When a source began or stopped to speak of the firm in between, only what took the
 * place of something else is told: that all it says came with it goes without saying.
 */
export function compareFields(before: SaidFirm, now: SaidFirm, on: string): HistoryEvent[] {
  const replacedOnly = !sameKeys(before.sources, now.sources);
  const fields = new Set([...before.fields.keys(), ...now.fields.keys()]);
  return [...fields].flatMap((field): HistoryEvent[] => {
    const [old, fresh] = [before.fields.get(field), now.fields.get(field)];
    const said = fresh ?? old;
    if (!said || (replacedOnly && !(old && fresh && typeof old.value !== 'object'))) return [];
    const change = changeOf(field, old?.value, fresh?.value);
    return change ? [{ on, kind: 'changed', change, source: said.source, statedOn: said.statedOn }] : [];
  });
}

type Value = SaidField['value'] | undefined;

/** Null when it says the same. */
function changeOf(field: HistoryField, before: Value, after: Value): FieldChange | null {
  if (isList(before) || isList(after)) return listChange(field as ListField, listOf(before), listOf(after));
  if (before === after || (field === 'website' && plainAddress(before) === plainAddress(after))) return null;
  if (TEXTS.includes(field)) {
    const done = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed';
    return { field: field as TextField, done };
  }
  return {
    field: field as ValueField,
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
  };
}

function listChange(
  field: ListField,
  before: readonly string[],
  after: readonly string[],
): FieldChange | null {
  const added = after.filter((value) => !before.includes(value));
  const removed = before.filter((value) => !after.includes(value));
  return added.length + removed.length === 0 ? null : { field, added, removed };
}

/** `https://www.x.example/` and `http://x.example` lead to the same page. */
function plainAddress(url: Value): string {
  return String(url)
    .replace(/^https?:\/\/(www\.)?/i, '')
    .replace(/\/$/, '')
    .toLowerCase();
}

function isList(value: Value): value is readonly string[] {
  return typeof value === 'object';
}

function listOf(value: Value): readonly string[] {
  return isList(value) ? value : [];
}

function sameKeys(a: ReadonlyMap<string, unknown>, b: ReadonlyMap<string, unknown>): boolean {
  return a.size === b.size && [...a.keys()].every((key) => b.has(key));
}
