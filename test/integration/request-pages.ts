import { randomUUID } from 'node:crypto';

import { beforeAll, describe, expect, it } from '@jest/globals';

import { type KeptShortlist } from '../../src/api/v1/purchase-requests/shortlist-view.ts';
import { SuspensionService } from '../../src/registration/suspension/suspension.service.ts';
import { type Buyer, type BuyerAnswer, aBuyer } from '../support/buyer.ts';
import { idOf, openRequestDesk, type RequestDesk } from '../support/request-desk.ts';
import { type TestApp } from '../support/test-app.ts';
import { testHandOver } from './request-hand-over.ts';
import { testOverview } from './request-overview.ts';

const ASKED = { text: 'onderhoud van plantsoenen, hoveniers', near: '9712HM', value: '20.000' };

/** The pages for stored requests. @param app once it runs, with twelve equal gardeners and one too small for 20,000 euro */
export function testRequestPages(app: () => TestApp): void {
  let noor: Buyer;
  let ali: Buyer;
  let desk: RequestDesk;
  beforeAll(async () => {
    noor = await aBuyer(app(), 'Noor', 'GM0014');
    ali = await aBuyer(app(), 'Ali', 'GM0014');
    desk = await openRequestDesk(app(), 'GM0014');
  });

  /** Keeps a request by its page. */
  async function keep(
    more: [string, string][] = [],
    key = randomUUID(),
    buyer = noor,
  ): Promise<{ id: string; path: string; answer: BuyerAnswer }> {
    const answer = await buyer.post('/opdrachten', [
      ...Object.entries({ ...ASKED, title: 'Plantsoenen', key }),
      ...more,
    ]);
    expect(answer.status).toBe(303);
    const id = /[0-9a-f-]{36}/.exec(answer.location)?.[0] ?? '';
    return { id, path: `/opdrachten/${id}`, answer };
  }

  async function firm(id: string, name: string): Promise<string> {
    const answer = await desk.call('get', `/${id}/shortlist`).expect(200);
    return idOf(answer.body as KeptShortlist, name);
  }

  async function suspend(supplierId: string, meanwhile: () => Promise<void>): Promise<void> {
    const suspensions = app().app.get(SuspensionService, { strict: false });
    await suspensions.suspend({ supplierId, reason: 'Wij kijken het na.', until: null, by: 'steward' });
    await app().drainJobs();
    await meanwhile();
    await suspensions.lift({ supplierId, by: 'steward' });
    await app().drainJobs();
  }

  describe('a buyer who is signed in', () => {
    it('comes back to the request that they wanted to keep before they signed in', async () => {
      const query = new URLSearchParams({ ...ASKED, pick: randomUUID() });
      const sent = await app().app.inject({ url: `/opdrachten/bewaren?${query.toString()}` });
      const to = new URL(String(sent.headers.location), 'http://here.invalid');
      expect(to.pathname).toBe('/inloggen');
      const back = to.searchParams.get('back') ?? '';
      const page = await noor.get(back);
      expect(page.text).toContain(ASKED.text);
      expect(page.text).toContain('1 bedrijf gekozen');
    });

    it('finds the way back to their own pages on every page, and who is not signed in the way to sign in', async () => {
      for (const path of ['/', '/?q=hoveniers', '/opdracht', '/over', '/overzicht']) {
        const { text } = await noor.get(path);
        expect([path, text.includes('Mijn pagina’s'), /Inloggen/.test(text)]).toEqual([path, true, false]);
      }
      const stranger = await app().app.inject({ url: '/over' });
      expect(stranger.body).toContain('>Inloggen</a>');
      expect(stranger.body).not.toContain('Mijn pagina’s');
      expect((await noor.get('/inloggen')).location).toBe('/overzicht');
    });

    it('keeps a request once, however often the form is sent, with who was picked as to be contacted', async () => {
      const first = await keep();
      const [a, b] = [await firm(first.id, 'Beurt A'), await firm(first.id, 'Te Klein')];
      const key = randomUUID();
      const picks: [string, string][] = [
        ['pick', a],
        ['pick', b],
      ];
      const kept = await keep(picks, key);
      expect((await keep(picks, key)).id).toBe(kept.id);
      const page = await noor.get(kept.answer.location);
      expect(page.text).toContain('De opdracht is bewaard.');
      expect(page.text).toContain('Te Klein voldoet op één punt niet: vul in waarom u het toch kiest.');
      const { choices } = await desk.recordOf(kept.id);
      expect(choices.map(({ supplierName, status }) => [supplierName, status])).toEqual([
        ['Beurt A', 'to-contact'],
      ]);
      // The clock of this file stands still, so all its requests are equally new: it may stand on any page.
      const pages: string[] = [];
      for (const page of [1, 2, 3, 4, 5]) pages.push((await noor.get(`/opdrachten?page=${page}`)).text);
      expect(pages.join()).toContain('Plantsoenen');
    });

    it('keeps the lots of a pasted text as lots, and the firm that was picked with its lot', async () => {
      const text =
        'Onderhoud in 9712HM.\n\nPerceel 1: Bestrating\nStoepen leggen.\n\nPerceel 2: Groen\nPlantsoenen, hoveniers.';
      const asked = { text, near: '9712HM', perceel: '2' };
      const list = await noor.get(`/opdracht?${new URLSearchParams(asked).toString()}`);
      expect(list.text).toContain('Perceel 1: Bestrating Perceel 2: Groen Deze lijst is van dit perceel.');
      expect(list.text).toContain('Beurt A');
      const pick = await firm((await keep()).id, 'Beurt A');
      const form = await noor.get(
        `/opdrachten/bewaren?${new URLSearchParams({ ...asked, pick }).toString()}`,
      );
      expect(form.text).toContain('De opdracht wordt bewaard met deze percelen');

      const kept = await noor.post(
        '/opdrachten',
        Object.entries({ ...asked, title: 'In percelen', key: randomUUID(), pick }),
      );
      const id = /[0-9a-f-]{36}/.exec(kept.location)?.[0] ?? '';
      const stored = await desk.call('get', `/${id}`).expect(200);
      expect(stored.body).toMatchObject({
        query: {
          text: 'Onderhoud in 9712HM.',
          lots: [
            { title: 'Bestrating', text: 'Stoepen leggen.' },
            { title: 'Groen', text: 'Plantsoenen, hoveniers.' },
          ],
        },
      });
      const { choices } = await desk.recordOf(id);
      expect(choices.map(({ lot, supplierName }) => [lot, supplierName])).toEqual([[2, 'Beurt A']]);

      // Every lot says what it asks, wherever it is shown or goes along.
      const path = `/opdrachten/${id}`;
      const second = (await noor.get(`${path}?perceel=2`)).text;
      expect(second).toContain('Omschrijving van perceel 2 Plantsoenen, hoveniers.');
      expect(second).not.toContain('Stoepen leggen.');
      expect((await noor.get(`${path}/selectieverslag`)).text).toMatch(
        /Perceel 1: Bestrating Omschrijving Stoepen leggen\..*Perceel 2: Groen Omschrijving Plantsoenen, hoveniers\./,
      );
      expect((await noor.get(`${path}/selectieverslag.csv`)).body).toContain(
        'Onderhoud in 9712HM.\n\nGroen\n\nPlantsoenen, hoveniers.',
      );
      expect((await noor.get(`${path}/vergelijken?perceel=2&firma=${pick}`)).text).toContain(
        'In percelen, Perceel 2: Groen',
      );
    });

    it('sees the steps of a colleague instead of writing over them', async () => {
      const { id, path } = await keep();
      const supplierId = await firm(id, 'Beurt B');
      const step = { lot: '0', supplierId, seen: '0' };
      const done = await ali.post(`${path}/stappen`, { ...step, status: 'contacted', reason: 'Gebeld.' });
      expect(done.location).toBe(`${path}#bedrijf-${supplierId}`);
      const refused = await noor.post(`${path}/stappen`, {
        ...step,
        status: 'invited',
        reason: 'Past goed.',
      });
      expect(refused.status).toBe(409);
      expect(refused.text).toContain('Een collega was u voor bij Beurt B: ‘benaderd’, door Ali');
      expect(refused.body).toContain('Past goed.</textarea>');
      expect(refused.text).toContain('Gebeld.');
      const now = await noor.post(`${path}/stappen`, { ...step, seen: '1', status: 'invited' });
      expect(now.status).toBe(303);
      // A double click is no quarrel.
      expect((await noor.post(`${path}/stappen`, { ...step, seen: '1', status: 'invited' })).status).toBe(
        303,
      );
      const { choices } = await desk.recordOf(id);
      expect(choices.map(({ status }) => status)).toEqual(['contacted', 'invited']);
    });

    it('is asked why a firm declines, and keeps what was typed', async () => {
      const { id, path } = await keep();
      const supplierId = await firm(id, 'Beurt C');
      const answer = await noor.post(`${path}/stappen`, {
        ...{ lot: '0', supplierId, seen: '0' },
        status: 'declined',
      });
      expect([answer.status, answer.text]).toEqual([
        400,
        expect.stringContaining('Vul in waarom Beurt C bedankt.'),
      ]);
      expect(answer.body).toMatch(/<option value="declined" selected>/);
    });

    it('notes something of a firm that stays where it stands', async () => {
      const { id, path } = await keep();
      const supplierId = await firm(id, 'Beurt D');
      const note = { lot: '0', supplierId, status: '' };
      const send = (more: object) => noor.post(`${path}/stappen`, { ...note, ...more });
      const nowhere = await send({ seen: '0', reason: 'Belt terug.' });
      expect([nowhere.status, nowhere.text]).toEqual([400, expect.stringContaining('Kies een stand')]);
      expect(nowhere.body).toContain('Belt terug.</textarea>');
      await send({ seen: '0', status: 'contacted' });
      expect((await send({ seen: '1' })).text).toContain('Kies een stand of schrijf een notitie.');
      const noted = { seen: '1', reason: 'Belt terug.' };
      expect([(await send(noted)).status, (await send(noted)).status]).toEqual([303, 303]);
      expect((await noor.get(path)).text).toContain('Blijft ‘benaderd’');
      const { choices } = await desk.recordOf(id);
      expect(choices.map(({ status, reason }) => [status, reason])).toEqual([
        ['contacted', null],
        ['contacted', 'Belt terug.'],
      ]);
    });

    it('changes a request only as it is now, and is shown what a colleague made of it', async () => {
      const { path } = await keep();
      const change = (buyer: Buyer, revision: string, value: string) =>
        buyer.post(`${path}/wijzigen`, { ...ASKED, title: 'Plantsoenen', value, revision });
      expect((await change(ali, '1', '900')).status).toBe(303);
      const refused = await change(noor, '1', '30.000');
      expect(refused.status).toBe(409);
      expect(refused.text).toMatch(/Een collega heeft deze opdracht intussen gewijzigd.*€ 900/);
      expect(refused.body).toContain('value="30.000"');
      const again = await change(noor, '2', '30.000');
      expect(again.status).toBe(303);
      expect((await noor.get(path)).text).toContain('versie 3');
    });

    it('divides a request into lots and takes them up one by one', async () => {
      const { path } = await keep();
      const lots = { lotTitle1: 'Noord', lotValue1: '5000', lotTitle2: 'Glas', lotText2: 'ramen wassen' };
      const unreadable = { ...ASKED, revision: '1', ...lots, lotValue1: 'veel' };
      expect((await noor.post(`${path}/wijzigen`, unreadable)).text).toContain('Perceel 1: Vul een bedrag');
      expect((await noor.post(`${path}/wijzigen`, { ...ASKED, revision: '1', ...lots })).status).toBe(303);
      const glass = await noor.get(`${path}?perceel=2`);
      expect(glass.text).toContain('Doet Glas');
      expect(glass.text).not.toContain('Beurt A');
      expect((await noor.get(path)).text).toContain('Beurt A');
    });

    it('draws, and shows the rule, the seed and the order', async () => {
      const { id, path } = await keep();
      expect((await noor.post(`${path}/loting`, { lot: '0', invitations: 'drie' })).status).toBe(400);
      expect((await noor.post(`${path}/loting`, { lot: '0', invitations: '3' })).status).toBe(303);
      const { draws } = await desk.recordOf(id);
      const record = await noor.get(`${path}/selectieverslag`);
      expect(record.text).toContain(draws[0]?.seed ?? 'no draw');
      expect(record.text).toContain('te benaderen, geloot, Noor');
      expect(record.text).toContain('Art. 1.4');
      const dutch = (await noor.get(`${path}/selectieverslag.csv`)).body;
      expect(dutch).toMatch(/;Bedrijf;.*;Uitkomst;/);
      expect(dutch).toMatch(/;voldoet;.*"ja: doet .*;te benaderen;/);
    });

    it('has the record in English too, as a page and as a sheet, each with the way to the other', async () => {
      const { id, path } = await keep();
      await desk.choose(id, { supplierId: await firm(id, 'Beurt A'), status: 'contacted' }).expect(201);
      const page = await noor.get(`${path}/selectieverslag?lang=en`);
      expect(page.text).toContain('Chosen firms');
      for (const href of ['selectieverslag.csv?lang=en', 'selectieverslag.csv', 'selectieverslag.xlsx'])
        expect(page.body).toContain(`href="${path}/${href}"`);
      const sheet = (await noor.get(`${path}/selectieverslag.csv?lang=en`)).body;
      const [header = '', ...rows] = sheet.split('\r\n');
      expect(header).toContain(';Firm;Id;KvK number;Place;Outcome;');
      const row = rows.find((cells) => cells.includes('Beurt A')) ?? '';
      expect(row).toContain(';meets all;');
      expect(row).toContain(' contacted, by ');
      expect(row).toMatch(/supplies .*\(CPV \d+\).*; can take a contract of EUR 20,000; judged as of /);
      expect(row).not.toMatch(/\b(?:voldoet|levert|benaderd|onbekend|bevestigd)\b/);
    });

    it('closes a request, after which nothing in it changes until it is opened again', async () => {
      // Of a municipality of their own, so that the list has this request only.
      const dora = await aBuyer(app(), 'Dora', 'GM1966');
      const api = await openRequestDesk(app(), 'GM1966');
      const { id, path } = await keep([], randomUUID(), dora);
      const shortlist = await api.call('get', `/${id}/shortlist`).expect(200);
      const supplierId = idOf(shortlist.body as KeptShortlist, 'Beurt A');
      expect((await dora.post(`${path}/afronden`, {})).status).toBe(303);
      const step = { lot: '0', supplierId, seen: '0', status: 'contacted' };
      expect((await dora.post(`${path}/stappen`, step)).status).toBe(409);
      expect((await dora.post(`${path}/loting`, { lot: '0', invitations: '1' })).status).toBe(409);
      expect((await dora.post(`${path}/groslijst`, {})).text).toContain('Deze opdracht is afgerond.');
      await api.choose(id, { supplierId, status: 'contacted' }).expect(409);
      expect((await api.call('get', `/${id}`).expect(200)).body).toMatchObject({
        closedAt: '2026-11-24T12:00:00.000Z',
      });
      expect((await dora.get('/opdrachten')).body).not.toContain(id);
      expect((await dora.get('/opdrachten?stand=all')).body).toContain(id);
      expect((await dora.post(`${path}/openen`, {})).status).toBe(303);
      expect((await dora.post(`${path}/stappen`, step)).status).toBe(303);
    });

    it('reads of a firm that left the register since, on the shortlist as it was', async () => {
      const { id, path } = await keep();
      const supplierId = await firm(id, 'Beurt D');
      expect((await noor.get(path)).text).not.toContain('niet meer in het register');
      await suspend(supplierId, async () => {
        const { text } = await noor.get(path);
        expect(text.match(/niet meer in het register/g)).toHaveLength(1);
        expect(text).toMatch(/Beurt D.*niet meer in het register.*Beurt E/);
      });
    });

    it('compares up to five firms criterion by criterion', async () => {
      const { id, path } = await keep();
      const ids = await Promise.all(['A', 'B', 'C', 'D', 'E', 'F'].map((last) => firm(id, `Beurt ${last}`)));
      const of = (some: string[]) =>
        noor.get(`${path}/vergelijken?${some.map((one) => `firma=${one}`).join('&')}`);
      const two = await of(ids.slice(0, 2));
      expect(two.text).toMatch(/Beurt A.*Beurt B.*Omvang/);
      expect(two.text).not.toContain('Beurt C');
      const six = await of(ids);
      expect(six.text).toContain('Er passen vijf bedrijven naast elkaar');
      expect(six.text).not.toContain('Beurt F');
      expect((await of(ids.slice(0, 1))).text).toContain('Vink ten minste twee bedrijven aan');
    });
  });

  testOverview(app, { keep: async (buyer) => void (await keep([], randomUUID(), buyer)), other: () => noor });

  testHandOver({ noor: () => noor, desk: () => desk, keep, firm, suspend });

  describe('requests of a municipality', () => {
    it('are no concern of a buyer of another, nor of one of none', async () => {
      const { id, path } = await keep();
      const assen = await aBuyer(app(), 'Bea', 'GM0106');
      const nobody = await aBuyer(app(), 'Cas', undefined);
      const read = ['', '/vergelijken', '/selectieverslag', '/selectieverslag.csv', '/overdracht.txt'];
      for (const part of [...read, '/overdracht', '/wijzigen', '/selectieverslag.xlsx'])
        for (const buyer of [assen, nobody])
          expect([part, (await buyer.get(path + part)).status]).toEqual([part, 404]);
      expect((await nobody.get('/overzicht')).status).toBe(404);
      for (const part of ['/stappen', '/loting', '/groslijst', '/afronden', '/openen', '/wijzigen'])
        expect([
          part,
          (
            await assen.post(path + part, {
              ...ASKED,
              ...{ revision: '1', invitations: '1', status: 'contacted', supplierId: randomUUID() },
            })
          ).status,
        ]).toEqual([part, 404]);
      expect((await assen.get('/opdrachten?stand=all')).body).not.toContain(id);
      const other = await openRequestDesk(app(), 'GM0106');
      await other.call('get', `/${id}/hand-over`).expect(404);
      await other.call('get', `/${id}/hand-over.txt`).expect(404);
    });
  });
}
