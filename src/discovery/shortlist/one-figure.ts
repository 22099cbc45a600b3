import { addDays } from '../../common/day.ts';
import { type OwnThreshold } from './own-thresholds.ts';
import { type ThresholdCode } from './thresholds.ts';

/** All figures of a municipality with one changed, or the one that is in its way. */
export type OneFigure = { kind: 'set'; figures: OwnThreshold[] } | { kind: 'overlaps'; other: OwnThreshold };

/**
 * The figures with one more. One of the same code that began earlier ends the day before it; one that begins on the same day
 * is replaced. Pure.
 * @param own those that the municipality has
 */
export function withFigure(own: readonly OwnThreshold[], figure: OwnThreshold): OneFigure {
  const others = own.filter(({ code, from }) => code !== figure.code || from !== figure.from);
  const figures = others.map((other) => endingBefore(other, figure));
  const other = figures.find((one) => one.code === figure.code && overlap(one, figure));
  return other ? { kind: 'overlaps', other } : { kind: 'set', figures: [...figures, figure] };
}

/** The figures without one. Pure. @param from its first day (ISO date) */
export function withoutFigure(
  own: readonly OwnThreshold[],
  code: ThresholdCode,
  from: string,
): OwnThreshold[] {
  return own.filter((figure) => figure.code !== code || figure.from !== from);
}

function endingBefore(other: OwnThreshold, figure: OwnThreshold): OwnThreshold {
  const goesOn = other.until === null || other.until >= figure.from;
  return other.code === figure.code && other.from < figure.from && goesOn
    ? { ...other, until: addDays(figure.from, -1) }
    : other;
}

/** Whether two periods share a day. Pure. */
export function overlap(
  a: Pick<OwnThreshold, 'from'> & { until?: string | null },
  b: Pick<OwnThreshold, 'from'> & { until?: string | null },
): boolean {
  return (!a.until || a.until >= b.from) && (!b.until || b.until >= a.from);
}
