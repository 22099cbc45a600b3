import { type SupplierHit } from '../../discovery/search-query.ts';
import { type LabelStatus } from '../../registry/profile.ts';
import { type PageContext } from '../site/page-context.ts';

/** How sure a label is; a membership that is confirmed is still no proof, and is not drawn as one. */
export type BadgeStatus = LabelStatus | 'membership';

/** A label as a small mark: what it is, how sure it is, and until when. */
export interface LabelBadge {
  name: string;
  status: BadgeStatus;
  statusText: string;
  /** `geldig t/m 1 mei 2027`; absent when no end is known. */
  period?: string;
}

const ORDER: Record<LabelStatus, number> = { verified: 0, claimed: 1, expired: 2, withdrawn: 3 };

interface LabelLike {
  name: string;
  level?: string;
  status: LabelStatus;
  membership?: true;
  validUntil?: string;
}

/** `PSO` with `Trede 2` is `PSO Trede 2`; a level that repeats the name is not said twice. */
export function nameWithLevel(name: string, level: string | undefined): string {
  if (level === undefined || level === '') return name;
  return level.toLowerCase().startsWith(name.toLowerCase()) ? level : `${name} ${level}`;
}

function period(label: LabelLike, { m, f }: PageContext): string | undefined {
  if (label.validUntil === undefined) return undefined;
  const date = f.shortDate(label.validUntil);
  if (label.status === 'expired') return m.expiredOn(date);
  return label.status === 'withdrawn' ? undefined : m.validUntil(date);
}

export function presentLabel(label: LabelLike, context: PageContext): LabelBadge {
  const when = period(label, context);
  const status = label.membership && label.status === 'verified' ? 'membership' : label.status;
  return {
    name: nameWithLevel(label.name, label.level),
    status,
    statusText: context.m.status[status],
    ...(when === undefined ? {} : { period: when }),
  };
}

/** The surest ones first. */
export function presentLabels(labels: SupplierHit['labels'], context: PageContext): LabelBadge[] {
  return [...labels].sort((a, b) => ORDER[a.status] - ORDER[b.status]).map((l) => presentLabel(l, context));
}
