import { expect, it } from '@jest/globals';

import { type TestApp } from '../support/test-app.ts';

/** A firm in an answer of a search, and as its own page shows it. */
interface Hit {
  id: string;
  name: string;
  kvkNumber?: string;
  place: string | null;
  impact: boolean;
  labels: { code: string; status: string; validUntil?: string }[];
  categories: { code: string; suggested?: true }[];
}
interface Shown {
  id: string;
  name: { value: string };
  kvkNumber?: { value: string };
  place?: { value: string };
  impact: boolean;
  labels: { code: string; status: string; validUntil?: string }[];
  categories: { value: { code: string }; suggestion?: object }[];
}

const labelsOf = (labels: Hit['labels']): unknown[] =>
  labels
    .filter(({ status }) => status !== 'withdrawn')
    .map(({ code, status, validUntil }) => [code, status, validUntil]);

const inIndex = ({ id, name, kvkNumber, place, impact, labels, categories }: Hit): unknown => [
  [id, name, kvkNumber, place, impact],
  labelsOf(labels),
  categories.map(({ code, suggested }) => [code, suggested === true]),
];

const inProfile = ({ id, name, kvkNumber, place, impact, labels, categories }: Shown): unknown => [
  [id, name.value, kvkNumber?.value, place?.value ?? null, impact],
  labelsOf(labels),
  categories.map(({ value, suggestion }) => [value.code, suggestion !== undefined]),
];

/** The index holds exactly what profiles show, of every firm. @param app once firms are in it */
export function testIndexIsProfile(app: () => TestApp): void {
  it('has in the index exactly what profiles show', async () => {
    const hits = await everyHit();
    const shown = await Promise.all(hits.map(({ id }) => app().getJson<Shown>(`/v1/suppliers/${id}`)));
    expect(hits.length).toBeGreaterThan(400);
    expect(hits.map(inIndex)).toEqual(shown.map(inProfile));
  });

  /** All published firms, page by page. */
  async function everyHit(): Promise<Hit[]> {
    const hits: Hit[] = [];
    for (let page = 1; ; page += 1) {
      const { items } = await app().getJson<{ items: Hit[] }>(`/v1/suppliers?page=${page}&pageSize=100`);
      hits.push(...items);
      if (items.length < 100) return hits;
    }
  }
}
