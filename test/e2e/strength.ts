import { afterEach, describe, expect, it } from '@jest/globals';

import { AppConfig } from '../../src/platform/config/app-config.ts';
import { cookieOf } from '../support/sign-in.ts';
import { type TestProvider } from '../support/oidc-provider.ts';
import { type TestApp } from '../support/test-app.ts';

type Answer = Awaited<ReturnType<TestApp['app']['inject']>>;
type Person = TestProvider['person'];

interface Tools {
  test: TestApp;
  organisation: TestProvider;
  broker: TestProvider;
  firstSignIn: (user: { email: string; role: string }) => Promise<{ cookie: string; location: unknown }>;
  atOrganisation: (person: Person) => Promise<Answer>;
  atBroker: (person: Person) => Promise<Answer>;
}

const session = ({ headers }: Answer): string =>
  [headers['set-cookie'] ?? []]
    .flat()
    .map(cookieOf)
    .find((cookie) => cookie.startsWith('session=')) ?? '';

/** How strongly people prove who they are, where an installation asks more than usual. @param tools once the application runs */
export function testStrength(tools: () => Tools): void {
  const config = () => tools().test.app.get(AppConfig, { strict: false });

  describe('an installation that asks for a strength of sign-in', () => {
    afterEach(() => {
      Object.assign(config(), { secondFactorForAll: false });
      for (const client of [config().oidc, config().eherkenning]) Object.assign(client ?? {}, { acr: [] });
      for (const provider of [tools().organisation, tools().broker]) provider.acr = undefined;
    });

    it('lets in an officer only when the provider says that it was shown', async () => {
      const person = { sub: 'acr-1', email: 'sterk@gemeente.example', email_verified: true };
      Object.assign(config().oidc ?? {}, { acr: ['mfa', 'passkey'] });
      for (const acr of [undefined, 'pwd']) {
        tools().organisation.acr = acr;
        // A claim of that name elsewhere is nobody's word.
        const light = await tools().atOrganisation({ ...person, acr: 'mfa' });
        expect([light.statusCode, session(light), light.body]).toEqual([
          400,
          '',
          expect.stringContaining('Deze manier van inloggen is niet veilig genoeg'),
        ]);
      }
      tools().organisation.acr = 'passkey';
      expect(session(await tools().atOrganisation(person))).not.toBe('');
    });

    it('lets in a firm only at a level of eHerkenning that is enough', async () => {
      const person = { sub: 'acr-2', 'urn:etoegang:kvk': '90000083' };
      Object.assign(config().eherkenning ?? {}, { acr: ['urn:etoegang:core:assurance-class:loa3'] });
      tools().broker.acr = 'urn:etoegang:core:assurance-class:loa2';
      expect(session(await tools().atBroker(person))).toBe('');
      tools().broker.acr = 'urn:etoegang:core:assurance-class:loa3';
      expect(session(await tools().atBroker(person))).not.toBe('');
    });

    it('has a buyer with a password set up an app before anything else', async () => {
      Object.assign(config(), { secondFactorForAll: true });
      const { cookie, location } = await tools().firstSignIn({
        email: 'inkoper-met-app@gemeente.example',
        role: 'buyer',
      });
      expect(location).toMatch(/^\/account\/tweede-stap/);
      const answer = await tools().test.app.inject({
        url: '/zoekvragen',
        headers: { accept: 'text/html', cookie },
      });
      expect(answer.headers.location).toMatch(/^\/account\/tweede-stap/);
    });
  });
}
