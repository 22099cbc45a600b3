import { describe, expect, it } from '@jest/globals';

import { ModerationService } from '../../src/registration/moderation.service.ts';
import { cookieOf, postForm } from '../support/sign-in.ts';
import { type TestApp } from '../support/test-app.ts';
import { fieldIn, Visitor } from '../support/visitor.ts';

type Answer = Awaited<ReturnType<TestApp['app']['inject']>>;

interface Tools {
  test: TestApp;
  get: (url: string, cookie?: string) => Promise<Answer>;
  tokenAt: (url: string, cookie: string) => Promise<string>;
  /** Goes to the broker and back, as whoever its claims say. */
  signIn: (person: { sub: string } & Record<string, unknown>) => Promise<Answer>;
}

const sessionIn = ({ headers }: Answer): string =>
  [headers['set-cookie'] ?? []]
    .flat()
    .map(cookieOf)
    .find((cookie) => cookie.startsWith('session=')) ?? '';

/** Firms that come by eHerkenning. @param tools once the application runs */
export function testEherkenning(tools: () => Tools): void {
  const get: Tools['get'] = (...asked) => tools().get(...asked);
  const tokenAt: Tools['tokenAt'] = (...asked) => tools().tokenAt(...asked);
  const signIn: Tools['signIn'] = (person) => tools().signIn(person);

  /** The entry with a KvK number. */
  async function idOfNumber(kvk: string): Promise<string> {
    const [entry]: { id: string }[] = await tools().test.dataSource.query(
      `select supplier_id as id from supplier_identifier where kind = 'kvk' and value = $1`,
      [kvk],
    );
    return entry?.id ?? '';
  }

  describe('a firm with eHerkenning', () => {
    it('signs in by its KvK number, for its entry in the register', async () => {
      await tools().test.importCsv('leveranciersdatabank', 'naam;kvk\r\nDrukkerij Proef;90000018\r\n');
      const answer = await signIn({ sub: 'f-1', 'urn:etoegang:kvk': '90000018' });
      expect([answer.statusCode, answer.headers.location]).toEqual([303, '/mijn-bedrijf']);
      const [account]: { firm: boolean }[] = await tools().test.dataSource.query(
        `select f.supplier_id = i.supplier_id as firm from firm_account f
           join supplier_identifier i on i.value = f.kvk_number where f.kvk_number = '90000018'`,
      );
      expect(account).toEqual({ firm: true });
      // It is no officer.
      expect((await get('/beheer/imports', sessionIn(answer))).statusCode).toBe(403);
      expect((await get('/account', sessionIn(answer))).statusCode).toBe(403);
    });

    it('takes over its entry at once, without a mail to somebody and without a steward who finds out', async () => {
      await tools().test.importCsv(
        'leveranciersdatabank',
        'naam;kvk;e-mail\r\nDrukkerij Bewezen;90000026;x@elders.example\r\n',
      );
      const person = { sub: 'f-3', 'urn:etoegang:kvk': '90000026' };
      const cookie = sessionIn(await signIn(person));
      const page = (await get('/mijn-bedrijf', cookie)).body;
      expect(page).toMatch(/Drukkerij Bewezen.*KvK-nummer 90000026/s);
      const formToken = await tokenAt('/mijn-bedrijf', cookie);
      const take = () => postForm(tools().test.app, '/mijn-bedrijf/overnemen', { formToken }, { cookie });
      const taken = await take();
      expect([taken.statusCode, taken.headers.location]).toEqual([303, '/aanmelden/wie']);
      // Once: the second of two taps finds it kept.
      expect((await take()).statusCode).toBe(409);
      const rows: unknown[] = await tools().test.dataSource.query(
        `select r.claim_proven_by as by, r.answers ->> 'name' as name, s.value as kvk from registration r
           join supplier_identifier s on s.supplier_id = r.supplier_id where s.value = '90000026'`,
      );
      expect(rows).toEqual([{ by: 'eherkenning', name: 'Drukkerij Bewezen', kvk: '90000026' }]);
      const kept = (await get('/mijn-bedrijf', cookie)).body;
      expect(kept).not.toContain('/mijn-bedrijf/overnemen');
      expect(kept).toContain('Drukkerij Bewezen');
      const mails: unknown[] = await tools().test.dataSource.query(
        `select 1 from outgoing_mail where recipient = 'x@elders.example'`,
      );
      expect(mails).toEqual([]);
    });

    it('gets no entry of another number, nor one that its keeper has proven', async () => {
      const stranger = sessionIn(await signIn({ sub: 'f-4', 'urn:etoegang:kvk': '90000034' }));
      expect((await get('/mijn-bedrijf', stranger)).body).not.toContain('Drukkerij Bewezen');
      const formToken = await tokenAt('/mijn-bedrijf', stranger);
      const sent = await postForm(
        tools().test.app,
        '/mijn-bedrijf/overnemen',
        { formToken },
        { cookie: stranger },
      );
      expect(sent.statusCode).toBe(409);
    });

    it('closes a sign-up with its number to whoever filled that in elsewhere, once it goes on with it', async () => {
      const { app, dataSource } = tools().test;
      const stranger = new Visitor(app);
      await stranger.post('/aanmelden', { naam: 'Glazenwasserij Helder', kvk: '90000042' });
      await stranger.post('/aanmelden/wie', {
        name: 'Glazenwasserij Helder',
        kvkNumber: '9000.0042',
        email: 'vreemd@canary.example',
      });
      const newestMail = async () => {
        const [mail]: { text: string }[] = await dataSource.query(
          `select body_text as text from outgoing_mail where recipient = 'vreemd@canary.example' order by id desc limit 1`,
        );
        return mail?.text ?? '';
      };
      // They read that mailbox, and so have an account.
      const code = fieldIn((await stranger.follow(await newestMail())).body, 'code');
      await stranger.post('/aanmelden/verder', { code });
      expect((await stranger.get('/mijn-bedrijf')).body).toContain('Glazenwasserij Helder');
      await stranger.post('/aanmelden/link');
      const link = await newestMail();
      const cookie = sessionIn(await signIn({ sub: 'f-5', 'urn:etoegang:kvk': '90000042' }));
      const page = (await get('/mijn-bedrijf', cookie)).body;
      expect(page).toContain('Glazenwasserij Helder');
      // Looking at it closes nothing.
      expect((await stranger.get('/aanmelden/wat')).url).toBe('/aanmelden/wat');
      const id = fieldIn(page, 'id');
      const form = { formToken: fieldIn(page, 'formToken'), id };
      const edited = await postForm(app, '/mijn-bedrijf/wijzigen', form, { cookie });
      expect(edited.statusCode).toBe(303);
      expect((await stranger.get('/aanmelden/wat')).url).not.toBe('/aanmelden/wat');
      await stranger.post('/aanmelden/wat', { description: 'Wij zijn nu iemand anders geworden.' });
      expect((await stranger.follow(link)).status).toBe(404);
      expect((await stranger.get('/mijn-bedrijf')).url).toBe('/mijn-bedrijf/inloggen');
      const own = new Visitor(app);
      for (const one of [cookie, ...[edited.headers['set-cookie'] ?? []].flat().map(cookieOf)])
        own.carry(one.split('=')[0] ?? '', one.split('=')[1] ?? '');
      const going = await own.get('/aanmelden/wat');
      expect([going.url, going.body.includes('iemand anders')]).toEqual(['/aanmelden/wat', false]);
      // Nor by asking for another link: the address was nobody's but theirs.
      await stranger.post('/mijn-bedrijf/inloggen', { email: 'vreemd@canary.example' });
      const who = (await own.get('/aanmelden/wie')).body;
      expect([who.includes('Glazenwasserij'), who.includes('vreemd@')]).toEqual([true, false]);
      const left: unknown[] = await dataSource.query(
        `select 1 from registration where email = 'vreemd@canary.example'`,
      );
      expect(left).toEqual([]);
      // Going on once more does not close its own other browser.
      await postForm(app, '/mijn-bedrijf/wijzigen', form, { cookie });
      expect((await own.get('/aanmelden/wat')).url).toBe('/aanmelden/wat');
    });

    it('needs no steward to find out for whom it speaks when it goes on with a sign-up that a stranger began', async () => {
      const { app, dataSource } = tools().test;
      await tools().test.importCsv(
        'leveranciersdatabank',
        'naam;kvk\r\nHoveniers Bewezen;90000059\r\nVerf Ander;90000067\r\n',
      );
      const other = await idOfNumber('90000067');
      // They say that it is another firm, and type this number.
      const stranger = new Visitor(app);
      await stranger.post('/aanmelden/claim', { bedrijf: other, hoe: 'zonder-mail' });
      await stranger.post('/aanmelden/wie', { name: 'Hoveniers Bewezen', kvkNumber: '90000059' });
      const cookie = sessionIn(await signIn({ sub: 'f-6', 'urn:etoegang:kvk': '90000059' }));
      const page = (await get('/mijn-bedrijf', cookie)).body;
      const id = fieldIn(page, 'id');
      const standsInTheWay = async () => {
        const { blockers, registration } = await app.get(ModerationService, { strict: false }).find(id);
        return { codes: blockers.map(({ code }) => code), of: registration.supplierId };
      };
      expect(await standsInTheWay()).toEqual({
        codes: expect.arrayContaining(['claim-not-proven']),
        of: other,
      });
      const form = { formToken: fieldIn(page, 'formToken'), id };
      expect((await postForm(app, '/mijn-bedrijf/wijzigen', form, { cookie })).statusCode).toBe(303);
      const proven = await standsInTheWay();
      expect(proven.codes).not.toContain('claim-not-proven');
      expect(proven.of).toBe(await idOfNumber('90000059'));
      const events: unknown[] = await dataSource.query(
        `select details ->> 'way' as way from audit_event where action = 'registration.claim-proven' and subject = $1`,
        [id],
      );
      expect(events).toEqual([{ way: 'eherkenning' }]);
    });

    it('proves no number that is filled in later, while the register has no entry with its own', async () => {
      const { app } = tools().test;
      const stranger = new Visitor(app);
      await stranger.post('/aanmelden', { naam: 'Nog Onbekend', kvk: '90000075' });
      await stranger.post('/aanmelden/wie', { name: 'Nog Onbekend', kvkNumber: '90000075' });
      const cookie = sessionIn(await signIn({ sub: 'f-7', 'urn:etoegang:kvk': '90000075' }));
      const page = (await get('/mijn-bedrijf', cookie)).body;
      const id = fieldIn(page, 'id');
      const form = { formToken: fieldIn(page, 'formToken'), id };
      const edited = await postForm(app, '/mijn-bedrijf/wijzigen', form, { cookie });
      const own = new Visitor(app);
      for (const one of [edited.headers['set-cookie'] ?? []].flat().map(cookieOf))
        own.carry(one.split('=')[0] ?? '', one.split('=')[1] ?? '');
      await own.post('/aanmelden/wie', { name: 'Verf Ander', kvkNumber: '90000067' });
      const { blockers } = await app.get(ModerationService, { strict: false }).find(id);
      expect(blockers.map(({ code }) => code)).toContain('claim-not-proven');
    });

    it('sees where it is signed in, and ends that', async () => {
      const person = { sub: 'f-1', 'urn:etoegang:kvk': '90000018' };
      const [here, there] = [sessionIn(await signIn(person)), sessionIn(await signIn(person))];
      const page = (await get('/mijn-bedrijf', here)).body;
      expect(page).toContain('Waar u bent ingelogd');
      const formToken = await tokenAt('/mijn-bedrijf', here);
      const ended = await postForm(
        tools().test.app,
        '/mijn-bedrijf/sessies',
        { formToken, session: 'others' },
        { cookie: here },
      );
      expect(ended.headers.location).toBe('/mijn-bedrijf?gedaan=beeindigd');
      expect((await get('/mijn-bedrijf', there)).statusCode).toBe(303);
      expect((await get('/mijn-bedrijf', here)).statusCode).toBe(200);
    });

    it('is told when the broker passes on no KvK number', async () => {
      const answer = await signIn({ sub: 'f-2', 'urn:etoegang:kvk': 'NL123' });
      expect([answer.statusCode, sessionIn(answer)]).toEqual([400, '']);
      expect(answer.body).toContain('eHerkenning gaf geen KvK-nummer door');
    });
  });
}
