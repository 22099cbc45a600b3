import { describe, expect, it } from '@jest/globals';

import { UserService } from '../../src/access/accounts/user.service.ts';
import { cookieOf, FROM_OUR_PAGE, postForm } from '../support/sign-in.ts';
import { type TestApp } from '../support/test-app.ts';

type Answer = Awaited<ReturnType<TestApp['app']['inject']>>;

interface Tools {
  test: TestApp;
  /** Goes to the provider and back, as whoever its claims say, on the way to a page. */
  signIn: (person: { sub: string } & Record<string, unknown>, back?: string) => Promise<Answer>;
}

const cookieIn = ({ headers }: Answer, name: string): string =>
  [headers['set-cookie'] ?? []]
    .flat()
    .map(cookieOf)
    .find((cookie) => cookie.startsWith(`${name}=`)) ?? '';
const sessionIn = (answer: Answer): string => cookieIn(answer, 'session');

/** Officers whose provider does not vouch for their mail address. @param tools once the application runs */
export function testUnprovenAddress(tools: () => Tools): void {
  const users = () => tools().test.app.get(UserService, { strict: false });

  /** What is mailed to an address for this, the newest first. */
  async function mailsTo(email: string): Promise<string[]> {
    const rows: { text: string }[] = await tools().test.dataSource.query(
      `select body_text as text from outgoing_mail where recipient = $1 and purpose = 'sign-in-address' order by id desc`,
      [email],
    );
    return rows.map(({ text }) => text);
  }

  /** The code of the newest message, as it stands there. */
  const codeFor = async (email: string) => /^\d{4} \d{4}$/m.exec((await mailsTo(email))[0] ?? '')?.[0] ?? '';

  const show = (code: string, cookie: string) =>
    postForm(tools().test.app, '/inloggen/adres', { code }, { cookie });

  const page = (cookie: string) =>
    tools().test.app.inject({
      url: '/inloggen/adres',
      headers: { accept: 'text/html', host: FROM_OUR_PAGE.host, cookie },
    });

  /** Comes from the provider; answers the cookie with which the browser waits for a code. */
  async function asked(email: string, sub: string, back = ''): Promise<string> {
    const answer = await tools().signIn({ sub, email }, back);
    expect([answer.statusCode, answer.headers.location, sessionIn(answer)]).toEqual([
      303,
      '/inloggen/adres',
      '',
    ]);
    return cookieIn(answer, 'sign-in-address');
  }

  describe('an officer whose provider does not vouch for the address', () => {
    it('cannot tell by any answer or mail whether the register knows an address', async () => {
      const [known, unknown] = ['bekend-adres@gemeente.example', 'nieuws-adres@gemeente.example'];
      await users().create({ email: known, role: 'steward' });
      const seen: string[][] = [];
      for (const email of [known, unknown]) {
        const cookie = await asked(email, `tell ${email}`);
        const { statusCode, body } = await page(cookie);
        const [mail = ''] = await mailsTo(email);
        const wrong = await show('0000 0000', cookie);
        const told = [String(statusCode), body, mail, String(wrong.statusCode), wrong.body];
        seen.push(told.map((part) => part.replaceAll(email, 'ADDRESS').replace(/\d{4} \d{4}/, 'CODE')));
      }
      expect(seen[0]?.[0]).toBe('200');
      expect(seen[0]?.[3]).toBe('400');
      expect(seen[1]).toEqual(seen[0]);
      expect(await users().findByEmail(unknown)).toBeNull();
    });

    it('gets the account that was made beforehand by the code that is mailed there, and once is enough', async () => {
      const email = 'vooraf@gemeente.example';
      const { id } = await users().create({ email, role: 'buyer' });
      const cookie = await asked(email, 'u-1', '/zoekvragen');
      const shown = await show(await codeFor(email), cookie);
      expect([shown.statusCode, shown.headers.location]).toEqual([303, '/zoekvragen']);
      expect(sessionIn(shown)).not.toBe('');
      const [linked]: { subject: string }[] = await tools().test.dataSource.query(
        `select oidc_subject as subject from app_user where id = $1`,
        [id],
      );
      expect(linked).toEqual({ subject: 'u-1' });
      // The code opened one session.
      const again = await show(await codeFor(email), cookie);
      expect([again.statusCode, sessionIn(again)]).toEqual([400, '']);
      const next = await tools().signIn({ sub: 'u-1', email });
      expect(sessionIn(next)).not.toBe('');
    });

    it('gets a new account, without rights, where the register has none', async () => {
      const email = 'kersvers@gemeente.example';
      const cookie = await asked(email, 'u-2');
      const shown = await show((await codeFor(email)).replace(' ', ''), cookie);
      expect([shown.statusCode, shown.headers.location]).toEqual([303, '/account']);
      expect(await users().findByEmail(email)).not.toBeNull();
    });

    it('does not get an account that an app protects, by a mailbox alone', async () => {
      const email = 'met-app@gemeente.example';
      const { id } = await users().create({ email, role: 'steward', municipality: 'GM0014' });
      await tools().test.dataSource.query(
        `update app_user set totp_secret = 'X', totp_confirmed_at = now() where id = $1`,
        [id],
      );
      const cookie = await asked(email, 'u-3');
      const shown = await show(await codeFor(email), cookie);
      expect([shown.statusCode, sessionIn(shown), shown.body]).toEqual([
        400,
        '',
        expect.stringContaining('kunt u niet via uw organisatie inloggen'),
      ]);
    });

    it('shows the code in the browser that came from the provider, within ten minutes, in five tries', async () => {
      const { clock } = tools().test;
      const [email, sub] = ['streng@gemeente.example', 'u-4'];
      const cookie = await asked(email, sub);
      const code = await codeFor(email);
      for (const other of ['', 'sign-in-address=made-up', await asked('iemand@gemeente.example', 'u-5')])
        expect(sessionIn(await show(code, other))).toBe('');
      const begun = clock.now();
      clock.set(new Date(begun.getTime() + 10 * 60_000));
      const late = await page(cookie);
      expect([late.statusCode, (await show(code, cookie)).statusCode]).toEqual([404, 404]);
      expect(late.body).toMatch(/href="\/inloggen">Opnieuw beginnen</);
      clock.set(begun);
      const codes = [];
      for (let tried = 0; tried < 6; tried++) codes.push((await show('1', cookie)).statusCode);
      expect(codes).toEqual([400, 400, 400, 400, 400, 429]);
      expect((await show(code, cookie)).statusCode).toBe(429);
    });

    it('cannot flood a mailbox', async () => {
      const email = 'vol@gemeente.example';
      const answers = [];
      for (let time = 0; time < 6; time++)
        answers.push((await tools().signIn({ sub: `flood-${time}`, email })).statusCode);
      expect([answers, (await mailsTo(email)).length]).toEqual([[303, 303, 303, 303, 303, 429], 5]);
    });
  });
}
