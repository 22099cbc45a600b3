import { PROGRAMMES } from '../../common/programmes.ts';
import { THEMES } from '../../common/themes.ts';
import { levelInEnglish } from '../../enrichment/labels/english-levels.ts';
import {
  type FieldChange,
  type HistoryEvent,
  type ListField,
  type ValueField,
} from '../../registry/history/history-event.ts';
import { firmHistoryTextsFor } from '../messages/firm-history.ts';
import { named } from '../messages/messages.ts';
import { shortAddress } from '../safe-url.ts';
import { labelCalled } from '../search/label-badge.ts';
import { type PageContext } from '../site/page-context.ts';
import { sourceName } from '../site/source-name.ts';
import { countryName, spacedPostcode } from './facts.ts';

/** What one source changed on one day, ready to print. */
export interface ChangeRow {
  when: string;
  what: string[];
  /** Empty when nobody in particular said so. */
  who: string;
}

/** What a page tells at once; the rest is folded away. */
const SHOWN = 10;

/** The history of a firm on its page. */
export interface FirmHistoryView {
  rows: ChangeRow[];
  earlier: ChangeRow[];
}

/** @param events the newest first */
export function presentFirmHistory(events: readonly HistoryEvent[], context: PageContext): FirmHistoryView {
  const rows = new Map<string, ChangeRow>();
  for (const event of events) {
    const row = {
      when: context.f.date(event.on),
      what: [sentenceOf(event, context)],
      who: whoOf(event, context),
    };
    const key = `${row.when} ${row.who}`;
    const known = rows.get(key);
    // The newest come first, and of one row what came first stands first.
    if (known) known.what.unshift(...row.what.filter((text) => !known.what.includes(text)));
    else rows.set(key, row);
  }
  const all = [...rows.values()];
  return { rows: all.slice(0, SHOWN), earlier: all.slice(SHOWN) };
}

/** The day of the statement only where it is another one than that of the change. */
function whoOf(event: HistoryEvent, context: PageContext): string {
  if (event.kind === 'merged' || event.kind === 'confirmed') return '';
  const name = sourceName(event.source, context);
  if (event.statedOn === event.on) return name;
  return firmHistoryTextsFor(context.lang).stated(name, context.f.shortDate(event.statedOn));
}

function sentenceOf(event: HistoryEvent, context: PageContext): string {
  const t = firmHistoryTextsFor(context.lang);
  switch (event.kind) {
    case 'changed':
      return changeOf(event.change, context);
    case 'label':
      return labelSentence(event, context);
    case 'merged':
      return t.merged(event.name);
    case 'confirmed':
      return t.confirmed;
    case 'entered':
    case 'returned':
    case 'left':
    case 'source-added':
    case 'source-ended':
      return t.happened[event.kind](sourceName(event.source, context));
  }
}

function labelSentence(
  { turn, label, levelBefore, validUntil }: Extract<HistoryEvent, { kind: 'label' }>,
  { lang, f, names }: PageContext,
): string {
  const t = firmHistoryTextsFor(lang);
  const level = (called: string): string => levelInEnglish(label.code, called, names.levelNames);
  const name = [labelCalled(label, names), label.version].filter(Boolean).join(' ');
  const told =
    levelBefore !== undefined && label.level !== undefined
      ? t.otherLevel(label.name, level(levelBefore), level(label.level))
      : t.labels[turn](name);
  return validUntil === undefined || turn === 'ended' ? told : t.until(told, f.shortDate(validUntil));
}

function changeOf(change: FieldChange, context: PageContext): string {
  const t = firmHistoryTextsFor(context.lang);
  if ('done' in change) return t.texts[change.done](t.textFields[change.field]);
  const field = fieldName(change.field, context);
  if ('added' in change) {
    const { added, removed } = change;
    return [
      ...(added.length > 0 ? [t.added(field, listed(change.field, added, context))] : []),
      ...(removed.length > 0 ? [t.removed(field, listed(change.field, removed, context))] : []),
    ].join('; ');
  }
  const { before, after } = change;
  const write = (value: string | number) => valueOf(change.field, value, context);
  if (before === undefined) return t.known(field, after === undefined ? '' : write(after));
  return after === undefined
    ? t.unknown(field, write(before))
    : t.changed(field, write(before), write(after));
}

function fieldName(field: ValueField | ListField, { m }: PageContext): string {
  const t = m.supplier;
  const names: Record<ValueField | ListField, string> = {
    name: t.name,
    legalForm: t.legalForm,
    kvkNumber: t.kvk,
    establishmentNumber: t.establishment,
    address: t.address,
    place: t.place,
    country: t.country,
    website: t.website,
    employees: t.size,
    maxOrderValue: t.maxOrder,
    categories: t.categories,
    sbi: t.sbi,
    themes: t.themes,
    programmes: t.programmes,
  };
  return names[field];
}

function valueOf(field: ValueField, value: string | number, { m, f, lang }: PageContext): string {
  if (field === 'employees') return m.supplier.employees(Number(value));
  if (field === 'maxOrderValue') return f.euro(Number(value));
  if (field === 'legalForm') return named(m.legalForms, String(value));
  if (field === 'country') return countryName(String(value), lang);
  if (field === 'address') return String(value).split(', ').map(spacedPostcode).join(', ');
  return field === 'website' ? shortAddress(String(value)) : String(value);
}

function listed(field: ListField, codes: readonly string[], { names, lang }: PageContext): string {
  const nameOf = (code: string): string => {
    if (field === 'categories') return named(names.categories, code);
    if (field === 'themes') return THEMES.find((theme) => theme.code === code)?.[lang] ?? code;
    if (field === 'programmes') return PROGRAMMES.find((one) => one.code === code)?.name ?? code;
    return code;
  };
  return codes.map(nameOf).join(', ');
}
