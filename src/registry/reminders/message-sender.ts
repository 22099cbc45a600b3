import { type ReminderText } from './reminder-text.ts';

/** A message to a firm. */
export interface OutgoingMessage extends ReminderText {
  /** The same at every attempt, so that a mail server can tell a second one. */
  key: string;
  to: string;
}

/** What became of it; `giveUp`: trying again is of no use, such as for an address that does not exist. */
export type SendOutcome = { sent: true } | { sent: false; reason: string; giveUp: boolean };

/** Sends messages. Bound by whoever brings mail; until then messages wait. */
export abstract class MessageSender {
  abstract send(message: OutgoingMessage): Promise<SendOutcome>;
}
