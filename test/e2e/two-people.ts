import { describe, expect, it } from '@jest/globals';

import { type MailServer } from '../support/mail-server.ts';
import { fillIn, LUNCH_FIRM } from '../support/sign-up-answers.ts';
import { type TestApp } from '../support/test-app.ts';
import { fieldIn, Visitor } from '../support/visitor.ts';

/** One sign-up in two browsers, as a firm and a colleague have it. @param stage once it is set */
export function testTwoPeople(stage: () => { test: TestApp; server: MailServer }): void {
  describe('a sign-up that two people have open', () => {
    const who = { ...LUNCH_FIRM.wie, name: 'Samen Invullen', kvkNumber: '99866041', website: '', phone: '' };
    const email = 'samen@groenelunch.example';
    let one: Visitor;
    let other: Visitor;

    /** Sends a page as it was when it was opened, with some changes. */
    const send = (visitor: Visitor, opened: string, more: Record<string, string>) =>
      visitor.post('/aanmelden/wie', { ...who, email, seen: fieldIn(opened, 'seen'), ...more });
    const open = async (visitor: Visitor, page: string) => (await visitor.get(`/aanmelden/${page}`)).body;

    it('keeps what each of them changed on one page', async () => {
      const { test, server } = stage();
      one = new Visitor(test.app);
      other = new Visitor(test.app);
      await one.post('/aanmelden', { naam: who.name, kvk: who.kvkNumber });
      await fillIn(one, ['wie'], { ...who, email });
      await test.drainJobs();
      const code = fieldIn((await other.follow(server.lastTo(email).text)).body, 'code');
      await other.post('/aanmelden/verder', { code });

      const [opened, openedToo] = [await open(one, 'wie'), await open(other, 'wie')];
      expect((await send(other, openedToo, { phone: '050-0000007' })).url).toBe('/aanmelden/wat');
      expect((await send(one, opened, { website: 'www.samen.example' })).url).toBe('/aanmelden/wat');
      const kept = await open(other, 'wie');
      expect([fieldIn(kept, 'phone'), fieldIn(kept, 'website')]).toEqual([
        '050-0000007',
        'www.samen.example',
      ]);
    });

    it('tells of what both changed, with what each of them typed, and keeps it when it is sent again', async () => {
      const [opened, openedToo] = [await open(one, 'wie'), await open(other, 'wie')];
      await send(other, openedToo, { phone: '050-0000008', website: 'www.samen.example' });
      const mine = { phone: '050-0000009', website: 'www.samen.example' };
      const told = await send(one, opened, mine);
      expect(told.status).toBe(409);
      expect(told.body).toContain('intussen gewijzigd');
      expect(told.body).toContain('Er staat nu ‘050-0000008’');
      expect(fieldIn(told.body, 'phone')).toBe('050-0000009');
      expect(fieldIn(await open(other, 'wie'), 'phone')).toBe('050-0000008');
      expect((await send(one, told.body, mine)).url).toBe('/aanmelden/wat');
      expect(fieldIn(await open(other, 'wie'), 'phone')).toBe('050-0000009');
    });

    it('has the ticks of both, and none that one of them took away', async () => {
      await one.post('/aanmelden/keurmerken', { labels: ['pso', 'b-corp'] });
      const [seen, seenToo] = [
        fieldIn(await open(one, 'keurmerken'), 'seen'),
        fieldIn(await open(other, 'keurmerken'), 'seen'),
      ];
      await other.post('/aanmelden/keurmerken', { labels: ['pso', 'b-corp', 'eko'], seen: seenToo });
      await one.post('/aanmelden/keurmerken', { labels: 'b-corp', seen });
      const ticked = [
        ...(await open(one, 'keurmerken')).matchAll(/name="labels" value="([^"]+)" checked/g),
      ].map(([, code]) => code);
      expect(ticked.toSorted()).toEqual(['b-corp', 'eko']);
    });
  });
}
