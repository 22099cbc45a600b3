import { type PdokDocument, type PdokQuestion } from './pdok-answer.ts';

/** Fields that are asked for: the default answer is ten times larger. */
const FIELDS =
  'type,weergavenaam,straatnaam,huisnummer,postcode,woonplaatsnaam,gemeentenaam,gemeentecode,provincienaam,centroide_ll';

/** A search by a person waits for the answer, so it may not take long; the gazetteer answers otherwise. */
const TIMEOUT_MS = 4000;

/** Enough to skip some that do not agree with the question, and to see that it may mean more than one place. */
const ROWS = 10;

/** The service did not answer, or not in the documented shape: that says nothing about the address. */
export class PdokUnavailable extends Error {}

/** Calls `free` of the PDOK Locatieserver 3.1, which refuses parameters that it does not know. */
export class PdokClient {
  /** @param baseUrl up to and including the version, such as `https://api.pdok.nl/bzk/locatieserver/search/v3_1`. */
  constructor(private readonly baseUrl: string) {}

  /** @throws PdokUnavailable */
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
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      if (!response.ok) throw new PdokUnavailable(`PDOK answered ${response.status}`);
      return documentsOf(await response.json());
    } catch (error) {
      if (error instanceof PdokUnavailable) throw error;
      throw new PdokUnavailable('PDOK did not answer', { cause: error });
    }
  }
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
