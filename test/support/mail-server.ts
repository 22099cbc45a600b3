import { type AddressInfo } from 'node:net';
import { once } from 'node:events';

import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** A message as it came in at the mail server. */
export interface ReceivedMail {
  /** Every recipient of the envelope. */
  to: string[];
  subject: string;
  text: string;
  html: string;
  messageId: string;
  /** Names of the header's fields, lower case. */
  headers: string[];
  /** What a field of the header says; undefined when it is not there. */
  header(name: string): string | undefined;
}

/** A mail server with the mailboxes of everybody. */
export interface MailServer {
  url: string;
  received: ReceivedMail[];
  /** The newest message to an address; fails when there is none. */
  lastTo(address: string): ReceivedMail;
  /** How the next attempts end: an SMTP answer, such as `451 try later`; undefined takes them. */
  refuseWith(answer: { code: number; at: 'sender' | 'recipient' | 'message' } | undefined): void;
  /** Addresses that do not exist. */
  unknown: Set<string>;
  close(): Promise<void>;
}

/** Starts a real SMTP server on a free port of this machine. */
export async function startMailServer(): Promise<MailServer> {
  const received: ReceivedMail[] = [];
  const unknown = new Set<string>();
  let refusal: { code: number; at: 'sender' | 'recipient' | 'message' } | undefined;
  const refused = (code: number) => Object.assign(new Error('refused by the test'), { responseCode: code });
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onMailFrom: (_address, _session, done) =>
      done(refusal?.at === 'sender' ? refused(refusal.code) : undefined),
    onRcptTo: ({ address }, _session, done) =>
      done(refusal?.at === 'recipient' || unknown.has(address) ? refused(refusal?.code ?? 550) : undefined),
    onData: (stream, session, done) => {
      void (async () => {
        const chunks: Buffer[] = [];
        for await (const chunk of stream) chunks.push(chunk as Buffer);
        const mail = await PostalMime.parse(Buffer.concat(chunks));
        if (refusal) return done(refused(refusal.code));
        received.push({
          to: session.envelope.rcptTo.map(({ address }) => address),
          subject: mail.subject ?? '',
          text: mail.text ?? '',
          html: mail.html ?? '',
          messageId: mail.messageId ?? '',
          headers: mail.headers.map(({ key }) => key),
          header: (name) => mail.headers.find(({ key }) => key === name)?.value,
        });
        done();
      })();
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    unknown,
    lastTo: (address) => {
      const last = received.findLast(({ to }) => to.includes(address));
      if (!last) throw new Error(`no message to ${address}`);
      return last;
    },
    refuseWith: (answer) => (refusal = answer),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
