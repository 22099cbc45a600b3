import { describe, expect, it } from '@jest/globals';

import { type SearchResult } from '../../src/discovery/search-query.ts';
import { type FirmCategory } from '../../src/enrichment/categories/decisions/firm-categories.ts';
import { IdentityService } from '../../src/matching/identity/identity.service.ts';
import { type Profile } from '../../src/registry/profile.ts';
import { type CategoryDesk } from '../support/category-desk.ts';

/** What a firm is suggested, and what stewards decide about it. @param desk open once tests run, with the lists of the product */
export function testFirmCategories(desk: CategoryDesk): void {
  const { call, names, addFirm, labelsOf } = desk;

  describe('a category that the register suggests', () => {
    const categoriesOf = async (id: string) =>
      ((await call('get', `suppliers/${id}/categories`).expect(200)).body as { items: FirmCategory[] }).items;
    const decide = (id: string, code: string, answer: string) =>
      call('put', `suppliers/${id}/categories/${code}/decision`, { answer });
    const WINDOWS = '90911300';

    it('is marked with the words that led to it, in the list of results too', async () => {
      const id = await addFirm('Zeemhuis', '99870021', 'Ramen lappen bij kantoren', '77340000');
      expect(await categoriesOf(id)).toEqual([
        expect.objectContaining({ code: '77340000', status: 'stated', source: 'leveranciersdatabank' }),
        expect.objectContaining({
          code: WINDOWS,
          status: 'suggested',
          evidence: 'text',
          because: 'ramen lappen',
        }),
      ]);
      const { categories } = await desk.test.getJson<Profile>(`/v1/suppliers/${id}`);
      expect(categories).toMatchObject([
        { source: 'leveranciersdatabank' },
        { source: 'derived', suggestion: { from: 'text', because: 'ramen lappen' } },
      ]);
      expect(categories[0]).not.toHaveProperty('suggestion');
      const { items } = await desk.test.getJson<SearchResult>('/v1/suppliers?q=zeemhuis');
      expect(items[0]?.categories).toEqual([
        { code: '77340000', label: 'Snoeien van bomen en heggen' },
        { code: WINDOWS, label: 'Wassen van ramen', suggested: true },
      ]);
    });

    it('comes from an activity code too, by which the firm is then found', async () => {
      await desk.test.importCsv(
        'leveranciersdatabank',
        'Naam;KvK;Plaats;SBI 2008\nStille Kracht;99870022;Groningen;81221\n',
      );
      expect(await names(`category=${WINDOWS}`)).toContain('Stille Kracht');
      expect(await names('q=ramen lappen')).toContain('Stille Kracht');
      const { items } = await desk.test.getJson<SearchResult>('/v1/suppliers?q=stille kracht');
      expect(await categoriesOf(items[0]?.id ?? '')).toMatchObject([
        { code: WINDOWS, status: 'suggested', evidence: 'sbi', because: 'SBI 2008: 81221' },
      ]);
    });

    it('comes from a code that only one edition has, without a word about the edition', async () => {
      await desk.test.importCsv(
        'leveranciersdatabank',
        'Naam;KvK;Plaats;SBI\nBlinkend Boven;99870029;Groningen;43211\n',
      );
      const { items } = await desk.test.getJson<SearchResult>('/v1/suppliers?q=blinkend boven');
      expect(await categoriesOf(items[0]?.id ?? '')).toMatchObject([
        { code: '45261215', status: 'suggested', evidence: 'sbi', because: 'SBI 2025: 43211' },
      ]);
    });

    it('is gone from profile and results when a steward refuses it, and stays gone after later deliveries', async () => {
      const id = await addFirm('Oud Zeem', '99870023', 'Vroeger glazenwasser, nu zetter');
      expect(await names('q=vensters wassen')).toContain('Oud Zeem');
      await decide(id, WINDOWS, 'refused').expect(200);
      await desk.test.drainJobs(['registry.publish', 'indexing.index']);
      expect(await names('q=vensters wassen')).not.toContain('Oud Zeem');
      expect(await names(`category=${WINDOWS}`)).not.toContain('Oud Zeem');

      await addFirm('Oud Zeem', '99870023', 'Glazenwasser, ramen lappen', WINDOWS);
      expect(await labelsOf(id)).toEqual([]);
      expect(await names('q=vensters wassen')).not.toContain('Oud Zeem');
      expect(await desk.test.getJson(`/v1/suppliers/${id}`)).not.toHaveProperty('refusedCategories');
      expect(await categoriesOf(id)).toMatchObject([
        {
          code: WINDOWS,
          status: 'refused',
          decision: { answer: 'refused', by: expect.stringMatching(/^api-key:/) },
        },
      ]);
    });

    it('comes back when the refusal is undone', async () => {
      const id = await addFirm('Weer Zeem', '99870026', 'Glazenwasser, ramen lappen', WINDOWS);
      await decide(id, WINDOWS, 'refused').expect(200);
      await desk.test.drainJobs();
      expect(await labelsOf(id)).toEqual([]);
      await call('delete', `suppliers/${id}/categories/${WINDOWS}/decision`).expect(200);
      await desk.test.drainJobs();
      expect(await names('q=vensters wassen')).toContain('Weer Zeem');
      expect(await labelsOf(id)).toEqual(['Wassen van ramen']);
      await call('delete', `suppliers/${id}/categories/${WINDOWS}/decision`).expect(404);
    });

    it('is stated by the stewards when it is accepted, also when the text that led to it is gone', async () => {
      const id = await addFirm('Zeem Thuis', '99870027', 'Ramen lappen', '77340000');
      await decide(id, WINDOWS, 'accepted').expect(200);
      await addFirm('Zeem Thuis', '99870027', 'Zie onze site', '77340000');
      const { categories } = await desk.test.getJson<Profile>(`/v1/suppliers/${id}`);
      expect(categories).toMatchObject([
        { source: 'leveranciersdatabank' },
        { source: 'steward', date: '2026-11-24' },
      ]);
      await call('delete', `suppliers/${id}/categories/${WINDOWS}/decision`).expect(200);
      await desk.test.drainJobs();
      expect(await labelsOf(id)).toEqual(['Snoeien van bomen en heggen']);
    });

    it('follows the firm into a merge, and comes back with it when that is undone', async () => {
      const kept = await addFirm('Zeem Een', '99870024', 'Ramen lappen');
      const gone = await addFirm('Zeem Twee', '99870025', 'Ramen lappen en glas');
      await decide(gone, WINDOWS, 'refused').expect(200);
      const identities = desk.test.app.get(IdentityService, { strict: false });
      const { id } = await identities.merge({ keepId: kept, goneId: gone, by: 'test' });
      await desk.test.drainJobs();
      expect(await labelsOf(kept)).toEqual([]);
      await identities.undo({ operationId: id, places: {}, by: 'test' });
      await desk.test.drainJobs();
      expect(await labelsOf(kept)).toEqual(['Wassen van ramen']);
      expect(await labelsOf(gone)).toEqual([]);
    });

    it('is not decided where there is nothing to decide', async () => {
      const id = await addFirm('Zeem Vast', '99870028', 'Zie onze site', '77340000');
      expect((await decide(id, '03000000', 'refused').expect(409)).body).toMatchObject({
        detail: expect.stringContaining('neither stated nor suggested'),
      });
      expect((await decide(id, '77340000', 'accepted').expect(409)).body).toMatchObject({
        detail: expect.stringContaining("stated by 'leveranciersdatabank' already"),
      });
      await decide(id, '77340000', 'perhaps').expect(400);
      await decide('0b8f7a52-6f0e-4c1e-9a55-3d9c9f6f1c11', WINDOWS, 'refused').expect(404);
    });
  });
}
