import { randomUUID } from 'node:crypto';

import { describe, expect, it } from '@jest/globals';

import { type Buyer, aBuyer } from '../support/buyer.ts';
import { type TestApp } from '../support/test-app.ts';

/** What the overview tests need of those of the pages of requests. */
interface OverviewStage {
  /** Keeps a request for gardeners. */
  keep: (buyer: Buyer) => Promise<void>;
  /** A buyer of another municipality. */
  other: () => Buyer;
}

/** The overview of a buyer. @param app once it runs, with twelve equal gardeners and one too small for 20,000 euro */
export function testOverview(app: () => TestApp, { keep, other }: OverviewStage): void {
  describe('the overview', () => {
    it('tells of open requests, new firms for what was asked, contracts that end, and how often impact was there', async () => {
      const eva = await aBuyer(app(), 'Eva', 'GM1979');
      const before = await eva.get('/overzicht');
      expect(before.text).toContain('Er staat geen opdracht open.');
      expect(before.text).toContain('Er is het afgelopen jaar nog geen opdracht bewaard.');
      await keep(eva);
      await app().importCsv('contracts-gm1979', 'Leverancier;Onderwerp;Einddatum\nHovenier;Bermen;31-3-2027');
      const after = await eva.get('/overzicht');
      expect(after.text).toMatch(/Open opdrachten .*Plantsoenen/);
      expect(after.text).toContain('0 van 1 opdracht van het afgelopen jaar.');
      expect(after.text).toMatch(/Nieuwe bedrijven in uw categorieën .*Beurt [A-L] Groningen/);
      expect(after.text).toMatch(/Contracten die aflopen .*Bermen 31 mrt 2027/);
      // What the overview has no room for stands behind its link, in a list of its own.
      expect(after.body).toMatch(/href="\/overzicht\/nieuwe-bedrijven"[^>]*>Alle \d+ nieuwe bedrijven</);
      const all = await eva.get('/overzicht/nieuwe-bedrijven');
      const names = (text: string) => new Set(text.match(/(?:Beurt [A-L]|Te Klein)(?= Groningen)/g));
      expect([names(after.text).size, names(all.text).size]).toEqual([5, 13]);
      const past = await eva.get('/overzicht/nieuwe-bedrijven?page=9');
      expect([past.status, past.location]).toEqual([303, '/overzicht/nieuwe-bedrijven']);
      // Glaziers are no news for who asked for gardeners.
      expect(after.text).not.toContain('Doet Glas');
      expect((await other().get('/overzicht')).text).not.toContain('Bermen');
      // A request of which a firm has a verified label counts; the earlier one stays as it was when its list was made.
      await app().importCsv(
        'register-pso',
        'Organisatie;KvK-nummers;Trede;Afgiftedatum;Geldig tot\nBeurt L;99710011;Trede 2;2025-01-01;2029-12-31',
      );
      await keep(eva);
      expect((await eva.get('/overzicht')).text).toContain('1 van 2 opdrachten van het afgelopen jaar.');
    });

    it('counts of a request in lots the firms of its lots, not those of the text around them', async () => {
      const ilse = await aBuyer(app(), 'Ilse', 'GM0034');
      const text =
        'Ramen wassen doen wij zelf niet meer: glasbewassing.\n\nPerceel 1: Groen\nPlantsoenen, hoveniers.\n\nPerceel 2: Meer groen\nPlantsoenen, hoveniers.';
      const asked = { text, near: '9712HM', title: 'In percelen', key: randomUUID() };
      expect((await ilse.post('/opdrachten', Object.entries(asked))).status).toBe(303);
      const { text: shown } = await ilse.get('/overzicht');
      // Twelve equal gardeners and a small one, each once though both lots have them; no glazier.
      expect(shown).toMatch(/In percelen 13 0 /);
      expect(shown).not.toContain('Doet Glas');
    });
  });
}
