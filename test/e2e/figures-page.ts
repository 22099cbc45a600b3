import { describe, expect, it } from '@jest/globals';

import { type Desk } from './administration.ts';

/** Figures of procurement, as administrators of two municipalities set and see them. @param desks once the application runs */
export function testFiguresPage(desks: () => Record<'groningen' | 'assen', Desk>): void {
  describe('figures of procurement on their page', () => {
    const set = (fields: Record<string, string>) =>
      desks().groningen.post('/beheer/drempels', {
        code: 'one-quote-supplies-services',
        value: '50.000',
        from: '2026-01-01',
        source: 'Inkoopbeleid 2026, par. 4',
        readOn: '2026-11-24',
        ...fields,
      });

    it('are set for the own municipality, follow each other and are taken away', async () => {
      expect((await set({})).statusCode).toBe(303);
      expect((await set({ value: '60.000', from: '2026-06-01' })).statusCode).toBe(303);
      const page = (await desks().groningen.get('/beheer/drempels')).body;
      expect(page).toMatch(
        /Enkelvoudig onderhands tot, leveringen en diensten.*€\s60\.000.*vanaf 1 jun 2026/s,
      );
      expect(page).toMatch(/€\s50\.000.*1 jan 2026 tot en met 31 mei 2026/s);
      expect((await desks().assen.get('/beheer/drempels')).body).not.toMatch(/€\s60\.000/);
      const figure = { code: 'one-quote-supplies-services', from: '2026-06-01' };
      expect((await desks().assen.post('/beheer/drempels/weghalen', figure)).statusCode).toBe(400);
      expect((await desks().groningen.post('/beheer/drempels/weghalen', figure)).statusCode).toBe(303);
      expect((await desks().groningen.get('/beheer/drempels')).body).not.toMatch(/€\s60\.000/);
    });

    it('are refused with what is wrong beside each field, and what was typed stays', async () => {
      const odd = await set({ code: '', value: 'veel', source: '', until: '2025-01-01' });
      expect(odd.statusCode).toBe(400);
      for (const text of [
        'Kies waarvoor',
        'bedrag in cijfers',
        'niet voor de eerste',
        'Vul in waar dit staat',
      ])
        expect(odd.body).toContain(text);
      expect(odd.body).toContain('value="veel"');
      const part = await set({ code: 'invited-least', value: '2,5' });
      expect([part.statusCode, part.body]).toEqual([400, expect.stringContaining('heel aantal bedrijven')]);
      const before = await set({ from: '2025-06-01' });
      expect([before.statusCode, before.body]).toEqual([
        400,
        expect.stringContaining('is al iets ingesteld'),
      ]);
    });
  });
}
