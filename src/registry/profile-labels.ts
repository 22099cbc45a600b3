import {
  assumedBasis,
  type LabelHolding,
  isKnownOn,
  labelStatusOn,
} from '../enrichment/labels/label-holding.ts';
import { type LabelStatus, type ProfileLabel } from './profile.ts';

/** Of several holdings of one scheme the one that counts most is shown. */
const WEIGHT: Record<LabelStatus, number> = { verified: 0, claimed: 1, expired: 2, withdrawn: 3 };

/**
 * The labels of a supplier as a buyer sees them, one a scheme, best first. What the label's register says beats what
 * the firm says, also when it says that the label has ended; then the status, the highest level, the latest end.
 * @param today ISO date of the day that is asked about
 */
export function toProfileLabels(holdings: readonly LabelHolding[], today: string): ProfileLabel[] {
  const best = new Map<string, ProfileLabel>();
  const known = holdings.filter((holding) => isKnownOn(holding, today) && !isRefused(holding, today));
  const labels = known.map((holding) => ({
    trusted: holding.basis === 'verified',
    label: toLabel(holding, today),
  }));
  labels.sort((a, b) => Number(b.trusted) - Number(a.trusted) || byWeight(a.label, b.label));
  for (const { label } of labels) if (!best.has(label.code)) best.set(label.code, label);
  return [...best.values()].sort(byWeight);
}

/** A claim that stewards did not believe says nothing to a buyer. */
function isRefused({ basis, withdrawnOn }: LabelHolding, today: string): boolean {
  return basis === 'claimed' && withdrawnOn !== undefined && withdrawnOn <= today;
}

/** Whether any of these proves impact. */
export function provesImpact(labels: readonly ProfileLabel[]): boolean {
  return labels.some(({ status, membership }) => status === 'verified' && !membership);
}

function toLabel(holding: LabelHolding, today: string): ProfileLabel {
  const optional = {
    level: holding.levelRank,
    levelName: holding.levelName,
    version: holding.version,
    validFrom: holding.validFrom,
    validUntil: holding.validUntil,
    untilBasis: assumedBasis(holding),
    withdrawnOn: holding.withdrawnOn,
    certificateNumber: holding.certificateNumber,
    evidenceUrl: holding.evidenceUrl,
    via: holding.viaKvk,
    membership: holding.kind === 'membership' || undefined,
  };
  return {
    code: holding.schemeCode,
    name: holding.schemeName,
    status: labelStatusOn(holding, today, holding.graceDays),
    source: holding.sourceCode,
    date: holding.statedOn,
    ...(Object.fromEntries(
      Object.entries(optional).filter(([, value]) => value !== undefined),
    ) as Partial<ProfileLabel>),
  };
}

function byWeight(a: ProfileLabel, b: ProfileLabel): number {
  return (
    WEIGHT[a.status] - WEIGHT[b.status] ||
    (b.level ?? 0) - (a.level ?? 0) ||
    (b.validUntil ?? '9999').localeCompare(a.validUntil ?? '9999') ||
    a.code.localeCompare(b.code)
  );
}
