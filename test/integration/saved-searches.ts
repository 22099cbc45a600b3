import { randomUUID } from 'node:crypto';

import { beforeAll, describe, expect, it, jest } from '@jest/globals';

import { type SearchResult } from '../../src/discovery/search-query.ts';
import { IdentityService } from '../../src/matching/identity/identity.service.ts';
import { enqueue } from '../../src/platform/jobs/enqueue.ts';
import { AlertSearchesHandler } from '../../src/requests/saved-searches/alert-searches.handler.ts';
import { FittingFirmFinder } from '../../src/requests/saved-searches/fitting-firms.ts';
import { aBuyer, type Buyer } from '../support/buyer.ts';
import { type TestApp } from '../support/test-app.ts';

interface Mail {
  recipient: string;
  subject: string;
  text: string;
  unsubscribe: string;
}

/** Searches that buyers keep. @param app once it runs */
export function testSavedSearches(app: () => TestApp): void {
  let fleur: Buyer;
  beforeAll(async () => {
    fleur = await aBuyer(app(), 'Fleur', 'GM0014');
    await anOrganTuner('Pijp A');
  });

  /** A firm of a kind that no other test has. */
  async function anOrganTuner(name: string, place = 'Groningen'): Promise<void> {
    const kvk = String(99_800_000 + Math.floor(Math.random() * 90_000));
    await app().importCsv(
      'impact-noord',
      `Naam;KvK;Plaats;Omschrijving\n${name};${kvk};${place};Orgelstemmer voor kerkorgels.`,
    );
  }

  async function save(buyer: Buyer, frequency: string, query = 'q=orgelstemmer'): Promise<void> {
    const sent = await buyer.post('/zoekvragen', { zoekvraag: query, name: 'Orgels', frequency });
    expect([sent.status, sent.location]).toEqual([303, '/zoekvragen?gedaan=saved']);
  }

  /** A later morning, with what is written then. */
  async function mailsAfter(days: number): Promise<Mail[]> {
    const running = app();
    const { clock, dataSource } = running;
    clock.set(new Date(clock.now().getTime() + days * 24 * 3600 * 1000));
    await dataSource.query(`delete from outgoing_mail where purpose = 'saved-search'`);
    // Twice at once, as two workers may: nobody is told twice.
    await enqueue(dataSource.manager, 'requests.alert-searches', {});
    await enqueue(dataSource.manager, 'requests.alert-searches', {});
    await running.drainJobs();
    return dataSource.query(
      `select recipient, subject, body_text as text, unsubscribe_url as unsubscribe
         from outgoing_mail where purpose = 'saved-search' order by recipient`,
    );
  }

  const pathOf = (url: string): string => url.replace(/^https?:\/\/[^/]+/, '');

  describe('a saved search', () => {
    it('mails of a firm that is new, once, and not of those that fitted when it was saved', async () => {
      await save(fleur, 'daily');
      expect(await mailsAfter(1)).toEqual([]);
      await anOrganTuner('Pijp B');
      const [mail, ...more] = await mailsAfter(1);
      expect(more).toEqual([]);
      expect(mail).toMatchObject({
        recipient: 'fleur@gm0014.example',
        subject: 'Nieuw bedrijf voor ‘Orgels’',
      });
      expect(mail?.text).toContain('- Pijp B, Groningen');
      expect(mail?.text).not.toContain('Pijp A');
      expect(mail?.text).toContain('/?q=orgelstemmer');
      expect(await mailsAfter(1)).toEqual([]);
    });

    it('looks once a week when that is asked, and never when not', async () => {
      const [gijs, hans] = [await aBuyer(app(), 'Gijs', 'GM0014'), await aBuyer(app(), 'Hans', 'GM0014')];
      await save(gijs, 'weekly');
      await save(hans, 'never');
      await anOrganTuner('Pijp C');
      const told = (mails: Mail[]) => mails.map(({ recipient }) => recipient);
      expect(told(await mailsAfter(1))).toEqual(['fleur@gm0014.example']);
      expect(told(await mailsAfter(6))).toEqual(['gijs@gm0014.example']);
    });

    it('does not mail of a firm that only looks like what was asked', async () => {
      const lotte = await aBuyer(app(), 'Lotte', 'GM0014');
      await save(lotte, 'daily', 'q=orgelstemmre');
      await anOrganTuner('Pijp J');
      const listed = await app().getJson<SearchResult>('/v1/suppliers?q=orgelstemmre');
      expect([listed.similar, listed.items.map(({ name }) => name)]).toEqual([
        true,
        expect.arrayContaining(['Pijp J']),
      ]);
      expect((await mailsAfter(1)).map(({ recipient }) => recipient)).not.toContain('lotte@gm0014.example');
    });

    it('does not mail of a firm again that goes on in another entry', async () => {
      const mees = await aBuyer(app(), 'Mees', 'GM0014');
      await save(mees, 'daily', 'q=orgelstemmer');
      await anOrganTuner('Pijp K');
      const mine = async (days: number) =>
        (await mailsAfter(days)).filter(({ recipient }) => recipient.startsWith('mees@'));
      expect(await mine(1)).toHaveLength(1);
      await app().importCsv('leveranciersdatabank', 'Naam;KvK;Plaats\nKlankhuis;99790001;Groningen\n');
      const [kept]: { id: string }[] = await app().dataSource.query(
        `select supplier_id as id from supplier_identifier where value = '99790001'`,
      );
      const [gone]: { id: string }[] = await app().dataSource.query(
        `select supplier_id as id from profile where data #>> '{name,value}' = 'Pijp K'`,
      );
      await app()
        .app.get(IdentityService, { strict: false })
        .merge({ keepId: kept?.id ?? '', goneId: gone?.id ?? '', by: 'test' });
      await app().drainJobs();
      const { items } = await app().getJson<SearchResult>('/v1/suppliers?q=orgelstemmer');
      expect(items.map(({ id }) => id)).toContain(kept?.id);
      expect(await mine(1)).toEqual([]);
    });

    it('is stopped by the link of its mail, which shows before it does, and by a mail program at once', async () => {
      const ivo = await aBuyer(app(), 'Ivo', 'GM0014');
      await save(ivo, 'daily');
      await anOrganTuner('Pijp D');
      const mine = (mails: Mail[]) => mails.filter(({ recipient }) => recipient.startsWith('ivo@'));
      const [mail] = mine(await mailsAfter(1));
      const stop = pathOf(mail?.unsubscribe ?? '');
      expect(mail?.text).toContain(stop);
      const shown = await app().app.inject({ url: stop });
      expect(shown.body).toContain('‘Orgels’');
      await anOrganTuner('Pijp E');
      expect(mine(await mailsAfter(1))).toHaveLength(1);
      const sent = await app().app.inject({
        method: 'POST',
        url: stop,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        payload: 'List-Unsubscribe=One-Click',
      });
      expect([sent.statusCode, sent.body]).toEqual([200, expect.stringContaining('geen mail meer')]);
      await anOrganTuner('Pijp F');
      expect(mine(await mailsAfter(1))).toEqual([]);
      expect((await ivo.get('/zoekvragen')).body).toMatch(/value="never" selected/);
      expect((await app().app.inject({ url: '/zoekvragen/stoppen?code=x' })).statusCode).toBe(404);
    });

    it('is each person’s own, and goes when they remove it', async () => {
      const jet = await aBuyer(app(), 'Jet', 'GM0014');
      await save(jet, 'weekly');
      const id = /\/zoekvragen\/([0-9a-f-]{36})/.exec((await jet.get('/zoekvragen')).body)?.[1] ?? '';
      expect((await fleur.get('/zoekvragen')).body).not.toContain(id);
      expect((await fleur.post(`/zoekvragen/${id}`, { frequency: 'daily' })).status).toBe(404);
      await fleur.post(`/zoekvragen/${id}`, { weg: '1' });
      expect((await jet.get('/zoekvragen')).body).toContain(id);
      await jet.post(`/zoekvragen/${id}`, { weg: '1' });
      expect((await jet.get('/zoekvragen')).body).not.toContain(id);
      expect((await jet.post(`/zoekvragen/${randomUUID()}`, { frequency: 'daily' })).status).toBe(404);
    });

    it('is not kept without a name or a question, and what was typed stays', async () => {
      const nameless = await fleur.post('/zoekvragen', {
        zoekvraag: 'q=orgel',
        name: ' ',
        frequency: 'daily',
      });
      expect([nameless.status, nameless.text]).toEqual([400, expect.stringContaining('Vul een naam in.')]);
      expect(nameless.body).toMatch(/value="daily" selected/);
      const empty = await fleur.post('/zoekvragen', { zoekvraag: '', name: 'Niets' });
      expect([empty.status, empty.text]).toEqual([400, expect.stringContaining('Er is niets gevraagd')]);
      const lost = { zoekvraag: 'q=x&near=Nergenshuizen', name: 'Nergens' };
      expect((await fleur.post('/zoekvragen', lost)).text).toContain('Deze zoekvraag is niet te lezen.');
    });

    it('is looked at also when one before it fails, which is tried again', async () => {
      const [els, mina] = [await aBuyer(app(), 'Els', 'GM0014'), await aBuyer(app(), 'Mina', 'GM0014')];
      await save(els, 'daily', 'q=kapot');
      await save(mina, 'daily');
      const { clock, dataSource } = app();
      await dataSource.query(`update saved_search set next_on = next_on - 1 where user_id = $1`, [els.id]);
      await anOrganTuner('Pijp H');
      clock.set(new Date(clock.now().getTime() + 24 * 3600 * 1000));
      const finder = app().app.get(FittingFirmFinder, { strict: false });
      const find = finder.find.bind(finder);
      const failing = jest
        .spyOn(finder, 'find')
        .mockImplementation((query) =>
          query.q === 'kapot' ? Promise.reject(new Error('a fault of ours')) : find(query),
        );
      const handler = app().app.get(AlertSearchesHandler, { strict: false });
      await expect(handler.handle()).rejects.toThrow('saved searches failed');
      failing.mockRestore();
      const mails: unknown[] = await dataSource.query(
        `select 1 from outgoing_mail where purpose = 'saved-search' and recipient = 'mina@gm0014.example'`,
      );
      expect(mails).toHaveLength(1);
      const due: unknown[] = await dataSource.query(
        `select 1 from saved_search where user_id = $1 and next_on < $2`,
        [els.id, clock.today()],
      );
      expect(due).toHaveLength(1);
    });

    it('gets no mail once it finds too many firms, nor can it be asked for then', async () => {
      const wiepke = await aBuyer(app(), 'Wiepke', 'GM0014');
      await save(wiepke, 'daily', 'q=orgelstemmer&radius=10');
      await anOrganTuner('Pijp I');
      const finder = app().app.get(FittingFirmFinder, { strict: false });
      const find = finder.find.bind(finder);
      const wide = jest.spyOn(finder, 'find').mockImplementation(async (query) => {
        const found = await find(query);
        return found.kind === 'found' ? { ...found, total: 501 } : found;
      });
      const mine = (mails: Mail[]) => mails.filter(({ recipient }) => recipient.startsWith('wiepke@'));
      expect(mine(await mailsAfter(1))).toEqual([]);
      const id = /\/zoekvragen\/([0-9a-f-]{36})/.exec((await wiepke.get('/zoekvragen')).body)?.[1] ?? '';
      const asked = await wiepke.post(`/zoekvragen/${id}`, { frequency: 'weekly' });
      expect([asked.status, asked.text]).toEqual([400, expect.stringContaining('vindt 501 bedrijven')]);
      expect((await wiepke.post(`/zoekvragen/${id}`, { frequency: 'never' })).status).toBe(303);
      wide.mockRestore();
    });

    it('keeps quiet when the account may not buy any more', async () => {
      const kees = await aBuyer(app(), 'Kees', 'GM0014');
      await save(kees, 'daily');
      await app().dataSource.query(`delete from membership where user_id = $1`, [kees.id]);
      await anOrganTuner('Pijp G');
      expect((await mailsAfter(1)).map(({ recipient }) => recipient)).not.toContain('kees@gm0014.example');
    });
  });
}
