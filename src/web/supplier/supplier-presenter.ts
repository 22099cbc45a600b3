import { type SupplierHit } from '../../discovery/search-query.ts';
import { type Profile, type ProfileLabel } from '../../registry/profile.ts';
import { type HistoryEvent } from '../../registry/history/history-event.ts';
import { type EntryConfirmation } from '../../registration/entry-confirmations.ts';
import { publicProfile } from '../../registry/public-profile.ts';
import { toSchemaOrg } from '../../registry/to-schema-org.ts';
import { type HistoricHolding } from '../../enrichment/labels/label-history.ts';
import { type Recognition } from '../../enrichment/labels/recognition/recognition-rule.ts';
import { named } from '../messages/messages.ts';
import { safeUrl } from '../safe-url.ts';
import { type LabelBadge, presentLabel } from '../search/label-badge.ts';
import { cardAnchor, presentCard, type ResultCard } from '../search/result-card.ts';
import { presentRecognition, type RecognitionView } from '../search/recognition-view.ts';
import { type RawParams, isStart, readSearchForm, searchUrl } from '../search/search-form.ts';
import { sourceName } from '../site/source-name.ts';
import { localUrl, type PageContext } from '../site/page-context.ts';
import { type FactView, presentFacts } from './facts.ts';
import { type FirmHistoryView, presentFirmHistory } from './firm-history.ts';
import { type HistoryRow, presentHistory } from './label-history.ts';
import { presentProvenance, type ProvenanceRow } from './provenance.ts';

/** A label holding in full. */
export interface LabelView extends LabelBadge {
  facts: { name: string; value: string }[];
  evidenceUrl?: string;
  saidBy: string;
  /** Whether anybody saw evidence, where no register says so. */
  seen?: string;
}

/** What belongs to the page beside the profile. */
export interface SupplierBackground {
  history: readonly HistoricHolding[];
  /** What changed about the firm, the newest first. */
  changes: readonly HistoryEvent[];
  /** What the municipality that the buyer asked about recognises; null when none is asked about. */
  recognition: { municipality: string; recognised: readonly Recognition[] } | null;
  /** Firms that do most of the same. */
  similar: readonly SupplierHit[];
  confirmation: EntryConfirmation | null;
}

const NO_BACKGROUND: SupplierBackground = {
  history: [],
  changes: [],
  recognition: null,
  similar: [],
  confirmation: null,
};

/** The page of one supplier, ready to print. */
export interface SupplierView {
  name: string;
  place?: string;
  impact: boolean;
  website?: string;
  description?: string;
  /** Each leads to the other suppliers of that category; `hint` says of a suggestion what led to it. */
  categories: { text: string; href: string; hint?: string }[];
  labels: LabelView[];
  /** Said when the labels are those of another day than today. */
  labelsOn?: string;
  history: { rows: HistoryRow[]; statusTitle: string };
  changes: FirmHistoryView;
  recognition: { title: string; items: RecognitionView[]; none: string } | null;
  facts: FactView[];
  soleTrader: boolean;
  precision?: string;
  similar: ResultCard[];
  /** The public facts as schema.org has words for them. */
  schemaOrg: object;
  provenance: ProvenanceRow[];
  updated: string;
  /** When the firm itself last said that this is right, and whether that is too long ago. */
  confirmed: { text: string; outOfDate: boolean } | null;
  /** The way back, and whether it leads to a list that the buyer came from. */
  back: { href: string; toResults: boolean };
}

function labelFacts(label: ProfileLabel, { m, f }: PageContext): { name: string; value: string }[] {
  const t = m.supplier;
  const rows: [string, string | undefined][] = [
    [t.version, label.version],
    [t.validFrom, label.validFrom && f.date(label.validFrom)],
    [t.validUntil, lastDay(label, f.date, t)],
    [
      t.withdrawnOn,
      label.status === 'withdrawn' && label.withdrawnOn ? f.date(label.withdrawnOn) : undefined,
    ],
    [t.certificate, label.certificateNumber],
    [t.via, label.via],
  ];
  return rows.flatMap(([name, value]) => (value === undefined || value === '' ? [] : [{ name, value }]));
}

function lastDay(
  { validUntil, untilBasis }: ProfileLabel,
  write: PageContext['f']['date'],
  { assumedEnd }: PageContext['m']['supplier'],
): string | undefined {
  if (validUntil === undefined) return undefined;
  const day = write(validUntil);
  return untilBasis === undefined ? day : `${day} (${assumedEnd[untilBasis]})`;
}

function levelOf(label: ProfileLabel): string | undefined {
  return label.levelName ?? (label.level === undefined ? undefined : String(label.level));
}

/** A register speaks for itself; of everything else the reader wants to know whether anybody looked. */
function evidenceSeen({ source, status }: ProfileLabel, { m }: PageContext): string | undefined {
  if (source === 'steward') return m.supplier.evidenceSeen;
  return status === 'claimed' && !source.startsWith('register-') ? m.supplier.evidenceNone : undefined;
}

