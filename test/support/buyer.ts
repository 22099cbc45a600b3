import { UserService } from '../../src/access/accounts/user.service.ts';
import { SessionService } from '../../src/access/session.service.ts';
import { formTokenOf } from '../../src/access/session.ts';
import { postForm } from './sign-in.ts';
import { type TestApp } from './test-app.ts';

/** An answer to a buyer's browser. */
export interface BuyerAnswer {
  status: number;
  /** Where it leads; empty when it does not. */
  location: string;
  body: string;
  /** The text of the page, without tags and in one line. */
  text: string;
}

/** A buyer of a municipality who is signed in, and what their browser does. */
export interface Buyer {
  id: string;
  /** Of their session, as the cookie has it. */
  token: string;
  get(path: string): Promise<BuyerAnswer>;
  post(path: string, fields: Record<string, string> | [string, string][]): Promise<BuyerAnswer>;
}

/** @param municipality CBS code */
export async function aBuyer(
  test: TestApp,
  name: string,
  municipality: string | undefined,
  role = 'buyer',
): Promise<Buyer> {
  const email = `${name.toLowerCase()}@${(municipality ?? 'nergens').toLowerCase()}.example`;
  const users = test.app.get(UserService, { strict: false });
  const { id } = await users.create({ email, name, role, municipality });
  const sessions = test.app.get(SessionService, { strict: false });
  const token = await sessions.open({ kind: 'user', id }, { method: 'password', secondFactor: true });
  const headers = { cookie: `session=${token}` };
  return {
    id,
    token,
    get: async (url) =>
      answerOf(await test.app.inject({ url, headers: { ...headers, accept: 'text/html' } })),
    post: async (url, fields) => {
      const all = new URLSearchParams(fields);
      all.set('formToken', formTokenOf(token));
      return answerOf(await postForm(test.app, url, all, headers));
    },
  };
}

interface Injected {
  statusCode: number;
  headers: Record<string, unknown>;
  body: string;
}

function answerOf({ statusCode, headers, body }: Injected): BuyerAnswer {
  return {
    status: statusCode,
    location: typeof headers['location'] === 'string' ? headers['location'] : '',
    body,
    text: plain(body),
  };
}

function plain(html: string): string {
  return html
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&quot;', '"')
    .replace(/\s+/g, ' ');
}
