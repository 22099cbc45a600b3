import { createHash } from 'node:crypto';

import { fold, foldKey } from '../common/dutch/fold.ts';
import { cpvDepths } from '../enrichment/categories/concept.ts';
import { type CategoryLexicon } from '../enrichment/categories/category-lexicon.ts';
import { type Profile } from '../registry/profile.ts';
import { analyseProfile } from './analyse-profile.ts';
import { documentLabels } from './document-labels.ts';
import { orderSteps } from './facet-values.ts';
import { type IndexDocument } from './index-document.ts';

/** A profile as the registry stores it. */
export interface StoredProfile {
  profile: Profile;
  revision: string;
  /** ISO date-time. */
  updatedAt: string;
}

const MAX_SUMMARY = 240;
const MAX_TEXT = 5000;

/** The search document of a published profile; public data only. */
export function toDocument(stored: StoredProfile, lexicon: CategoryLexicon): IndexDocument {
  const content = contentOf(stored, lexicon);
  return { ...content, fingerprint: fingerprintOf(content) };
}

/** 96 bits: two contents of one supplier never share them. */
function fingerprintOf(content: object): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('base64url').slice(0, 16);
}

function contentOf(
  { profile, revision, updatedAt }: StoredProfile,
  lexicon: CategoryLexicon,
): Omit<IndexDocument, 'fingerprint'> {
  const description = profile.description?.value ?? '';
  const codes = profile.categories.map(({ value }) => value.code);
  return {
    id: profile.supplierId,
    revision,
    name: profile.name.value,
    ...namesOf(profile),
    kvkNumber: profile.soleTrader ? null : (profile.kvkNumber?.value ?? null),
    place: profile.place?.value ?? null,
    municipality: profile.municipality?.code ?? null,
    municipalityName: profile.municipality?.name ?? null,
    ...locationOf(profile),
    serves: profile.serves ?? [],
    ...documentLabels(profile.labels),
    theme: distinct(profile.themes.map(({ value }) => value)),
    programme: distinct(profile.programmes.map(({ value }) => value)),
    size: profile.size ?? null,
    ...takesOn(profile.maxOrderValue?.value),
    source: distinct(profile.sources),
    cpv: distinct(codes.flatMap(cpvDepths)),
    category: distinct(codes.map((code) => code.slice(0, 3))),
    categories: profile.categories.map(({ value: { code, label }, suggestion }) => ({
      code,
      label,
      ...(suggestion ? { suggested: true as const } : {}),
    })),
    summary: summaryOf(description),
    text: [...profile.categories.map(({ value }) => value.label), description].join('\n').slice(0, MAX_TEXT),
    ...analyseProfile(profile, lexicon),
    updatedAt,
    updatedMillis: Date.parse(updatedAt),
  };
}

function namesOf(profile: Profile): Pick<IndexDocument, 'names' | 'nameKey'> {
  const names = distinct([profile.name.value, ...profile.otherNames.map(({ value }) => value)]);
  return { names: distinct([...names, ...names.map(foldKey)]), nameKey: fold(profile.name.value).trim() };
}

function takesOn(most: number | undefined): Pick<IndexDocument, 'maxOrderValue' | 'orderValue'> {
  return {
    maxOrderValue: most ?? null,
    orderValue: orderSteps(most ?? null),
  };
}

/** A sole trader's house is a private address: such a point is rounded to about a kilometre. */
function locationOf(profile: Profile): Pick<IndexDocument, '_geo' | 'locationPrecision'> {
  const { location, soleTrader } = profile;
  if (!location) return { _geo: null, locationPrecision: null };
  const coarse = soleTrader && location.precision === 'address';
  const round = (degrees: number): number => (coarse ? Math.round(degrees * 100) / 100 : degrees);
  return {
    _geo: { lat: round(location.lat), lng: round(location.lng) },
    locationPrecision: coarse ? 'postcode' : location.precision,
  };
}

/** The first two sentences, cut at a word when they are long. */
function summaryOf(description: string): string {
  const sentences =
    description
      .trim()
      .match(/^(?:.+?[.!?](?:\s+|$)){1,2}/su)?.[0]
      .trim() ?? description.trim();
  if (sentences.length <= MAX_SUMMARY) return sentences;
  return `${sentences
    .slice(0, MAX_SUMMARY)
    .replace(/\s\S*$/u, '')
    .trimEnd()}…`;
}

function distinct<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
