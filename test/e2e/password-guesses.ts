import { describe, expect, it } from '@jest/globals';

import { Secret, TOTP } from 'otpauth';

import { postForm } from '../support/sign-in.ts';
import { type TestApp } from '../support/test-app.ts';

interface Tools {
  test: TestApp;
  password: string;
  firstSignIn: (user: { email: string; role: string }) => Promise<{ id: string; cookie: string }>;
  tokenAt: (url: string, cookie: string) => Promise<string>;
}

/** Guessing at a password from within. @param tools once the application runs */
export function testPasswordGuesses(tools: () => Tools): void {
  describe('somebody at an open session who guesses at its password', () => {
    it('is stopped after ten guesses, with the time to wait, for changing it and for erasing alike', async () => {
      const { cookie } = await tools().firstSignIn({ email: 'raden@gemeente.example', role: 'buyer' });
      const formToken = await tools().tokenAt('/account', cookie);
      const guess = (path: string) =>
        postForm(
          tools().test.app,
          path,
          { formToken, sure: '1', present: 'x', 'own-password': 'x', password: 'groene kano op het meer' },
          { cookie },
        );
      for (let guessed = 0; guessed < 10; guessed++)
        expect((await guess('/account/wachtwoord')).statusCode).toBe(400);
      for (const path of ['/account/wachtwoord', '/account/wissen']) {
        const stopped = await guess(path);
        expect([stopped.statusCode, stopped.headers['retry-after']]).toEqual([429, '900']);
        expect(stopped.body).toContain('Te veel pogingen. Probeer het over een kwartier opnieuw.');
      }
    });

    it('cannot set up an app of their own without it, once the sign-in is longer ago', async () => {
      const { test, firstSignIn, tokenAt } = tools();
      const { cookie, id } = await firstSignIn({ email: 'verlaten@gemeente.example', role: 'buyer' });
      const path = '/account/tweede-stap';
      const page = async () => (await test.app.inject({ url: path, headers: { cookie } })).body;
      expect(await page()).not.toContain('name="present"');
      await test.dataSource.query(
        `update session set opened_at = opened_at - interval '11 minutes' where user_id = $1`,
        [id],
      );
      const shown = await page();
      expect(shown).toContain('name="present"');
      const secret = /class="register-secret">([^<]+)</.exec(shown)?.[1]?.replaceAll(' ', '') ?? '';
      const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate({
        timestamp: test.clock.now().getTime(),
      });
      const formToken = await tokenAt(path, cookie);
      const setUp = (present: string) => postForm(test.app, path, { formToken, code, present }, { cookie });
      const refused = await setUp('niet mijn wachtwoord');
      expect([refused.statusCode, refused.body]).toEqual([
        400,
        expect.stringContaining('Dit is niet uw huidige wachtwoord.'),
      ]);
      const done = await setUp(tools().password);
      expect([done.statusCode, done.body]).toEqual([200, expect.stringContaining('herstelcodes')]);
    });
  });
}
