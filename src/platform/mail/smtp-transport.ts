import { createHash } from 'node:crypto';

import { createTransport, type Transporter } from 'nodemailer';

import { type MailMessage, type MailOutcome, MailTransport } from './mail-transport.ts';

/** A server that is slower than this is tried again later. Milliseconds. */
const CONNECT_MS = 10_000;
const SILENCE_MS = 30_000;

/** Sends by SMTP. */
export class SmtpTransport extends MailTransport {
  private readonly transporter: Transporter;

  /** @param url `smtp://user:password@host:port` or `smtps://...` @param host names this register in Message-ID */
  constructor(
    url: string,
    private readonly from: string,
    private readonly host: string,
  ) {
    super();
    this.transporter = createTransport({
      url,
      connectionTimeout: CONNECT_MS,
      greetingTimeout: CONNECT_MS,
      socketTimeout: SILENCE_MS,
      // A message consists of what we wrote: no text of a firm may make the mailer read a file or an address.
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  override async send({ key, to, subject, text, html, unsubscribeUrl }: MailMessage): Promise<MailOutcome> {
    try {
      await this.transporter.sendMail({
        from: { name: '', address: this.from },
        to: { name: '', address: to },
        // Exactly one, whatever the header would be read as.
        envelope: { from: this.from, to: [to] },
        messageId: messageId(key, this.host),
        headers: { 'Auto-Submitted': 'auto-generated', ...unsubscribeHeaders(unsubscribeUrl) },
        subject,
        text,
        html,
      });
      return { sent: true };
    } catch (error) {
      return failure(error);
    }
  }
}

/** One click in the mail program, as RFC 8058 has it; the address is ours and holds no character of a header. */
function unsubscribeHeaders(url: string | null): Record<string, string> {
  if (url === null) return {};
  return {
    'List-Unsubscribe': `<${new URL(url).href}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  };
}

/** Follows from the key alone, and tells nothing about it. */
export function messageId(key: string, host: string): string {
  return `<${createHash('sha256').update(key).digest('hex').slice(0, 40)}@${host}>`;
}

/**
 * A recipient that the server refuses for good is given up; any other fault (its own, or of our settings) may pass. A refused
 * sender has the same code as a refused recipient, and is a matter of our settings.
 */
function failure(error: unknown): MailOutcome {
  const { code, command, responseCode } = error as { code?: string; command?: string; responseCode?: number };
  const reason = error instanceof Error ? error.message : String(error);
  const refused = code === 'EENVELOPE' && command === 'RCPT TO' && (responseCode ?? 0) >= 500;
  return { sent: false, reason, giveUp: refused };
}
