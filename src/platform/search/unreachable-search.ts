import { HttpAnswerError } from './keep-alive-http.ts';

/** What the codes of a connection that fails mean for whoever starts the program. */
const REASONS: Record<string, string> = {
  ECONNREFUSED: 'connection refused',
  ECONNRESET: 'connection broken off',
  ENOTFOUND: 'this host is not known',
  EAI_AGAIN: 'this host is not known',
};

/**
 * Says of the search engine why it cannot be used, and what to put right.
 * @param error what came of a call, with its causes; the client of Meilisearch names the address only in its text
 */
export function explainSearch(error: Error): string {
  const chain = causesOf(error);
  if (refusesKey(error)) return 'Meilisearch refuses the key (MEILI_MASTER_KEY). Correct it.';
  const url = chain.map(({ message }) => /Request to (\S+) has failed/.exec(message)?.[1]).find(Boolean);
  if (!url || !URL.canParse(url)) return error.message;
  const reason = chain.map((cause) => ('code' in cause ? REASONS[String(cause.code)] : '')).find(Boolean);
  return `Meilisearch does not answer at ${new URL(url).host} (MEILI_URL): ${reason ?? 'no answer in time'}. Start it, or correct MEILI_URL.`;
}

/** Whether the search engine answered, and takes the key for a wrong one: no waiting mends that. */
export function refusesKey(error: Error): boolean {
  return causesOf(error).some(
    (cause) => cause instanceof HttpAnswerError && [401, 403].includes(cause.status),
  );
}

function causesOf(error: unknown): Error[] {
  if (error instanceof AggregateError) return [error, ...causesOf(error.errors[0])];
  return error instanceof Error ? [error, ...causesOf(error.cause)] : [];
}
