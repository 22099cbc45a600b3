import { type BatchCounts, type StopReason } from './invitation.ts';

/** From so many messages on, shares are judged: of fewer, one more or less says nothing. */
export const JUDGED_FROM = 20;

/**
 * The largest share that may bounce. Mail services put senders under review at 5% (Amazon SES, "bounce rate"): a list that does
 * worse is old, and writing on harms the mail of the whole municipality.
 */
export const MOST_BOUNCES = 0.05;

/** The largest share that may refuse. Our own figure: one in ten who says no at once is a letter that should not go on. */
export const MOST_REFUSALS = 0.1;

/** Why a batch must go no further by itself; null while it may. Pure. */
export function stopReasonOf({
  written,
  bounced,
  refused,
}: Pick<BatchCounts, 'written' | 'bounced' | 'refused'>): StopReason | null {
  if (written < JUDGED_FROM) return null;
  if (bounced / written > MOST_BOUNCES) return 'bounces';
  return refused / written > MOST_REFUSALS ? 'refusals' : null;
}
