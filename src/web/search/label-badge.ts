import { levelInEnglish } from '../../enrichment/labels/english-levels.ts';
import { type AssumedBasis } from '../../enrichment/labels/label-holding.ts';
import { type SupplierHit } from '../../discovery/search-query.ts';
import { type LabelStatus } from '../../registry/profile.ts';
import { type NameBook } from '../site/names.ts';
import { type PageContext } from '../site/page-context.ts';

/**
 * How sure a label is; a membership that is confirmed is still no proof, and is not drawn as one. One in `grace` has ended and
 * still counts for the days that its issuer needs for the next audit.
 */
export type BadgeStatus = LabelStatus | 'membership' | 'grace';

/** A label as a small mark: what it is, how sure it is, and until when. */
export interface LabelBadge {
  name: string;
  status: BadgeStatus;
  statusText: string;
  /** `geldig t/m 1 mei 2027`, with `(aangenomen)` when no source names the day; absent when no end is known. */
  period?: string;
}

const ORDER: Record<LabelStatus, number> = { verified: 0, claimed: 1, expired: 2, withdrawn: 3 };

interface LabelLike {
  code: string;
  name: string;
  level?: string;
  status: LabelStatus;
  membership?: true;
  validUntil?: string;
  untilBasis?: AssumedBasis;
}

/** `PSO` with `Trede 2` is `PSO Trede 2`; a level that repeats the name is not said twice. */
export function nameWithLevel(name: string, level: string | undefined): string {
  if (level === undefined || level === '') return name;
  return level.toLowerCase().startsWith(name.toLowerCase()) ? level : `${name} ${level}`;
}

/** A label with its level as the page calls it: `PSO Trede 2`, in English `PSO Step 2`. @param code of the label */
export function labelCalled(
  { code, name, level }: { code: string; name: string; level?: string | undefined },
  { levelNames }: NameBook,
): string {
  return nameWithLevel(name, levelInEnglish(code, level, levelNames));
}

function badgeStatus({ status, membership, validUntil }: LabelLike, day: string): BadgeStatus {
  if (status !== 'verified') return status;
  if (validUntil !== undefined && validUntil < day) return 'grace';
  return membership ? 'membership' : status;
}

function period(label: LabelLike, status: BadgeStatus, { m, f, today }: PageContext): string | undefined {
  if (label.validUntil === undefined) return undefined;
  const day = f.shortDate(label.validUntil);
  const onDay = m.onDay[label.untilBasis ?? 'stated'](day);
  if (status === 'grace') return m.ended(onDay);
  if (label.status === 'expired') return label.validUntil < today ? m.expired(onDay) : m.expires(onDay);
  if (label.status === 'withdrawn') return undefined;
  return m.validUntil(label.untilBasis === undefined ? day : m.assumedEnd[label.untilBasis](day));
}

/** @param day ISO date on which the labels are judged */
export function presentLabel(label: LabelLike, context: PageContext, day = context.today): LabelBadge {
  const status = badgeStatus(label, day);
  const when = period(label, status, context);
  return {
    name: labelCalled(label, context.names),
    status,
    statusText: context.m.status[status],
    ...(when === undefined ? {} : { period: when }),
  };
}

/** The surest ones first. */
export function presentLabels(
  labels: SupplierHit['labels'],
  context: PageContext,
  day = context.today,
): LabelBadge[] {
  return [...labels]
    .sort((a, b) => ORDER[a.status] - ORDER[b.status])
    .map((label) => presentLabel(label, context, day));
}
