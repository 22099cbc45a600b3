import { describe, expect, it } from '@jest/globals';

import { LearnWordsHandler } from '../../src/indexing/firm-words/learn-words.handler.ts';
import { type SearchResult } from '../../src/discovery/search-query.ts';
import { type CategoryDesk } from '../support/category-desk.ts';

/** What the register learns from the words of its own firms. @param desk open once tests run, with the lists of the product */
export function testFirmWords(desk: CategoryDesk): void {
  const learn = async (): Promise<void> => {
    await desk.test.app.get(LearnWordsHandler, { strict: false }).handle();
    await desk.test.drainJobs();
  };
  const found = async (q: string): Promise<string[]> => {
    const { items, similar } = await desk.test.getJson<SearchResult>(`/v1/suppliers?q=${q}`);
    return similar ? [] : items.map(({ name }) => name).sort();
  };
  const revision = async (): Promise<unknown> =>
    (await desk.test.dataSource.query(`select words_revision from category_state`)) as unknown;

  describe('a word that only firms use', () => {
    it('is taken out of compounds, and slips of it are understood, once five of them use it', async () => {
      const lines = [1, 2, 3, 4, 5].map((n) => `Zwammerij ${n};9988010${n};Groningen;Wij kweken zwamvlok;`);
      const four = ['Naam;KvK;Plaats;Omschrijving;CPV', ...lines.slice(0, 4)].join('\n');
      await desk.test.importCsv('leveranciersdatabank', four);
      await learn();
      expect(await found('gevelzwamvlok')).toEqual([]);
      await desk.test.importCsv(
        'leveranciersdatabank',
        `Naam;KvK;Plaats;Omschrijving;CPV\n${lines[4] ?? ''}\n`,
      );
      await learn();
      const names = [1, 2, 3, 4, 5].map((n) => `Zwammerij ${n}`);
      expect(await found('gevelzwamvlok')).toEqual(names);
      const { query } = await desk.test.getJson<SearchResult>('/v1/suppliers?q=zwamvok');
      expect(query.parts).toEqual([
        { id: 'spelling:zwamvok', kind: 'spelling', because: 'zwamvok', meant: 'zwamvlok' },
      ]);
    });

    it('changes nothing in a night without other words', async () => {
      const before = await revision();
      await learn();
      expect(await revision()).toEqual(before);
    });
  });
}
