import { isDay } from '../../common/day.ts';
import { type OwnThreshold } from '../../discovery/shortlist/own-thresholds.ts';
import { SETTABLE_THRESHOLDS, unitOf } from '../../discovery/shortlist/thresholds.ts';
import { readAmount } from '../../intake/cleaning/clean-values.ts';
import { type ThresholdTexts } from '../messages/thresholds.ts';
import { type RawParams } from '../search/search-form.ts';
import { formText } from '../sign-in/form-text.ts';
import { type FormFault } from '../steward/components/fault-list.tsx';

const MOST = 1_000_000_000;
const SHORTEST_SOURCE = 3;
const LONGEST_SOURCE = 300;

/** The form for one figure, as it was typed. */
export type ThresholdForm = Record<'code' | 'value' | 'from' | 'until' | 'source' | 'readOn', string>;

export function emptyThreshold(today: string): ThresholdForm {
  return { code: '', value: '', from: today, until: '', source: '', readOn: today };
}

export function readThresholdForm(body: RawParams): ThresholdForm {
  const text = (name: string) => formText(body, name).trim();
  return {
    code: text('code'),
    value: text('value'),
    from: text('from'),
    until: text('until'),
    source: text('source'),
    readOn: text('readOn'),
  };
}

/** The figure, or everything that is wrong with the form, by the id of its fields. Pure. */
export function toFigure(
  form: ThresholdForm,
  { faults: t }: ThresholdTexts,
): { kind: 'figure'; figure: OwnThreshold } | { kind: 'refused'; faults: FormFault[] } {
  const code = SETTABLE_THRESHOLDS.find((known) => known === form.code);
  const firms = code !== undefined && unitOf(code) === 'firms';
  const value = form.value === '' ? undefined : readAmount(form.value);
  const faults: FormFault[] = [
    ...(code === undefined ? [{ field: 'code', text: t.code }] : []),
    ...(isValue(value, firms) ? [] : [{ field: 'value', text: firms ? t.firms : t.value }]),
    ...(isDay(form.from) ? [] : [{ field: 'from', text: t.from }]),
    ...(form.until === '' || (isDay(form.until) && form.until >= form.from)
      ? []
      : [{ field: 'until', text: t.until }]),
    ...(form.source.length >= SHORTEST_SOURCE && form.source.length <= LONGEST_SOURCE
      ? []
      : [{ field: 'source', text: t.source(LONGEST_SOURCE) }]),
    ...(isDay(form.readOn) ? [] : [{ field: 'readOn', text: t.readOn }]),
  ];
  if (code === undefined || value === undefined || faults.length > 0) return { kind: 'refused', faults };
  const { from, until, source, readOn } = form;
  return { kind: 'figure', figure: { code, value, from, until: until || null, source, readOn } };
}

function isValue(value: number | undefined, firms: boolean): boolean {
  if (value === undefined || value <= 0 || value > MOST) return false;
  return firms ? Number.isInteger(value) : Math.round(value * 100) === value * 100;
}
