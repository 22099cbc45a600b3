import { describe, expect, it } from '@jest/globals';

import { type TestProvider } from '../support/oidc-provider.ts';

interface Answer {
  statusCode: number;
  headers: Record<string, unknown>;
}

interface Stage {
  organisation: TestProvider;
  get: (url: string, cookie: string) => Promise<Answer>;
  cookiesOf: (answer: Answer) => string[];
  leadsTo: (answer: Answer) => readonly [number, unknown];
}

/** Signing in at a provider from more than one tab of a browser. @param stage once it is set */
export function testTwoTabs(stage: () => Stage): void {
  /** A browser that keeps what it is given on the way to a provider. */
  function aBrowser() {
    let held = '';
    return async (url: string) => {
      const answer = await stage().get(url, held);
      held =
        stage()
          .cookiesOf(answer)
          .find((cookie) => cookie.startsWith('sign-in=')) ?? held;
      return answer;
    };
  }

  describe('a sign-in at a provider', () => {
    it.each([
      ['the first', (tabs: URL[]) => tabs],
      ['the last', (tabs: URL[]) => tabs.toReversed()],
    ])('begins in two tabs and ends in both, %s tab first', async (_, inOrder) => {
      const { organisation, leadsTo } = stage();
      organisation.person = { sub: 't-1', email: 'tabbladen@gemeente.example', email_verified: true };
      const visit = aBrowser();
      const returns: URL[] = [];
      for (const back of ['/beheer/vragen', '/opdrachten']) {
        const start = await visit(`/inloggen/organisatie?${new URLSearchParams({ back }).toString()}`);
        returns.push(new URL(await organisation.visit(String(start.headers['location']))));
      }
      const ended: unknown[] = [];
      for (const { pathname, search } of inOrder(returns))
        ended.push(leadsTo(await visit(pathname + search)));
      expect(ended.toSorted()).toEqual([
        [303, '/beheer/vragen'],
        [303, '/opdrachten'],
      ]);
      // Neither ends a second time.
      for (const { pathname, search } of returns)
        expect((await visit(pathname + search)).statusCode).toBe(400);
    });
  });
}
