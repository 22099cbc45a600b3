import { type Request } from 'autocannon';

import { DEMO_REQUESTS } from '../support/demo-requests.ts';
import { SEARCH_KINDS, type SearchCase } from './search-cases.ts';
import { SENTENCES } from './search-firms.ts';

/** What a purchasing tool asks the register, and the same, or what comes nearest to it, straight to Meilisearch. */
export interface ApiQuestion {
  register: Request;
  straight?: Request;
}

/** How many questions of each kind are asked in turn; fewer where the register has not as many suppliers. */
export const QUESTIONS = 2_000;
/** Changes, and suppliers of a copy, in one answer. */
const PAGE = 100;

const KINDS = Object.values(SEARCH_KINDS);
const WORDS = SENTENCES.map((sentence) => /^\p{L}+/u.exec(sentence)?.[0] ?? '');
const JSON_HEADERS = { 'content-type': 'application/json' };

/** What is there to be asked for. */
export interface AskedFrom {
  /** Index of Meilisearch. */
  index: string;
  /** Suppliers, and the ETag of each as the register gave it. */
  suppliers: readonly { id: string; etag: string }[];
  /** Sequence numbers of changes. */
  changes: readonly string[];
}

/** Questions by what they ask for; of each kind so many, no two the same. */
export function apiQuestions({ index, suppliers, changes }: AskedFrom): Record<string, ApiQuestion[]> {
  const search = (body: object): Request => posted(`/indexes/${index}/search`, body);
  const searched = (nth: number, { path, straight }: SearchCase): ApiQuestion => ({
    // Switching off what is not there changes nothing but the question.
    register: { path: `/v1/suppliers?${path}&without=spelling:x${nth}` },
    straight: search(straight),
  });
  const document = (id: string): Request => ({ path: `/indexes/${index}/documents/${id}` });
  return {
    search: many((nth) => searched(nth, searchOf(nth))),
    wholeRequests: many((nth) => searched(nth, SEARCH_KINDS.text(requestOf(nth)))),
    supplier: suppliers.map(({ id }) => ({
      register: { path: `/v1/suppliers/${id}` },
      straight: document(id),
    })),
    supplierUnchanged: suppliers.map(({ id, etag }) => ({
      register: { path: `/v1/suppliers/${id}`, headers: { 'if-none-match': etag } },
      straight: document(id),
    })),
    pageOfCopy: suppliers.map(({ id }, nth) => ({
      register: { path: `/v1/exports/suppliers?limit=${PAGE}&after=${id}` },
      straight: { path: `/indexes/${index}/documents?limit=${PAGE}&offset=${nth}` },
    })),
    // Meilisearch knows of no changes.
    changes: changes.map((since) => ({ register: { path: `/v1/changes?since=${since}&limit=${PAGE}` } })),
    shortlist: many((nth) => ({
      register: posted('/v1/shortlists', { text: requestOf(nth), estimatedValue: 10_000 + nth }),
      straight: search({ q: requestOf(nth) }),
    })),
  };
}

function many(question: (nth: number) => ApiQuestion): ApiQuestion[] {
  return Array.from({ length: QUESTIONS }, (_, nth) => question(nth));
}

function posted(path: string, body: object): Request {
  return { method: 'POST', path, headers: JSON_HEADERS, body: JSON.stringify(body) };
}

/** One or two words, all over the country. */
function searchOf(nth: number): SearchCase {
  const kind = KINDS[nth % KINDS.length] ?? SEARCH_KINDS.text;
  const second = nth % 2 === 0 ? '' : ` ${WORDS[(nth * 7) % WORDS.length]?.toLowerCase()}`;
  const at = { lat: 51.5 + ((nth * 37) % 180) / 100, lng: 4.8 + ((nth * 53) % 200) / 100 };
  return kind(`${WORDS[nth % WORDS.length]}${second}`, at);
}

function requestOf(nth: number): string {
  return DEMO_REQUESTS[nth % DEMO_REQUESTS.length]?.text ?? '';
}
