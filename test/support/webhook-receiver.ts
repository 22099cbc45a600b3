import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';

/** A message as it came in. */
export interface ReceivedMessage {
  headers: Record<string, string>;
  body: string;
  data: { items: { sequence: number; kind: string; supplierId: string }[]; next: string };
  type: string;
}

/** A program that is told of changes. */
export interface WebhookReceiver {
  url: string;
  received: ReceivedMessage[];
  /** How it answers from now on; a location makes it a redirect. */
  answerWith(status: number, location?: string): void;
  /** What happens once, between the next message and its answer. */
  beforeAnswer(work: (message: ReceivedMessage) => Promise<void>): void;
  close(): Promise<void>;
}

/** Starts one on a free port of this machine. */
export async function startWebhookReceiver(): Promise<WebhookReceiver> {
  const received: ReceivedMessage[] = [];
  let answer: { status: number; location?: string } = { status: 204 };
  let meanwhile: ((message: ReceivedMessage) => Promise<void>) | null = null;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString('utf8');
      const message = JSON.parse(body) as Pick<ReceivedMessage, 'data' | 'type'>;
      const whole = { ...message, body, headers: request.headers as Record<string, string> };
      received.push(whole);
      const work = meanwhile;
      meanwhile = null;
      const reply = () =>
        response.writeHead(answer.status, answer.location ? { location: answer.location } : {}).end();
      // Not answered at all when that fails: the caller then waits in vain.
      void (work?.(whole) ?? Promise.resolve()).then(reply);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    received,
    beforeAnswer: (work) => (meanwhile = work),
    answerWith: (status, location) => (answer = { status, ...(location ? { location } : {}) }),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
