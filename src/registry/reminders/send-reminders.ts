import { type DataSource } from 'typeorm';

import { type MessageSender, type SendOutcome } from './message-sender.ts';
import {
  cancelOutdated,
  markNotSent,
  markSent,
  takeReminder,
  type WaitingReminder,
} from './reminder-outbox.ts';

/** A message that failed this often is given up: with doubling pauses that is after about a day. */
const MAX_ATTEMPTS = 8;

/**
 * Sends what waits, one after the other, until nothing is due; any number of processes may do so at once. Who has renewed
 * meanwhile gets nothing. @param today ISO date. Answers how many were sent.
 */
export async function sendReminders(
  dataSource: DataSource,
  sender: MessageSender,
  today: string,
): Promise<number> {
  const { manager } = dataSource;
  await cancelOutdated(manager, today);
  let sent = 0;
  for (let next = await takeReminder(manager); next; next = await takeReminder(manager)) {
    const outcome = await trySending(sender, next);
    if (outcome.sent) {
      await markSent(manager, next.id);
      sent += 1;
    } else {
      const giveUp = outcome.giveUp || next.attempts >= MAX_ATTEMPTS;
      await markNotSent(manager, next.id, { reason: outcome.reason, giveUp });
    }
  }
  return sent;
}

async function trySending(
  sender: MessageSender,
  { id, recipient, lang, subject, body }: WaitingReminder,
): Promise<SendOutcome> {
  if (recipient === null) return { sent: false, reason: 'no address', giveUp: true };
  try {
    return await sender.send({ key: `label-reminder-${id}`, to: recipient, lang, subject, body });
  } catch (error) {
    return { sent: false, reason: error instanceof Error ? error.message : String(error), giveUp: false };
  }
}
