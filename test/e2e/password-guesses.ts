import { describe, expect, it } from '@jest/globals';

import { postForm } from '../support/sign-in.ts';
import { type TestApp } from '../support/test-app.ts';

interface Tools {
  test: TestApp;
  firstSignIn: (user: { email: string; role: string }) => Promise<{ cookie: string }>;
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
  });
}
