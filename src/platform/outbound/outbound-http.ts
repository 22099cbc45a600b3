import { Agent, request } from 'undici';

import { urlFault } from './callable-url.ts';
import { AddressRefused, publicLookup } from './public-lookup.ts';

/** What became of a call. */
export type CallOutcome =
  | { kind: 'answered'; status: number }
  | { kind: 'unanswered'; reason: UnansweredReason };

/** Why there is no answer. */
export type UnansweredReason = 'address-refused' | 'name-unknown' | 'too-slow' | 'no-connection';

/** From the first packet to the last of the answer. Milliseconds. */
const PATIENCE_MS = 10_000;

/** Of the answer only its status counts; a longer body is not read to its end. Bytes. */
const READ_AT_MOST = 16 * 1024;

/** Calls addresses that others gave us: https, to the internet only, following no redirect. */
export class OutboundHttp {
  private readonly agent: Agent;

  /** @param loopback whether this machine may be called, and without TLS: in tests */
  constructor(private readonly loopback: boolean) {
    this.agent = new Agent({ connect: { lookup: publicLookup(loopback), timeout: PATIENCE_MS } });
  }

  /** Never throws: what goes wrong is an outcome. */
  async postJson(url: string, body: string, headers: Record<string, string>): Promise<CallOutcome> {
    // Looking up is left out for a host that is an address already.
    if (urlFault(url, this.loopback) !== null) return { kind: 'unanswered', reason: 'address-refused' };
    try {
      const signal = AbortSignal.timeout(PATIENCE_MS);
      const answer = await request(url, {
        dispatcher: this.agent,
        method: 'POST',
        headers: { 'content-type': 'application/json', 'user-agent': 'impact-register', ...headers },
        body,
        signal,
      });
      await answer.body.dump({ limit: READ_AT_MOST, signal });
      return { kind: 'answered', status: answer.statusCode };
    } catch (error) {
      return { kind: 'unanswered', reason: reasonOf(error) };
    }
  }

  async close(): Promise<void> {
    await this.agent.destroy();
  }
}

function reasonOf(error: unknown): UnansweredReason {
  if (error instanceof AddressRefused) return 'address-refused';
  const { code, name } = error as { code?: string; name?: string };
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN' || code === 'ENODATA') return 'name-unknown';
  if (name === 'TimeoutError' || name === 'AbortError' || /TIMEOUT|ETIMEDOUT/.test(code ?? ''))
    return 'too-slow';
  return 'no-connection';
}
