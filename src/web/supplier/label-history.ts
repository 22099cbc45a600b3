import { type HistoricHolding } from '../../enrichment/labels/label-history.ts';
import { assumedBasis } from '../../enrichment/labels/label-holding.ts';
import { labelCalled } from '../search/label-badge.ts';
import { sourceName } from '../site/source-name.ts';
import { type PageContext } from '../site/page-context.ts';

/** One entry of what was ever known of a firm's labels, ready to print. */
export interface HistoryRow {
  name: string;
  period: string;
  status: string;
  /** What it rests on: a register, a person who saw the evidence, or only what somebody says. */
  basis: string;
}

/**
 * `3.1` behind the name tells versions apart.
 * @param all claims that were refused too, which are nobody's but the stewards'
 */
export function presentHistory(
  holdings: readonly HistoricHolding[],
  context: PageContext,
  all = false,
): HistoryRow[] {
  return holdings
    .filter((holding) => all || isPublic(holding))
    .map((holding) => {
      const { label, levelName, version, name } = holding;
      const called = labelCalled({ code: label, name, level: levelName }, context.names);
      return {
        name: [called, version].filter(Boolean).join(' '),
        period: periodOf(holding, context),
        status: statusOf(holding, context),
        basis: basisOf(holding, context),
      };
    });
}

function isPublic({ basis, status }: HistoricHolding): boolean {
  return !(basis === 'claimed' && status === 'withdrawn');
}

function periodOf(holding: HistoricHolding, { m, f }: PageContext): string {
  const { validFrom, validUntil } = holding;
  const t = m.supplier.history;
  const until = validUntil && f.shortDate(validUntil);
  const from = validFrom && f.shortDate(validFrom);
  if (!until) return from ? t.from(from) : t.unknown;
  const period = from ? t.fromUntil(from, until) : t.until(until);
  const assumed = assumedBasis(holding);
  return assumed === undefined ? period : `${period} (${m.supplier.assumedEnd[assumed]})`;
}

function statusOf(
  { status, graceUntil, withdrawnOn, replacedOn }: HistoricHolding,
  { m, f }: PageContext,
): string {
  const t = m.supplier.history;
  if (status === 'not-yet') return t.notYet;
  if (status === 'replaced') return withDay(t.replaced, replacedOn && f.shortDate(replacedOn));
  if (graceUntil !== undefined) return withDay(m.status.grace, t.graceUntil(f.shortDate(graceUntil)));
  if (status === 'withdrawn') return withDay(m.status.withdrawn, withdrawnOn && f.shortDate(withdrawnOn));
  return m.status[status];
}

function withDay(text: string, day: string | undefined): string {
  return day ? `${text}, ${day}` : text;
}

function basisOf(
  { basis, source, statedOn, confirmedOn, checkId }: HistoricHolding,
  context: PageContext,
): string {
  const { m, f } = context;
  const t = m.supplier.history;
  const name = sourceName(source, context);
  if (checkId !== undefined) return t.check(f.shortDate(statedOn));
  if (basis === 'claimed') return t.claim(name, f.shortDate(statedOn));
  return confirmedOn === undefined
    ? t.formerRegister(name, f.shortDate(statedOn))
    : t.register(name, f.shortDate(confirmedOn));
}
