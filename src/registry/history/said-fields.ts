import { type Profile, type Sourced } from '../profile.ts';
import { mergeProfile, type Statement } from '../merge-profile.ts';
import { publicProfile } from '../public-profile.ts';
import { type HistoryField } from './history-event.ts';

/** What is published of a field, with the source and the day of what decides it. */
export interface SaidField {
  value: string | number | readonly string[];
  source: string;
  statedOn: string;
}

/** What is published of a firm by its statements alone. */
export interface SaidFirm {
  fields: Map<HistoryField, SaidField>;
  /** Sources that speak of it, stewards apart, with the day of their newest statement. */
  sources: Map<string, string>;
}

/**
 * What the register publishes when it goes by these statements; null when nobody but a steward speaks of the firm.
 * @param soleTrader whether the firm is, or ever was, a person: then nothing that leads to them is in it
 */
export function saidBy(statements: readonly Statement[], soleTrader: boolean): SaidFirm | null {
  const merged = mergeProfile({ supplierId: '', ...NOTHING_ELSE, statements }, '');
  if (!merged) return null;
  const profile = publicProfile({ ...merged, soleTrader });
  const fields: [HistoryField, SaidField | undefined][] = [
    ['name', one(profile.name)],
    ['legalForm', one(profile.legalForm)],
    ['kvkNumber', one(profile.kvkNumber)],
    ['establishmentNumber', one(profile.establishmentNumber)],
    ['address', addressOf(profile)],
    ['place', one(profile.place)],
    ['country', one(profile.country)],
    ['website', one(profile.website)],
    ['employees', one(profile.employees)],
    ['maxOrderValue', one(profile.maxOrderValue)],
    ['categories', several(categoriesOf(statements))],
    ['sbi', several(profile.sbi)],
    ['themes', several(profile.themes)],
    ['programmes', several(profile.programmes)],
    ['description', one(profile.description)],
    ['serviceArea', serviceAreaOf(profile)],
  ];
  return {
    fields: new Map(fields.flatMap(([field, said]) => (said ? [[field, said]] : []))),
    sources: sourcesOf(statements),
  };
}

const NOTHING_ELSE = {
  holdings: [],
  location: undefined,
  categories: [],
  aliases: [],
  servedPlaces: new Map(),
} as const;

function one(said: Sourced<string | number> | undefined): SaidField | undefined {
  return said && { value: said.value, source: said.source, statedOn: said.date };
}

/** The newest statement stands for them all. */
function several(said: readonly Sourced<string>[]): SaidField | undefined {
  const newest = [...said].sort((a, b) => b.date.localeCompare(a.date))[0];
  return newest && { ...newestOf(newest), value: [...new Set(said.map(({ value }) => value))].sort() };
}

function newestOf({ source, date }: Sourced<unknown>): Omit<SaidField, 'value'> {
  return { source, statedOn: date };
}

function addressOf({ street, houseNumber, postcode }: Profile): SaidField | undefined {
  const first = street ?? postcode;
  if (!first) return undefined;
  const line = [street?.value, houseNumber?.value].filter(Boolean).join(' ');
  return { ...newestOf(first), value: [line, postcode?.value].filter(Boolean).join(', ') };
}

function serviceAreaOf({ serviceAreas = [] }: Profile): SaidField | undefined {
  const first = serviceAreas[0];
  return first && { ...newestOf(first), value: JSON.stringify(serviceAreas.map(({ value }) => value)) };
}

/** As stated: what the register itself reads from a text says nothing about the firm having changed. */
function categoriesOf(statements: readonly Statement[]): Sourced<string>[] {
  return statements.flatMap(({ cleaned, source, statedOn }) =>
    (cleaned.categories ?? []).map((value) => ({ value, source, date: statedOn })),
  );
}

function sourcesOf(statements: readonly Statement[]): Map<string, string> {
  const newest = new Map<string, string>();
  for (const { kind, source, statedOn } of statements)
    if (kind !== 'steward' && statedOn > (newest.get(source) ?? '')) newest.set(source, statedOn);
  return newest;
}
