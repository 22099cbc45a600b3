import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';

import { ApiKeyService } from '../../src/access/api-key.service.ts';
import { UserService } from '../../src/access/accounts/user.service.ts';
import { queueMail } from '../../src/platform/mail/mail-outbox.ts';
import { FROM_OUR_PAGE, postForm } from '../support/sign-in.ts';
import { tablesWith } from '../support/tables-with.ts';
import { type TestApp } from '../support/test-app.ts';

/** What nobody may find in a log or a table, by what it is. */
const CANARY = {
  password: 'kanarie zingt in de gele kooi',
  wrongPassword: 'kanarie zingt in de rode kooi',
  wrongKey: `ir_kanarie0000_${'k'.repeat(43)}`,
  code: 'kanarie-autorisatiecode',
  oidcToken: 'kanarie-browser-token',
  link: 'kanarie-link-token-00000000000000000000000000',
  mailServer: 'kanariewachtwoord',
  hook: 'kanarie-in-het-adres',
};

/** The mail server that the application must have for this: nobody is there. */
export const LOST_MAIL_SERVER = `smtp://register:${CANARY.mailServer}@127.0.0.1:1`;

/** Secrets go every way that a secret can go; then all that was written is read. @param app once it runs */
export function testSecretCanaries(app: () => TestApp): void {
  describe('a secret', () => {
    const written: string[] = [];
    beforeAll(() => {
      for (const stream of [process.stderr, process.stdout])
        jest.spyOn(stream, 'write').mockImplementation((text) => {
          written.push(String(text));
          return true;
        });
    });
    afterAll(() => void jest.restoreAllMocks());

    it('stands in no line of the log and in no table, whichever way it goes', async () => {
      const { app: server, dataSource } = app();
      const users = server.get(UserService, { strict: false });
      const { token } = await users.create({ email: 'kanarie@canary.example', role: 'buyer' });
      await postForm(server, '/inloggen/wachtwoord', { token, password: CANARY.password });
      for (const password of [CANARY.wrongPassword, CANARY.password])
        await postForm(server, '/inloggen', { email: 'kanarie@canary.example', password });
      await server.inject({ url: `/inloggen/wachtwoord?token=${CANARY.link}` });
      await server.inject({ url: `/aanmelden/verder?code=${CANARY.link}` });
      await server.inject({
        url: `/inloggen/organisatie/terug?code=${CANARY.code}&state=x`,
        headers: {
          ...FROM_OUR_PAGE,
          cookie: `provider_sign_in=${CANARY.oidcToken}; session=${CANARY.oidcToken}`,
        },
      });
      const started = await server.inject({ url: '/inloggen/organisatie', headers: FROM_OUR_PAGE });
      const { searchParams } = new URL(String(started.headers.location));
      const returning = new URLSearchParams({ code: CANARY.code, state: searchParams.get('state') ?? '' });
      await server.inject({
        // With the state that it began with, so that the provider is asked about the code.
        url: `/inloggen/organisatie/terug?${returning.toString()}`,
        headers: { ...FROM_OUR_PAGE, cookie: String(started.headers['set-cookie']).split(';')[0] ?? '' },
      });
      const { key } = await server
        .get(ApiKeyService, { strict: false })
        .create({ name: 'tool', scopes: ['webhooks:write', 'suppliers:read'], municipality: 'GM0014' });
      for (const one of [key, CANARY.wrongKey])
        await server.inject({ url: '/v1/changes?since=x', headers: { 'x-api-key': one } });
      const made = await server.inject({
        method: 'POST',
        url: '/v1/webhooks',
        headers: { 'x-api-key': key },
        payload: { url: `https://hook.invalid/in?token=${CANARY.hook}`, contact: 'wie@canary.example' },
      });
      const { id, secret } = made.json<{ id: string; secret: string }>();
      const tested = await server.inject({
        method: 'POST',
        url: `/v1/webhooks/${id}/tests`,
        headers: { 'x-api-key': key },
      });
      expect([made.statusCode, tested.statusCode]).toEqual([201, 201]);
      const content = { lang: 'nl' as const, subject: 'x', parts: ['x'], footer: 'x' };
      const mail = { key: 'canary', purpose: 'test', to: 'wie@canary.example', content };
      await dataSource.transaction((manager) => queueMail(manager, mail));
      await app().drainJobs();

      const secrets = { ...CANARY, token, key, hookSecret: secret, client: 'a-secret-of-the-test' };
      const log = written.join('');
      // The provider's refusal is told, so this reads the right streams.
      expect(log).toContain('a sign-in at the provider failed');
      for (const [what, word] of Object.entries(secrets))
        expect([what, log.includes(word)]).toEqual([what, false]);
      for (const [what, word] of Object.entries(secrets))
        // The address of a webhook is what its owner gave; it is called and shown to them.
        expect([what, await tablesWith(dataSource, word)]).toEqual([
          what,
          what === 'hook' ? ['public.webhook'] : [],
        ]);
      const [state]: { error: string }[] = await dataSource.query(
        `select last_error as error from outgoing_mail where message_key = 'canary'`,
      );
      expect(state?.error).toContain('ECONNREFUSED');
    });
  });
}
