import { csvCell } from '../../../platform/csv/spreadsheet-text.ts';
import { type Invitation } from '../../../registration/outreach/invitation.ts';
import { type Lang } from '../../messages/lang.ts';
import { outreachTextsFor } from '../../messages/outreach.ts';

type Became = keyof ReturnType<typeof outreachTextsFor>['log']['became'];

/** The last thing that happened to a message, the answer of the firm before all. Pure. */
export function becameOf(invitation: Invitation): { what: Became; at: string | null } {
  const { refusedAt, claimedAt, bouncedAt, openedAt, sentAt, writtenAt, skipped } = invitation;
  if (refusedAt) return { what: 'refused', at: refusedAt };
  if (claimedAt) return { what: 'claimed', at: claimedAt };
  if (bouncedAt) return { what: 'bounced', at: bouncedAt };
  if (openedAt) return { what: 'opened', at: openedAt };
  if (sentAt) return { what: 'sent', at: sentAt };
  if (skipped) return { what: 'skipped', at: null };
  return writtenAt ? { what: 'written', at: writtenAt } : { what: 'waiting', at: null };
}

/** What became of a message, in words. */
export function becameText(invitation: Invitation, lang: Lang): string {
  const { log } = outreachTextsFor(lang);
  // With a reason it was to be sent, and never was.
  if (invitation.skipped && !invitation.bounceReason) return log.skipped[invitation.skipped];
  const text = log.became[becameOf(invitation).what];
  return invitation.bounceReason ? `${text}: ${invitation.bounceReason}` : text;
}

/** The log as a file for a spreadsheet. Pure. */
export function toLogCsv(invitations: readonly Invitation[], lang: Lang): string {
  const { log, batches } = outreachTextsFor(lang);
  const lines = invitations.map((invitation) => {
    const { firm, batch, kind, email, writtenAt } = invitation;
    return [
      firm,
      `${batch} (${batches.kinds[kind]})`,
      email ?? log.erased,
      writtenAt ?? '',
      becameText(invitation, lang),
    ];
  });
  return `\ufeff${[log.columns, ...lines].map((line) => line.map(csvCell).join(';')).join('\r\n')}\r\n`;
}
