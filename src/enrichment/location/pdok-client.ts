import { type PdokDocument, type PdokQuestion } from './pdok-answer.ts';

/** Fields that are asked for: the default answer is ten times larger. */
const FIELDS =
  'type,weergavenaam,straatnaam,huisnummer,postcode,woonplaatsnaam,gemeentenaam,gemeentecode,provincienaam,centroide_ll';

/** Enough to skip some that do not agree with the question, and to see that it may mean more than one place. */
const ROWS = 10;

/** The service did not answer, or not in the documented shape: that says nothing about the address. */
export class PdokUnavailable extends Error {
  /** What the service asked to wait (`Retry-After`), in milliseconds; 0 when it did not say. */
  readonly retryAfterMs: number;

  constructor(message: string, options: ErrorOptions & { retryAfterMs?: number } = {}) {
    super(message, options);
    this.retryAfterMs = options.retryAfterMs ?? 0;
  }
}

/** The service is well and refuses this one question: asking again would not help, and asking others does. */
export class PdokRefused extends Error {}

/** Calls `free` of the PDOK Locatieserver 3.1, which refuses parameters that it does not know. */
export class PdokClient {
  /** @param baseUrl up to and including the version, such as `https://api.pdok.nl/bzk/locatieserver/search/v3_1`. */
  constructor(
    private readonly baseUrl: string,
    private readonly timeoutMs: number,
  ) {}

  /** @throws PdokUnavailable, PdokRefused */
  async search({ q, types }: PdokQuestion): Promise<PdokDocument[]> {
    const query = new URLSearchParams({
      q,
      fq: `type:(${types.join(' OR ')})`,
      fl: FIELDS,
      rows: String(ROWS),
    });
    try {
      const response = await fetch(`${this.baseUrl.replace(/\/$/, '')}/free?${query.toString()}`, {
        headers: { accept: 'application/json' },
        signal: AbortSignal.timeout(this.timeoutMs),
        // Whoever answers for it must not send us on to an address inside the network.
        redirect: 'error',
      });
      if (!response.ok) throw failureOf(response);
      return documentsOf(await response.json());
    } catch (error) {
      if (error instanceof PdokUnavailable || error instanceof PdokRefused) throw error;
      throw new PdokUnavailable('PDOK did not answer', { cause: error });
    }
  }
}

/** Too many requests, a time-out and faults of the server pass; other client errors are about the question. */
function failureOf({ status, headers }: Response): PdokUnavailable | PdokRefused {
  const message = `PDOK answered ${status}`;
  const passes = status >= 500 || status === 429 || status === 408 || status === 403 || status === 404;
  if (!passes) return new PdokRefused(message);
  const seconds = Number(headers.get('retry-after') ?? 0);
  return new PdokUnavailable(message, { retryAfterMs: Number.isFinite(seconds) ? seconds * 1000 : 0 });
}

function documentsOf(body: unknown): PdokDocument[] {
  const documents = (body as { response?: { docs?: unknown } } | null)?.response?.docs;
  if (!Array.isArray(documents)) throw new PdokUnavailable('PDOK answered in another shape');
  return documents.filter(isDocument);
}

function isDocument(value: unknown): value is PdokDocument {
  const { type, weergavenaam, centroide_ll } = (value ?? {}) as Record<string, unknown>;
  return typeof type === 'string' && typeof weergavenaam === 'string' && typeof centroide_ll === 'string';
}
