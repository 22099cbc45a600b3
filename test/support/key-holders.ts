import request, { type Test } from 'supertest';

import { ApiKeyService } from '../../src/access/api-key.service.ts';
import { type Scope } from '../../src/access/scope.ts';
import { signIn } from './sign-in.ts';
import { type TestApp } from './test-app.ts';

/** Two municipalities, and somebody who belongs to none. */
export type KeyHolder = 'groningen' | 'assen' | 'none';

/** What each of them does with a key: calls of the API, and pages once signed in with it. */
export interface KeyHolders {
  keys: Readonly<Record<KeyHolder, string>>;
  call: (holder: KeyHolder, method: 'get' | 'put' | 'post', path: string, body?: object) => Test;
  /** Of their one session. */
  cookie: (holder: KeyHolder) => Promise<string>;
  open: (holder: KeyHolder, url: string) => ReturnType<TestApp['app']['inject']>;
}

const SCOPES: Scope[] = ['requests:read', 'requests:write', 'imports:write'];

export async function giveKeys(test: TestApp): Promise<KeyHolders> {
  const create = async (municipality?: string) => {
    const service = test.app.get(ApiKeyService, { strict: false });
    const made = await service.create({
      name: 'Buyer',
      scopes: SCOPES,
      ...(municipality && { municipality }),
    });
    return made.key;
  };
  const keys = { groningen: await create('GM0014'), assen: await create('GM0106'), none: await create() };
  const cookies: Partial<Record<KeyHolder, string>> = {};
  const cookie = async (holder: KeyHolder) => (cookies[holder] ??= await signIn(test.app, keys[holder]));
  return {
    keys,
    call: (holder, method, path, body) => {
      const sent = request(test.app.getHttpServer())[method](`/v1/${path}`).set('X-Api-Key', keys[holder]);
      return body ? sent.send(body) : sent;
    },
    cookie,
    open: async (holder, url) =>
      test.app.inject({ url, headers: { accept: 'text/html', cookie: await cookie(holder) } }),
  };
}
