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
  close(): Promise<void>;
}

/** Starts one on a free port of this machine. */
export async function startWebhookReceiver(): Promise<WebhookReceiver> {
  const received: ReceivedMessage[] = [];
  let answer: { status: number; location?: string } = { status: 204 };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString('utf8');
      const message = JSON.parse(body) as Pick<ReceivedMessage, 'data' | 'type'>;
      received.push({ ...message, body, headers: request.headers as Record<string, string> });
      response.writeHead(answer.status, answer.location ? { location: answer.location } : {}).end();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    received,
    answerWith: (status, location) => (answer = { status, ...(location ? { location } : {}) }),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
