import { describe, expect, it } from '@jest/globals';

import { type HandOver } from '../../src/requests/hand-over.ts';
import { type Buyer } from '../support/buyer.ts';
import { type RequestDesk } from '../support/request-desk.ts';

/** What the tests of handing over need of those of the pages of requests. */
interface HandOverStage {
  noor: () => Buyer;
  desk: () => RequestDesk;
  /** Keeps a request for gardeners. */
  keep: () => Promise<{ id: string; path: string }>;
  /** The id of a firm on the shortlist of a request. */
  firm: (id: string, name: string) => Promise<string>;
  /** Suspends a firm while something is done. */
  suspend: (supplierId: string, meanwhile: () => Promise<void>) => Promise<void>;
}

/** What goes along to the system that a tender is published in, with twelve equal gardeners. */
export function testHandOver({ noor, desk, keep, firm, suspend }: HandOverStage): void {
  describe('handing over to a tender system', () => {
    it('has names, KvK numbers and NUTS codes of whom is invited, on the page, as text and in the API', async () => {
      const { id, path } = await keep();
      const [a, b] = [await firm(id, 'Beurt A'), await firm(id, 'Beurt B')];
      await desk().choose(id, { supplierId: a, status: 'interested' }).expect(201);
      expect((await noor().get(`${path}/overdracht`)).text).toContain('1. Beurt A; KvK 99710000; Groningen');
      await desk().choose(id, { supplierId: b, status: 'invited' }).expect(201);
      const text = (await noor().get(`${path}/overdracht.txt`)).body;
      expect(text).toContain('1. Beurt B; KvK 99710001; Groningen (NUTS NL115 Overig Groningen)\r\n');
      expect(text).not.toContain('Beurt A');
      const english = (await noor().get(`${path}/overdracht.txt?lang=en`)).body;
      expect(english).toContain('Estimated value: EUR 20,000 excluding VAT');
      expect(english).toContain('1. Beurt B; KvK 99710001; Groningen (NUTS NL115 Overig Groningen)\r\n');
      expect(english).not.toMatch(/Opdracht|Kenmerk|Adressen|waarde/);
      const page = await noor().get(`${path}/overdracht?lang=en`);
      expect(page.text).toContain('Contracting authority: Groningen');
      expect(page.body).toContain(`href="${path}/overdracht" hreflang="nl"`);
      const json = await desk().call('get', `/${id}/hand-over`).expect(200);
      expect(json.body).toMatchObject({
        title: 'Plantsoenen',
        buyer: { municipality: 'GM0014', nuts: { code: 'NL115' } },
        lots: [
          {
            lot: 0,
            firms: [{ listed: true, name: 'Beurt B', kvkNumber: '99710001', nuts: { code: 'NL115' } }],
          },
        ],
      });
      expect((await desk().call('get', `/${id}/hand-over.txt`).expect(200)).text).toBe(text);
    });

    it('says of whom is invited that the register has it no more', async () => {
      const { id, path } = await keep();
      const [supplierId, other] = [await firm(id, 'Beurt C'), await firm(id, 'Beurt D')];
      await desk().choose(id, { supplierId, status: 'invited' }).expect(201);
      await desk().choose(id, { supplierId: other, status: 'invited' }).expect(201);
      await suspend(supplierId, async () => {
        const { text } = await noor().get(`${path}/overdracht`);
        expect(text).toMatch(/Beurt C; KvK 99710002;[^;]*; staat nu niet meer in het register/);
        expect(text).toMatch(/Beurt D; KvK 99710003; Groningen \(NUTS NL115 Overig Groningen\) KvK/);
        expect(text).toContain('KvK-nummers op een rij: 99710003');
        const answer = await desk().call('get', `/${id}/hand-over`).expect(200);
        const firms = (answer.body as HandOver).lots.flatMap((lot) => lot.firms);
        expect(firms.map(({ name, listed }) => [name, listed])).toEqual([
          ['Beurt C', false],
          ['Beurt D', true],
        ]);
      });
    });

    it('hands over the work of each lot, and whom it chose while nobody is invited for it', async () => {
      const lots = [
        { title: 'Groen', text: 'hoveniers, plantsoenen' },
        { title: 'Ook groen', text: 'hoveniers, plantsoenen' },
      ];
      const made = await desk().create({
        title: 'Twee percelen',
        text: 'Feest in het stadhuis',
        near: '9712HM',
        lots,
      });
      const pick = await firm((await keep()).id, 'Beurt A');
      const other = await firm((await keep()).id, 'Beurt B');
      await desk().choose(made.id, { lot: 1, supplierId: pick, status: 'to-contact' }).expect(201);
      await desk().choose(made.id, { lot: 2, supplierId: other, status: 'invited' }).expect(201);
      const { text } = await desk().call('get', `/${made.id}/hand-over.txt`).expect(200);
      expect(text).toMatch(/Perceel 1: Groen\r\nCPV-codes: 77300000 .*\r\n1\. Beurt A/);
      expect(text).toMatch(/Perceel 2: Ook groen\r\nCPV-codes: 77300000 .*\r\n1\. Beurt B/);
      const answer = await desk().call('get', `/${made.id}/hand-over`).expect(200);
      const { categories, lots: each } = answer.body as HandOver;
      expect(categories).toEqual(each[0]?.categories);
    });
  });
}
