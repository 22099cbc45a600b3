import { given } from '../common/given.ts';
import { isPersonalForm } from '../common/legal-forms.ts';
import { readProgrammes } from '../common/programmes.ts';
import { readThemes } from '../common/themes.ts';
import { type LoadedCategory } from '../enrichment/categories/category-enricher.ts';
import { type LabelHolding } from '../enrichment/labels/label-holding.ts';
import { type ServedPlaces } from '../enrichment/location/served-places.ts';
import { type SupplierLocation } from '../enrichment/location/supplier-locations.ts';
import { type CleanedRecord } from '../intake/cleaned-record.ts';
import { type SourceKind } from '../intake/sources.ts';
import { withFormerNames } from './former-names.ts';
import { provesImpact, toProfileLabels } from './profile-labels.ts';
import { mergeServiceAreas, servedTokens } from './service-areas.ts';
import {
  type FirmSize,
  type Profile,
  type ProfileProgramme,
  type Sourced,
  type StatedCategory,
} from './profile.ts';

/** A current record of a supplier, with what decides whose word counts. */
export interface Statement {
  recordId: string;
  source: string;
  kind: SourceKind;
  /** Precedence of the source: lower wins. */
  precedence: number;
  /** ISO date. */
  statedOn: string;
  cleaned: CleanedRecord;
}

/** Another spelling that a person taught, which may have outlived the record that it came from. */
export interface Alias {
  name: string;
  /** ISO date on which it was taught. */
  taughtOn: string;
}

/** Everything that is known about one supplier. */
export interface SupplierFacts {
  supplierId: string;
  statements: readonly Statement[];
  holdings: readonly LabelHolding[];
  location: SupplierLocation | undefined;
  categories: readonly LoadedCategory[];
  /** Codes that a person refused. */
  refusedCategories?: readonly string[];
  /** The newest first. */
  aliases: readonly Alias[];
  /** What sources called it before, the newest first. */
  formerNames?: readonly Sourced<string>[];
  /** What the names in its service areas stand for. */
  servedPlaces: ServedPlaces;
}

/**
 * Merges all that is known about a supplier into one profile, purely. For each field the source with the best
 * precedence that says something wins; of one source the newest statement. Lists (categories, themes, labels) are
 * joined. Null when nobody but a steward speaks about the supplier any more: then there is nothing to publish.
 * @param today ISO date, on which labels are judged
 */
export function mergeProfile(facts: SupplierFacts, today: string): Profile | null {
  const statements = [...facts.statements].sort(byAuthority);
  const first = statements.find(({ kind }) => kind !== 'steward');
  if (!first) return null;
  const pick = <K extends keyof CleanedRecord>(
    field: K,
  ): Sourced<NonNullable<CleanedRecord[K]>> | undefined => pickField(statements, field);
  const name = nameOf(statements) ?? sourced(first, first.cleaned.name);
  const labels = toProfileLabels(facts.holdings, today);
  const employees = pick('employees');
  const legalForm = pick('legalForm');
  const address = addressOf(statements);
  return {
    supplierId: facts.supplierId,
    name,
    otherNames: withFormerNames(
      otherNames(statements, facts.aliases, name.value),
      name.value,
      facts.formerNames ?? [],
    ),
    ...given({
      kvkNumber: pick('kvkNumber'),
      establishmentNumber: pick('establishmentNumber'),
      legalForm,
      ...address,
      municipality: facts.location?.municipality,
      location: facts.location && pointOf(facts.location),
      website: pick('website'),
      description: pick('description'),
      employees,
      size: employees && sizeOf(employees.value),
      maxOrderValue: pick('maxOrderValue'),
      quarterlyRoom: pick('quarterlyRoom'),
      ...servedBy(statements, facts),
    }),
    country: pick('country') ?? sourced(first, 'NL'),
    soleTrader: statements.some(({ cleaned }) => isPersonalForm(cleaned.legalForm)),
    categories: facts.categories.map(statedCategory),
    ...(facts.refusedCategories?.length ? { refusedCategories: [...facts.refusedCategories] } : {}),
    sbi: joined(statements, ({ sbi }) => sbi ?? []),
    labels,
    themes: joined(statements, ({ themes }) => (themes ? readThemes(themes) : [])),
    programmes: programmesOf(statements),
    sources: [...new Set(statements.filter(saysSomething).map(({ source }) => source))].sort(),
    impact: provesImpact(labels),
  };
}

/** A steward whose choices were all taken back says nothing more. */
function saysSomething({ kind, cleaned }: Statement): boolean {
  return kind !== 'steward' || Object.keys(cleaned).length > 0;
}

function statedCategory({
  code,
  label,
  labelEn,
  source,
  date,
  evidence,
  because,
}: LoadedCategory): StatedCategory {
  return {
    value: { code, label, labelEn },
    source,
    date,
    ...(evidence && because ? { suggestion: { from: evidence, because } } : {}),
  };
}

