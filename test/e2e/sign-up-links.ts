import { describe, expect, it } from '@jest/globals';

import { UserService } from '../../src/access/accounts/user.service.ts';
import { SessionCookie } from '../../src/access/session-cookie.ts';
import { SessionService } from '../../src/access/session.service.ts';
import { type MailServer } from '../support/mail-server.ts';
import { fillIn } from '../support/sign-up-answers.ts';
import { type TestApp } from '../support/test-app.ts';
import { fieldIn, Visitor } from '../support/visitor.ts';

/** What the links that a sign-up is mailed do, with a real mailbox. */
export function testSignUpLinks(stage: () => { test: TestApp; server: MailServer }): void {
  const service = <T>(type: new (...parts: never[]) => T): T => stage().test.app.get(type, { strict: false });

  describe('a mailed link of a sign-up', () => {
    it.each([
      [29, 200],
      [31, 404],
    ])('goes on by a link that was mailed %s days ago, or is offered a new one: %s', async (days, status) => {
      const phone = new Visitor(stage().test.app);
      const email = `na-${days}-dagen@groenelunch.example`;
      await phone.post('/aanmelden', { naam: 'Later Verder', kvk: '99866013' });
      await fillIn(phone, ['wie'], { name: 'Later Verder', kvkNumber: '99866013', email });
      await stage().test.drainJobs();
      await stage().test.dataSource.query(
        `update registration_link set created_at = created_at - make_interval(days => $2),
                expires_at = expires_at - make_interval(days => $2) where sent_to = $1`,
        [email, days],
      );
      const opened = await new Visitor(stage().test.app).follow(stage().server.lastTo(email).text);
      expect(opened.status).toBe(status);
      // Who comes too late asks for a new one there, and has lost nothing.
      expect(opened.body.includes('action="/mijn-bedrijf/inloggen"')).toBe(status === 404);
    });

    it('is mailed a link that goes on elsewhere, works once, and confirms the address only when its button is pressed', async () => {
      const phone = new Visitor(stage().test.app);
      await phone.post('/aanmelden', { naam: 'Op De Telefoon', kvk: '99866002' });
      await fillIn(phone, ['wie'], {
        name: 'Op De Telefoon',
        kvkNumber: '99866002',
        email: 'telefoon@groenelunch.example',
      });
      await stage().test.drainJobs();
      const mail = stage().server.lastTo('telefoon@groenelunch.example');
      expect(mail.subject).toBe('Uw aanmelding voor het impactregister: Op De Telefoon');
      const laptop = new Visitor(stage().test.app);
      for (let times = 0; times < 3; times++)
        expect((await laptop.follow(mail.text)).body).toContain('Op De Telefoon');
      const state = () =>
        stage().test.dataSource.query(
          `select email_confirmed_at is not null as confirmed from registration where email = 'telefoon@groenelunch.example'`,
        );
      expect(await state()).toEqual([{ confirmed: false }]);
      const code = fieldIn((await laptop.follow(mail.text)).body, 'code');
      const opened = await laptop.post('/aanmelden/verder', { code });
      expect(opened.url).toBe('/aanmelden/wat');
      expect(fieldIn((await laptop.get('/aanmelden/wie')).body, 'phone')).toBe('050-0000001');
      expect(await state()).toEqual([{ confirmed: true }]);
      const again = await new Visitor(stage().test.app).post('/aanmelden/verder', { code });
      expect([again.status, again.body.includes('werkt niet meer')]).toEqual([404, true]);
      // On the device where it was used one is still signed in, and is shown the way.
      expect(again.body).toContain('href="/mijn-bedrijf"');
    });

    it('ends the session that the browser had, whoever it was of', async () => {
      const visitor = new Visitor(stage().test.app);
      const email = 'wissel@groenelunch.example';
      await visitor.post('/aanmelden', { naam: 'Wisselplek', kvk: '99866028' });
      await fillIn(visitor, ['wie'], { name: 'Wisselplek', kvkNumber: '99866028', email });
      await stage().test.drainJobs();
      const { id } = await service(UserService).create({ email: 'inkoper@open.example', role: 'buyer' });
      const open = await service(SessionService).open({ kind: 'user', id }, { method: 'password' });
      const [name = '', value = ''] = service(SessionCookie).giving(open).split(/[=;]/);
      const desk = new Visitor(stage().test.app).carry(name, value);
      const shown = (await desk.follow(stage().server.lastTo(email).text)).body;
      expect(shown).toContain('In deze browser is inkoper@open.example ingelogd.');
      const code = fieldIn(shown, 'code');
      expect((await service(SessionService).find(open))?.caller.id).toBe(id);
      expect((await desk.post('/aanmelden/verder', { code })).url).toBe('/aanmelden/wat');
      expect((await desk.get('/mijn-bedrijf')).body).toContain('Wisselplek');
      expect(await service(SessionService).find(open)).toBeNull();
    });

    it('tells the confirmed address of before that another one took its place, once and without a way in', async () => {
      const visitor = new Visitor(stage().test.app);
      const [former, next] = ['eerst@groenelunch.example', 'daarna@groenelunch.example'];
      const who = { name: 'Verhuisde Post', kvkNumber: '99866010' };
      await visitor.post('/aanmelden', { naam: who.name, kvk: who.kvkNumber });
      // A slip before it was confirmed is nobody's business.
      await fillIn(visitor, ['wie'], { ...who, email: 'ersst@groenelunch.example' });
      await fillIn(visitor, ['wie'], { ...who, email: former });
      await stage().test.drainJobs();
      const code = fieldIn((await visitor.follow(stage().server.lastTo(former).text)).body, 'code');
      await visitor.post('/aanmelden/verder', { code });
      await fillIn(visitor, ['wie'], { ...who, email: next });
      await fillIn(visitor, ['wie'], { ...who, email: former });
      await stage().test.drainJobs();
      const told = stage().server.received.filter(
        ({ subject }) => subject === 'Een ander e-mailadres bij Verhuisde Post',
      );
      expect(told.map(({ to }) => to)).toEqual([[former]]);
      expect(told[0]?.text).toMatch(/\/contact\n/);
      expect(told[0]?.text).not.toContain('code=');
    });
  });
}
