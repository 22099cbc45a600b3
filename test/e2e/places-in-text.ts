import { describe, expect, it } from '@jest/globals';
import request from 'supertest';

import { type SearchResult } from '../../src/discovery/search-query.ts';
import { type ShortlistResult } from '../../src/discovery/shortlist/shortlist.ts';
import { type TestApp } from '../support/test-app.ts';

/** Names of several places inside a text. @param app once it runs, with the places of the reference data: Haren lies near Groningen and near Oss */
export function testPlacesInText(app: () => TestApp): void {
  const search = (query: Record<string, string>) =>
    app().getJson<SearchResult>(`/v1/suppliers?${new URLSearchParams(query).toString()}`);
  const shortlist = async (body: object): Promise<ShortlistResult> =>
    (await request(app().app.getHttpServer()).post('/v1/shortlists').send(body).expect(200))
      .body as ShortlistResult;
  const placesOf = ({ query }: SearchResult) => query.parts.filter(({ kind }) => kind.startsWith('place'));

  describe('a name of several places in a text', () => {
    it('is asked about with the choices that near has, and is no subject to look for', async () => {
      const asked = await search({ q: 'catering in Haren' });
      expect(placesOf(asked)).toMatchObject([
        { id: 'place:haren', kind: 'place-choice', because: 'Haren', name: 'Haren' },
      ]);
      const [part] = placesOf(asked);
      const values = part?.kind === 'place-choice' ? part.choices.map(({ value }) => value) : [];
      expect([...values].sort()).toEqual(['Haren, Groningen', 'Haren, Oss']);
      expect(asked.query.place).toBeUndefined();
      expect(asked.items.map(({ id }) => id)).toEqual(
        (await search({ q: 'catering' })).items.map(({ id }) => id),
      );
    });

    it('is settled by near, by what else the text says of it, and by not being understood', async () => {
      const chosen = await search({ q: 'catering in Haren', near: 'Haren, Groningen' });
      expect([placesOf(chosen), chosen.query.place?.name]).toEqual([[], 'Haren']);
      const clear = await search({ q: 'catering in Haren, gemeente Oss' });
      expect(placesOf(clear)[0]).toMatchObject({
        kind: 'place',
        name: 'Haren',
        lat: expect.closeTo(51.8, 1),
      });
      expect(placesOf(await search({ q: 'catering in Haren', without: 'place' }))).toEqual([]);
    });

    it('is no condition of a shortlist until it is chosen, and the shortlist says so', async () => {
      const open = await shortlist({ text: 'catering in Haren' });
      expect(open.query.placeToChoose).toMatchObject({ name: 'Haren', choices: [{}, {}] });
      expect(open.query.place).toBeUndefined();
      const near = open.query.placeToChoose?.choices.find(
        ({ municipality }) => municipality?.name === 'Oss',
      )?.value;
      const chosen = await shortlist({ text: 'catering in Haren', near });
      expect(chosen.query.placeToChoose).toBeUndefined();
      expect(chosen.query.place?.lat).toBeCloseTo(51.8, 1);
    });

    it.each(['/?q=catering+in+Haren', '/opdracht?text=catering+in+Haren'])(
      'is a question with links at %s',
      async (path) => {
        const server = app().app.getHttpServer();
        const { text } = await request(server).get(path).expect(200);
        expect(text).toContain('Er is meer dan één plaats ‘Haren’. Kies welke u bedoelt.');
        const links = [...text.matchAll(/href="([^"]+)"[^>]*>\s*Haren \(gemeente/g)].map(([, href]) =>
          String(href),
        );
        expect(links).toHaveLength(2);
        for (const href of links) {
          const page = await request(server).get(href.replaceAll('&amp;', '&')).expect(200);
          expect(page.text).not.toContain('Kies welke u bedoelt');
        }
      },
    );
  });
}
