import { Agent, request } from 'undici';

/** What a server answered other than success. */
export class HttpAnswerError extends Error {
  constructor(
    readonly status: number,
    /** The server's own code for the fault, if its answer had one. */
    readonly code: string | null,
    message: string,
  ) {
    super(message);
    this.name = 'HttpAnswerError';
  }
}

/** Small writes on a fresh `fetch` connection wait some 45 ms for a delayed acknowledgement; kept-alive ones do not. */
const agent = new Agent({
  keepAliveTimeout: 30_000,
  keepAliveMaxTimeout: 300_000,
  connections: 64,
  pipelining: 1,
});

/** An HTTP client for the `meilisearch` package: kept-alive connections, and a limit on every call. */
export function keepAliveHttp(timeoutMs: number): (...call: Parameters<typeof fetch>) => Promise<unknown> {
  return async (input, init) => {
    const url = input instanceof Request ? input.url : input.toString();
    const response = await request(url, {
      dispatcher: agent,
      method: (init?.method ?? 'GET') as 'GET',
      headers: Object.fromEntries(new Headers(init?.headers)),
      body: typeof init?.body === 'string' ? init.body : null,
      signal: AbortSignal.timeout(timeoutMs),
    });
    const text = await response.body.text();
    const answer: unknown = text === '' ? undefined : JSON.parse(text);
    if (response.statusCode >= 400) throw errorOf(response.statusCode, answer);
    return answer;
  };
}

function errorOf(status: number, answer: unknown): HttpAnswerError {
  const { code, message } = (answer ?? {}) as { code?: unknown; message?: unknown };
  return new HttpAnswerError(
    status,
    typeof code === 'string' ? code : null,
    typeof message === 'string' ? message : `HTTP ${status}`,
  );
}
