import { beforeAll, describe, expect, it } from '@jest/globals';

import { deliverContracts } from '../support/contract-list.ts';
import { giveKeys, type KeyHolders } from '../support/key-holders.ts';
import { formTokenIn, postForm } from '../support/sign-in.ts';
import { type TestApp } from '../support/test-app.ts';

/** The pages for contracts. @param app once it runs, with the firms that clean and their labels */
export function testContractPages(app: () => TestApp): void {
  let call: KeyHolders['call'];
  let cookie: KeyHolders['cookie'];
  let open: KeyHolders['open'];

  describe('the pages about contracts', () => {
    beforeAll(async () => {
      ({ call, cookie, open } = await giveKeys(app()));
      app().clock.set(new Date('2026-11-26T12:00:00Z'));
      await deliverContracts(app());
      await call('groningen', 'put', 'contracts/settings', { monthsBefore: 12, noticeMonths: 6 }).expect(204);
    });

    it('lead from the contracts that end soon to who could take part', async () => {
      const list = (await open('groningen', '/beheer/contracten')).body;
      expect(list).toContain('Contracten van Groningen');
      expect(list).toMatch(/Schoonmaak wijkcentra<\/a>.*€\s180\.000.*31 mrt 2027.*30 nov 2026.*2 bedrijven/s);
      expect(list).not.toContain('Onderhoud plantsoenen</a>');
      // What has no last day ends never soon, and the reader is told so.
      expect(list).toContain('Van 1 contract zegt de lijst niet tot wanneer');
      expect(list).toMatch(/Glasbewassing.*30 jun 2026 \(uw gebruikelijke termijn, voorbij\)/s);
      expect((await open('groningen', '/beheer/contracten?range=all')).body).toContain(
        'Onderhoud plantsoenen</a>',
      );
      const href = /href="(\/beheer\/contracten\/[0-9a-f]+)">Schoonmaak wijkcentra/.exec(list)?.[1] ?? '';
      const contract = (await open('groningen', `${href}?lang=en`)).body;
      expect(contract).toMatch(
        /Sterk Schoon.*could bid for the whole.*Sociale Schoonmaak Noord.*could do a part/s,
      );
      const request = /href="(\/opdracht[^"]*)">Make a purchase request/.exec(contract)?.[1] ?? '';
      const asked = new URLSearchParams(request.replaceAll('&amp;', '&').split(/[?#]/)[1]);
      expect(Object.fromEntries(asked)).toEqual({
        text: 'Schoonmaak wijkcentra',
        near: 'Groningen',
        value: '180000',
        on: '2027-04-01',
        lang: 'en',
      });
      expect((await open('assen', href)).statusCode).toBe(404);
      expect((await open('assen', '/beheer/contracten?range=all')).body).not.toContain(
        'Schoonmaak wijkcentra',
      );
      expect((await open('none', '/beheer/contracten')).body).toContain('Deze pagina is van een gemeente');
    });

    it('keep settings, and say beside the field what is wrong with them', async () => {
      const session = await cookie('groningen');
      const formToken = await formTokenIn(app().app, session);
      const send = (fields: Record<string, string>) =>
        postForm(app().app, '/beheer/contracten/instellingen', { formToken, ...fields }, { cookie: session });
      const refused = await send({ monthsBefore: '100', noticeMonths: 'drie', mailTo: 'geen adres' });
      expect(refused.statusCode).toBe(400);
      for (const text of [
        '1 tot en met 60',
        '0 tot en met 24',
        'Dit is geen e-mailadres',
        'value="geen adres"',
      ])
        expect(refused.body).toContain(text);
      const saved = await send({ monthsBefore: '6', noticeMonths: '3', mailTo: 'inkoop@gemeente.example' });
      expect([saved.statusCode, saved.headers.location]).toEqual([303, '/beheer/contracten?saved=1']);
      expect((await call('groningen', 'get', 'contracts/settings').expect(200)).body).toEqual({
        monthsBefore: 6,
        noticeMonths: 3,
        mailTo: 'inkoop@gemeente.example',
      });
    });

    it('show a municipality only its own source to deliver to', async () => {
      const own = (await open('groningen', '/beheer/imports')).body;
      expect(own).toContain('Contracten Groningen');
      expect(own).toContain('test.csv');
      // Offered before there was any delivery, and looking makes nothing.
      expect((await open('assen', '/beheer/imports')).body).toContain('value="contracts-gm0106"');
      const made: unknown[] = await app().dataSource.query(
        `select code from source where code = 'contracts-gm0106'`,
      );
      expect(made).toEqual([]);
      const other = (await open('assen', '/beheer/imports?source=contracts-gm0014')).body;
      expect(other).not.toContain('Contracten Groningen');
      expect(other).not.toContain('test.csv</a>');
    });
  });
}
