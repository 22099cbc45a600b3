import { describe, expect, it } from '@jest/globals';

import { type MailServer } from '../support/mail-server.ts';
import { fillIn, LUNCH_FIRM } from '../support/sign-up-answers.ts';
import { type TestApp } from '../support/test-app.ts';
import { fieldIn, Visitor, type VisitedPage } from '../support/visitor.ts';

/** Every field of the form of a page that is sent by its button, as a browser sends it; lists more than once. */
function hiddenIn({ body }: VisitedPage): Record<string, string[]> {
  const fields: Record<string, string[]> = {};
  for (const [, name = '', value = ''] of body.matchAll(
    /<input type="hidden" name="([^"]+)" value="([^"]*)"/g,
  ))
    (fields[name] ??= []).push(value);
  return fields;
}

const WORDS = 'Wij drogen hop, en wij branden koffie voor kantoren in de buurt.';

/** Pages of a sign-up that is not open any more in the browser that sends them. @param stage once it is set */
export function testTypedInVain(stage: () => { test: TestApp; server: MailServer }): void {
  const begin = async (name: string, kvkNumber: string, email: string) => {
    const visitor = new Visitor(stage().test.app);
    await visitor.post('/aanmelden', { naam: name, kvk: kvkNumber });
    await fillIn(visitor, ['wie'], { name, kvkNumber, email });
    return visitor;
  };
  const openByMail = async (visitor: Visitor, email: string) => {
    const { test, server } = stage();
    await test.drainJobs();
    const code = fieldIn((await visitor.follow(server.lastTo(email).text)).body, 'code');
    return visitor.post('/aanmelden/verder', { code });
  };
  const closeAll = () => stage().test.dataSource.query(`delete from registration_key`);

  describe('what was typed in a sign-up that closed meanwhile', () => {
    it('stays with who typed it, who has a link mailed, opens it and goes on', async () => {
      const email = 'hop@groenelunch.example';
      const visitor = await begin('Hop En Koffie', '99866051', email);
      const opened = await visitor.get('/aanmelden/wat?nakijken=1');
      const of = { signUp: fieldIn(opened.body, 'signUp'), seen: fieldIn(opened.body, 'seen') };
      await closeAll();
      stage().server.received.splice(0);

      const told = await visitor.post('/aanmelden/wat', {
        ...of,
        description: WORDS,
        categories: ['a', 'b'],
      });
      expect([told.status, told.url]).toEqual([409, '/aanmelden/wat']);
      expect(told.body).toContain('Wat u typte is nog niet bewaard');
      expect(told.body).toContain(`<dd>${WORDS}</dd>`);
      const wrong = await visitor.post('/aanmelden/wat', {
        ...hiddenIn(told),
        mailTo: 'geen adres',
        next: 'link',
      });
      expect(wrong.body).toContain('id="mailTo-fault">Vul een e-mailadres in');
      const mailed = await visitor.post('/aanmelden/wat', {
        ...hiddenIn(wrong),
        mailTo: email,
        next: 'link',
      });
      expect(mailed.body).toContain('is er nu een link naartoe gestuurd');
      expect(hiddenIn(mailed)).toEqual({
        signUp: [of.signUp],
        seen: [of.seen],
        description: [WORDS],
        categories: ['a', 'b'],
      });
      // Nobody else has it: whoever opens the sign-up sees what was kept.
      const colleague = new Visitor(stage().test.app);
      await openByMail(colleague, email);
      expect((await colleague.get('/aanmelden/wat')).body).not.toContain(WORDS);

      await visitor.post('/mijn-bedrijf/inloggen', { email });
      await openByMail(visitor, email);
      expect((await visitor.post('/aanmelden/wat', hiddenIn(mailed))).status).toBe(200);
      expect((await colleague.get('/aanmelden/wat')).body).toContain(WORDS);
    });

    it('does not end with another firm that the browser opened, in words, ticks or files', async () => {
      const visitor = await begin('Eerste Zaak', '99866052', 'eerste-zaak@groenelunch.example');
      const who = await visitor.get('/aanmelden/wie');
      const labels = await visitor.get('/aanmelden/keurmerken');
      const second = await begin('Tweede Zaak', '99866053', 'tweede-zaak@groenelunch.example');
      await second.post('/aanmelden/wie', {
        ...LUNCH_FIRM.wie,
        name: 'Tweede Zaak',
        kvkNumber: '99866053',
        email: 'tweede-zaak@groenelunch.example',
        website: '',
      });
      await openByMail(visitor, 'tweede-zaak@groenelunch.example');
      const stamp = ({ body }: VisitedPage) => ({
        signUp: fieldIn(body, 'signUp'),
        seen: fieldIn(body, 'seen'),
      });

      const told = await visitor.post('/aanmelden/wie', {
        ...LUNCH_FIRM.wie,
        name: 'Eerste Zaak',
        kvkNumber: '99866052',
        email: 'eerste-zaak@groenelunch.example',
        website: 'www.eerste-zaak.example',
        ...stamp(who),
      });
      expect(told.status).toBe(409);
      expect(told.body).toContain('een andere aanmelding geopend: Tweede Zaak. Daar is niets bij bewaard.');
      const file = { name: 'certificaat.pdf', content: '%PDF-1.7\n%%EOF\n' };
      const sent = {
        signUp: fieldIn(labels.body, 'signUp'),
        seen: '',
        labels: 'pso',
        bewijsVan: 'pso',
        next: 'send',
      };
      expect((await visitor.upload('/aanmelden/keurmerken', sent, file)).status).toBe(409);
      const large = { name: 'groot.pdf', content: Buffer.alloc(11 * 1024 * 1024, '%PDF-1.7') };
      expect((await visitor.upload('/aanmelden/keurmerken', sent, large)).status).toBe(409);

      const kept = (await second.get('/aanmelden/wie')).body;
      expect(kept).toContain('value="Tweede Zaak"');
      expect(kept).not.toMatch(/eerste-zaak/i);
      const shown = (await second.get('/aanmelden/keurmerken')).body;
      expect(shown).not.toContain('certificaat.pdf');
      expect(shown).not.toMatch(/name="labels" value="pso" checked/);
    });

    it('goes on in a sign-up that was begun anew, where it had no address yet', async () => {
      const visitor = new Visitor(stage().test.app);
      await visitor.post('/aanmelden', { naam: 'Nog Zonder Adres', kvk: '' });
      const opened = (await visitor.get('/aanmelden/wie')).body;
      const stamp = { signUp: fieldIn(opened, 'signUp'), seen: fieldIn(opened, 'seen') };
      await closeAll();
      const typed = { ...LUNCH_FIRM.wie, name: 'Nog Zonder Adres', kvkNumber: '99866054' };
      const told = await visitor.post('/aanmelden/wie', { ...typed, ...stamp });
      expect(told.body).toContain('Opnieuw aanmelden (nieuw tabblad)');
      await visitor.post('/aanmelden', { naam: 'Opnieuw', kvk: '' });
      const other = await visitor.post('/aanmelden/wie', hiddenIn(told));
      expect(other.body).toContain('Bewaren bij Opnieuw');
      const at = /name="at" value="([^"]+)"/.exec(other.body)?.[1] ?? '';
      expect((await visitor.post('/aanmelden/wie', { ...hiddenIn(other), at })).url).toBe('/aanmelden/wat');
      expect(fieldIn((await visitor.get('/aanmelden/wie')).body, 'phone')).toBe(typed.phone);
      await stage().test.drainJobs();
    });
  });
}
