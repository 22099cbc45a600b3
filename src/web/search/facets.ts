import { type SearchResult } from '../../discovery/search-query.ts';
import { named } from '../messages/messages.ts';
import { searchTextsFor } from '../messages/search.ts';
import { type PageContext } from '../site/page-context.ts';
import { RADII, type SearchForm } from './search-form.ts';

/** A box to tick or an option to choose. */
export interface Choice {
  value: string;
  text: string;
  /** How many results it would leave; absent when unknown. */
  count?: number;
  chosen: boolean;
}

/** `pso:2` in words: PSO trede 2 of hoger. */
export function labelText(value: string, { m, names }: PageContext): string {
  const [code = value, level] = value.split(':');
  const name = named(names.labels, code);
  if (level === undefined) return name;
  const called = names.levels[value];
  return called === undefined
    ? m.filters.labelAtLeast(name, level)
    : m.filters.orHigher(called.startsWith(name) ? called : `${name} ${inSentence(called)}`);
}

/** `Trede 2` behind the name of its label; an abbreviation stays. */
function inSentence(level: string): string {
  return /^\p{Lu}\p{Ll}/u.test(level) ? level.charAt(0).toLowerCase() + level.slice(1) : level;
}

/** Only firms with a label that was checked. */
export function impactChoice(form: SearchForm, result: SearchResult | null, { m }: PageContext): Choice {
  const count = result?.facets?.['impact']?.['true'];
  return {
    value: 'true',
    text: m.filters.impact,
    ...(count === undefined ? {} : { count }),
    chosen: form.impact,
  };
}

/** The labels that occur in the result, the most frequent first, and every one that is ticked. */
export function labelChoices(form: SearchForm, result: SearchResult | null, context: PageContext): Choice[] {
  const counts = result?.facets?.['label'] ?? {};
  // The index counts labels of today only: of another day every label can be asked, without a number.
  const offered =
    form.labelOn === '' || Object.keys(counts).length > 0 ? counted(counts) : everyLabel(context);
  return withChosen(offered, form.label).map((value) => ({
    value,
    text: optionText(value, context),
    ...(counts[value] === undefined ? {} : { count: counts[value] }),
    chosen: form.label.includes(value),
  }));
}

/** A ticked one that is not offered stands with its label, or else at the end. */
function withChosen(offered: readonly string[], chosen: readonly string[]): string[] {
  return chosen
    .filter((value) => !offered.includes(value))
    .reduce<string[]>(
      (all, value) => {
        const at = all.indexOf(value.split(':')[0] ?? value);
        return at === -1 ? [...all, value] : all.toSpliced(at + 1, 0, value);
      },
      [...offered],
    );
}

/** A level stands under its label and does not repeat its name. */
function optionText(value: string, context: PageContext): string {
  const level = value.split(':')[1];
  if (level === undefined) return labelText(value, context);
  const called = context.names.levels[value];
  return called === undefined
    ? searchTextsFor(context.lang).filters.atLeast(level)
    : context.m.filters.orHigher(called);
}

function counted(counts: Record<string, number>): string[] {
  const found = Object.keys(counts).filter((code) => (counts[code] ?? 0) > 0);
  const levels = (label: string) => found.filter((code) => code.startsWith(`${label}:`)).sort();
  return found
    .filter((code) => !code.includes(':'))
    .sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a.localeCompare(b))
    .flatMap((label) => [label, ...tellingLevels(label, levels(label), counts)]);
}

/** A level that everybody has who has the label tells nobody apart. */
function tellingLevels(label: string, levels: string[], counts: Record<string, number>): string[] {
  return levels.filter((level) => counts[level] !== counts[label]);
}

function everyLabel({ names }: PageContext): string[] {
  const nameOf = (code: string) => named(names.labels, code);
  return Object.keys(names.labels).sort((a, b) => nameOf(a).localeCompare(nameOf(b), 'nl'));
}

/** Municipalities whose rules can be a condition, by name; the first option asks for none. Empty when none has rules. */
export function recogniserChoices(
  form: SearchForm,
  codes: readonly string[],
  { m, names }: PageContext,
): Choice[] {
  const all = [...new Set([...codes, ...(form.recognisedBy === '' ? [] : [form.recognisedBy])])];
  if (all.length === 0) return [];
  const offered = all
    .map((value) => ({
      value,
      text: named(names.municipalities, value),
      chosen: value === form.recognisedBy,
    }))
    .sort((a, b) => a.text.localeCompare(b.text, 'nl'));
  return [{ value: '', text: m.filters.recognisedByAny, chosen: form.recognisedBy === '' }, ...offered];
}

/** The distances of the form, and the one in the address when it is another. */
export function radiusChoices(form: SearchForm, { m }: PageContext): Choice[] {
  const radii = [...new Set<number>([...RADII, form.radiusKm])].sort((a, b) => a - b);
  return radii.map((km) => ({
    value: String(km),
    text: m.form.radiusOption(km),
    chosen: km === form.radiusKm,
  }));
}

/** The municipalities where results are, by name; the first option asks for none in particular. */
export function municipalityChoices(
  form: SearchForm,
  result: SearchResult | null,
  context: PageContext,
): Choice[] {
  const { m, names } = context;
  const counts = result?.facets?.['municipality'] ?? {};
  const codes = Object.keys(counts).filter((code) => (counts[code] ?? 0) > 0);
  const offered = [...new Set([...codes, ...(form.municipality === '' ? [] : [form.municipality])])]
    .map((value) => ({
      value,
      text: named(names.municipalities, value),
      ...(counts[value] === undefined ? {} : { count: counts[value] }),
      chosen: value === form.municipality,
    }))
    .sort((a, b) => a.text.localeCompare(b.text, 'nl'));
  return [{ value: '', text: m.filters.anyMunicipality, chosen: form.municipality === '' }, ...offered];
}
