import { quarterOf } from '../../common/day.ts';
import { PROGRAMMES } from '../../common/programmes.ts';
import { THEMES } from '../../common/themes.ts';
import { type Profile, type ServiceArea, type Sourced } from '../../registry/profile.ts';
import { named } from '../messages/messages.ts';
import { type PageContext } from '../site/page-context.ts';

/** One line of the list of facts. */
export interface FactView {
  name: string;
  value: string;
  hint?: string;
}

function list(values: readonly Sourced<string>[]): string | undefined {
  return values.length === 0 ? undefined : values.map((v) => v.value).join(', ');
}

/** `9712HM` as people write it: `9712 HM`. */
export function spacedPostcode(postcode: string): string {
  return postcode.replace(/^(\d{4})([A-Z]{2})$/, '$1 $2');
}

/** Street, number, postcode and place, as far as they may be shown. */
export function addressOf(profile: Profile): string | undefined {
  if (profile.soleTrader) return undefined;
  const street = [profile.street?.value, profile.houseNumber?.value].filter(Boolean).join(' ');
  const postcode = profile.postcode === undefined ? '' : spacedPostcode(profile.postcode.value);
  const town = [postcode, profile.place?.value].filter(Boolean).join(' ');
  return street === '' && postcode === '' ? undefined : [street, town].filter(Boolean).join(', ');
}

function size(profile: Profile, { m }: PageContext): string | undefined {
  if (profile.employees !== undefined) return m.supplier.employees(profile.employees.value);
  return profile.size === undefined ? undefined : named(m.sizes, profile.size);
}

/** Themes by name; one that the list does not know stays as it is. */
function themes(profile: Profile, { lang }: PageContext): string | undefined {
  const named = profile.themes.map((theme) => {
    const known = THEMES.find(({ code }) => code === theme.value);
    return known === undefined ? theme : { ...theme, value: known[lang] };
  });
  return list(named);
}

/** `Heel Nederland` or, per activity, `Catering: Assen, Emmen`. */
function serviceAreas(profile: Profile, context: PageContext): string | undefined {
  const areas = (profile.serviceAreas ?? []).map(({ value }) => serviceArea(value, profile, context));
  return areas.length === 0 ? undefined : areas.join('; ');
}

function serviceArea(area: ServiceArea, { categories }: Profile, { m, lang }: PageContext): string {
  const activity = categories.find(({ value }) => value.code === area.category)?.value;
  const label = (lang === 'en' ? activity?.labelEn : undefined) ?? activity?.label ?? area.category;
  const where = m.supplier.serves(
    area.reach === 'municipalities' ? area.municipalities.map(({ name }) => name) : [],
    area.reach === 'radius' ? area.km : undefined,
    area.reach === 'municipalities' ? (area.unknown ?? []) : [],
  );
  return label === undefined ? where : `${label}: ${where}`;
}

/** Programmes by name, with the year; one that the list does not know stays as it is. */
function programmes(profile: Profile): string | undefined {
  const named = profile.programmes.map((programme) => {
    const name = PROGRAMMES.find(({ code }) => code === programme.value)?.name ?? programme.value;
    return { ...programme, value: programme.year === undefined ? name : `${name} (${programme.year})` };
  });
  return list(named);
}

/** A sole trader's numbers in registers are personal data. */
function registerNumbers(profile: Profile, { m }: PageContext): [string, string | undefined][] {
  if (profile.soleTrader) return [];
  return [
    [m.supplier.kvk, profile.kvkNumber?.value],
    [m.supplier.establishment, profile.establishmentNumber?.value],
  ];
}

/** What a country is called; a code that is none stays as it is. */
export function countryName(code: string, lang: string): string {
  const known = /^[A-Z]{2}$/.test(code)
    ? new Intl.DisplayNames(lang, { type: 'region' }).of(code)
    : undefined;
  return known ?? code;
}

/** It holds for the quarter in which it was said: which one that was is part of it. */
function room({ quarterlyRoom }: Profile, { m, f }: PageContext): string | undefined {
  if (!quarterlyRoom) return undefined;
  const { year, quarter } = quarterOf(quarterlyRoom.date);
  return m.supplier.roomText(f.euro(quarterlyRoom.value), quarter, year);
}

/** The facts that are known, in a fixed order. */
export function presentFacts(profile: Profile, context: PageContext): FactView[] {
  const { m, f, lang } = context;
  const t = m.supplier;
  const address = addressOf(profile);
  const rows: [string, string | undefined, string?][] = [
    address === undefined ? [t.place, profile.place?.value] : [t.address, address],
    [t.municipality, profile.municipality?.name],
    [t.country, profile.country.value === 'NL' ? undefined : countryName(profile.country.value, lang)],
    ...registerNumbers(profile, context),
    [t.legalForm, profile.legalForm && named(m.legalForms, profile.legalForm.value)],
    [t.size, size(profile, context)],
    [t.maxOrder, profile.maxOrderValue && t.maxOrderText(f.euro(profile.maxOrderValue.value))],
    [t.room, room(profile, context)],
    [t.serviceArea, serviceAreas(profile, context)],
    [t.themes, themes(profile, context), t.themesHint],
    [t.programmes, programmes(profile), t.programmesHint],
    [t.sbi, list(profile.sbi)],
    [t.otherNames, list(profile.otherNames)],
  ];
  return rows.flatMap(([name, value, hint]) =>
    value === undefined ? [] : [{ name, value, ...(hint === undefined ? {} : { hint }) }],
  );
}