function presentHolding(label: ProfileLabel, context: PageContext, day: string): LabelView {
  const { code, name, status, validUntil, untilBasis, source, date } = label;
  const { m, f } = context;
  const level = levelOf(label);
  const evidenceUrl = safeUrl(label.evidenceUrl);
  const seen = evidenceSeen(label, context);
  return {
    ...presentLabel(
      {
        code,
        name,
        status,
        ...(level === undefined ? {} : { level }),
        ...(validUntil === undefined ? {} : { validUntil }),
        ...(untilBasis === undefined ? {} : { untilBasis }),
        ...(label.membership ? { membership: label.membership } : {}),
      },
      context,
      day,
    ),
    facts: labelFacts(label, context),
    ...(evidenceUrl === undefined ? {} : { evidenceUrl }),
    saidBy: m.supplier.saidBy(sourceName(source, context), f.date(date)),
    ...(seen === undefined ? {} : { seen }),
  };
}

const LABEL_ORDER = { verified: 0, claimed: 1, expired: 2, withdrawn: 3 } as const;

function presentHoldings(profile: Profile, context: PageContext, day: string): LabelView[] {
  return [...profile.labels]
    .sort((a, b) => LABEL_ORDER[a.status] - LABEL_ORDER[b.status] || a.name.localeCompare(b.name, 'nl'))
    .map((label) => presentHolding(label, context, day));
}

function presentRules(
  recognition: SupplierBackground['recognition'],
  context: PageContext,
): SupplierView['recognition'] {
  if (recognition === null) return null;
  const { m, names } = context;
  const municipality = named(names.municipalities, recognition.municipality);
  return {
    title: m.supplier.recognition(municipality),
    items: presentRecognition(recognition.recognised, context),
    none: m.supplier.noRecognition(municipality),
  };
}

function presentCategories(profile: Profile, { lang, m }: PageContext): SupplierView['categories'] {
  const form = readSearchForm({});
  return profile.categories.map(({ value, suggestion }) => ({
    text: lang === 'en' ? (value.labelEn ?? value.label) : value.label,
    href: searchUrl(lang, { ...form, category: value.code }),
    ...(suggestion ? { hint: m.supplier.suggestedBy(suggestion.because) } : {}),
  }));
}

/** To the card of the firm in the list that the buyer came from, or to the start. */
function wayBack(id: string, params: RawParams, { lang }: PageContext): SupplierView['back'] {
  if (isStart(params)) return { href: localUrl(lang, '/'), toResults: false };
  const form = readSearchForm(params);
  return { href: `${searchUrl(lang, form, { page: form.page })}#${cardAnchor(id)}`, toResults: true };
}

function presentConfirmation(
  confirmation: EntryConfirmation | null,
  { m, f }: PageContext,
): SupplierView['confirmed'] {
  if (confirmation === null) return null;
  const { on, outOfDate } = confirmation;
  const say = outOfDate ? m.supplier.outOfDate : m.supplier.confirmed;
  return { text: say(f.date(on)), outOfDate };
}

/** Nothing in it that is a person's. */
function schemaOrgOf(profile: Profile, { site }: PageContext): object {
  const { supplierId, ...shown } = publicProfile(profile);
  const address = `${site.baseUrl}/leveranciers/${encodeURIComponent(supplierId)}`;
  return toSchemaOrg({ id: supplierId, ...shown }, address);
}

/** Turns a published profile into what the page prints; of a sole trader nothing that is a person's. */
export function presentSupplier(
  profile: Profile,
  updatedAt: string,
  params: RawParams,
  context: PageContext,
  background = NO_BACKGROUND,
): SupplierView {
  const { labelOn } = readSearchForm(params);
  const { m, f } = context;
  const website = safeUrl(profile.website?.value);
  const place = profile.place?.value ?? profile.municipality?.name;
  return {
    name: profile.name.value,
    ...(place === undefined ? {} : { place }),
    impact: profile.impact,
    ...(website === undefined ? {} : { website }),
    ...(profile.description === undefined ? {} : { description: profile.description.value }),
    categories: presentCategories(profile, context),
    labels: presentHoldings(profile, context, labelOn || context.today),
    ...(labelOn === '' ? {} : { labelsOn: m.supplier.labelsOn(f.date(labelOn)) }),
    history: {
      rows: presentHistory(background.history, context),
      statusTitle:
        labelOn === '' ? m.supplier.history.status : m.supplier.history.statusOn(f.shortDate(labelOn)),
    },
    changes: presentFirmHistory(background.changes, context),
    recognition: presentRules(background.recognition, context),
    facts: presentFacts(profile, context),
    soleTrader: profile.soleTrader,
    ...(profile.location === undefined
      ? {}
      : {
          precision: context.m.supplier.precision[profile.soleTrader ? 'place' : profile.location.precision],
        }),
    similar: background.similar.map((hit) => presentCard(hit, null, context)),
    schemaOrg: schemaOrgOf(profile, context),
    provenance: presentProvenance(profile, context),
    updated: context.m.supplier.updated(context.f.date(updatedAt)),
    confirmed: presentConfirmation(background.confirmation, context),
    back: wayBack(profile.supplierId, params, context),
  };
}
