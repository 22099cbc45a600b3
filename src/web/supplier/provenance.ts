import { type Profile, type Sourced } from '../../registry/profile.ts';
import { sourceName } from '../site/source-name.ts';
import { type PageContext } from '../site/page-context.ts';

/** Who states which facts, and when. */
export interface ProvenanceRow {
  fields: string;
  source: string;
  date: string;
}

interface Statement {
  field: string;
  source: string;
  date: string;
}

/** Every statement that the page shows. Labels carry their own source beside them. */
function statements(profile: Profile, { m }: PageContext): Statement[] {
  const t = m.supplier;
  const personal: [string, Sourced<unknown> | undefined][] = [
    [t.kvk, profile.kvkNumber],
    [t.establishment, profile.establishmentNumber],
    [t.address, profile.street ?? profile.postcode],
  ];
  const fields: [string, Sourced<unknown> | undefined][] = [
    [t.name, profile.name],
    [t.description, profile.description],
    [t.website, profile.website],
    [t.place, profile.place],
    ...(profile.soleTrader ? [] : personal),
    [t.legalForm, profile.legalForm],
    [t.size, profile.employees],
    [t.maxOrder, profile.maxOrderValue],
    [t.room, profile.quarterlyRoom],
    ...profile.otherNames.map((v) => [t.otherNames, v] as [string, Sourced<unknown>]),
    ...profile.categories.map((v) => [t.categories, v] as [string, Sourced<unknown>]),
    ...profile.sbi.map((v) => [t.sbi, v] as [string, Sourced<unknown>]),
    ...(profile.serviceAreas ?? []).map((v) => [t.serviceArea, v] as [string, Sourced<unknown>]),
    ...profile.themes.map((v) => [t.themes, v] as [string, Sourced<unknown>]),
    ...profile.programmes.map((v) => [t.programmes, v] as [string, Sourced<unknown>]),
  ];
  return fields.flatMap(([field, v]) => (v === undefined ? [] : [{ field, source: v.source, date: v.date }]));
}

/** One row for each source and date, with the facts it states: a source tells many things in one delivery. */
export function presentProvenance(profile: Profile, context: PageContext): ProvenanceRow[] {
  const rows = new Map<string, { statement: Statement; fields: Set<string> }>();
  for (const statement of statements(profile, context)) {
    const key = `${statement.source} ${statement.date.slice(0, 10)}`;
    const row = rows.get(key) ?? { statement, fields: new Set<string>() };
    row.fields.add(statement.field);
    rows.set(key, row);
  }
  return [...rows.values()].map(({ statement, fields }) => ({
    fields: [...fields].join(', '),
    source: sourceName(statement.source, context),
    date: context.f.date(statement.date),
  }));
}
