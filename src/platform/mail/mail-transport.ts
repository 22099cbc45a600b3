/** A message as it leaves. */
export interface MailMessage {
  /** The same at every attempt, so that a mail server can tell a second one. */
  key: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  /** Where mail programs send the wish for no more; null for messages that somebody asked for. */
  unsubscribeUrl: string | null;
}

/** What became of it; `giveUp`: trying again is of no use, such as for an address that does not exist. */
export type MailOutcome = { sent: true } | { sent: false; reason: string; giveUp: boolean };

/** Hands messages to a mail server. Never throws: what goes wrong is an outcome. */
export abstract class MailTransport {
  abstract send(message: MailMessage): Promise<MailOutcome>;
}

/** Stands in where no mail server is set: messages wait until there is one. */
export class NoMailServer extends MailTransport {
  override send(): Promise<MailOutcome> {
    return Promise.resolve({ sent: false, reason: 'no mail server: set SMTP_URL', giveUp: false });
  }
}