function byAuthority(a: Statement, b: Statement): number {
  return (
    a.precedence - b.precedence ||
    b.statedOn.localeCompare(a.statedOn) ||
    Number(BigInt(b.recordId) - BigInt(a.recordId))
  );
}

function sourced<T>(statement: Statement, value: T): Sourced<T> {
  return { value, source: statement.source, date: statement.statedOn };
}

function pickField<K extends keyof CleanedRecord>(
  statements: readonly Statement[],
  field: K,
): Sourced<NonNullable<CleanedRecord[K]>> | undefined {
  const [best, ...others] = distinct(statements, ({ cleaned }) => cleaned[field]);
  return best && others.length > 0 ? { ...best, others } : best;
}

/** The values of all statements, each once with the best source that names it, by authority. */
function distinct<T>(
  statements: readonly Statement[],
  valueOf: (statement: Statement) => T,
): Sourced<NonNullable<T>>[] {
  const found = new Map<string, Sourced<NonNullable<T>>>();
  for (const statement of statements) {
    const value = valueOf(statement);
    if (value === undefined || value === null) continue;
    const key = JSON.stringify(value);
    if (!found.has(key)) found.set(key, sourced(statement, value));
  }
  return [...found.values()];
}

/**
 * An address is one statement: a street of one source with a postcode of another would be a third address. What a steward chose goes
 * before all, also a place alone; else a whole one before the half one of a better source.
 */
function addressOf(
  statements: readonly Statement[],
): Partial<Pick<Profile, 'street' | 'houseNumber' | 'postcode' | 'place'>> {
  const best =
    statements.find(({ kind, cleaned }) => kind === 'steward' && cleaned.place) ??
    statements.find(({ cleaned }) => cleaned.postcode && cleaned.place) ??
    statements.find(({ cleaned }) => cleaned.place) ??
    statements.find(({ cleaned }) => cleaned.postcode);
  if (!best) return {};
  const { street, houseNumber, postcode, place } = best.cleaned;
  return given({
    street: street === undefined ? undefined : sourced(best, street),
    houseNumber: houseNumber === undefined ? undefined : sourced(best, houseNumber),
    postcode: postcode === undefined ? undefined : sourced(best, postcode),
    place: place === undefined ? undefined : sourced(best, place),
  });
}

/** Nothing at all when no source states a service area. */
function servedBy(
  statements: readonly Statement[],
  { servedPlaces, categories }: SupplierFacts,
): Pick<Profile, 'serviceAreas' | 'serves'> {
  const serviceAreas = mergeServiceAreas(statements, servedPlaces);
  if (serviceAreas.length === 0) return {};
  const areas = serviceAreas.map(({ value }) => value);
  const codes = categories.map(({ code }) => code);
  return { serviceAreas, serves: servedTokens(areas, codes) };
}

/** What others call it stands in `otherNames`. */
function nameOf(statements: readonly Statement[]): Sourced<string> | undefined {
  return distinct(statements, ({ cleaned }) => cleaned.name)[0];
}

/** What a source calls it now goes before what a person taught once. */
function otherNames(
  statements: readonly Statement[],
  aliases: readonly Alias[],
  main: string,
): Sourced<string>[] {
  const names = distinct(statements, ({ cleaned }) => cleaned.name);
  for (const { name, taughtOn } of aliases)
    if (!names.some(({ value }) => value === name))
      names.push({ value: name, source: 'steward', date: taughtOn });
  return names.filter(({ value }) => value !== main);
}

/** Values of all statements, each once, with the best source that names it. */
function joined(
  statements: readonly Statement[],
  values: (cleaned: CleanedRecord) => readonly string[],
): Sourced<string>[] {
  const found = new Map<string, Sourced<string>>();
  for (const statement of statements) {
    for (const value of values(statement.cleaned))
      if (!found.has(value)) found.set(value, sourced(statement, value));
  }
  return [...found.values()];
}

/** Each programme and year once, with the best source that names it, the latest first. */
function programmesOf(statements: readonly Statement[]): ProfileProgramme[] {
  const found = new Map<string, ProfileProgramme>();
  for (const statement of statements) {
    for (const { programme, year } of readProgrammes(statement.cleaned.programmes ?? '')) {
      const key = `${programme} ${year}`;
      const tag = { ...sourced(statement, programme), ...(year === undefined ? {} : { year }) };
      if (!found.has(key)) found.set(key, tag);
    }
  }
  return [...found.values()].sort((a, b) => (b.year ?? 0) - (a.year ?? 0));
}

function pointOf({ lat, lng, precision, source }: SupplierLocation): Profile['location'] {
  return { lat, lng, precision, source };
}

/** Staff headcount alone, as eForms' `economic-operator-size` (Recommendation 2003/361/EC): 10, 50 and 250. */
function sizeOf(employees: number): FirmSize {
  if (employees < 10) return 'micro';
  if (employees < 50) return 'small';
  return employees < 250 ? 'medium' : 'large';
}
