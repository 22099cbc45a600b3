import { type NestFastifyApplication } from '@nestjs/platform-fastify';

import { ApiKeyService } from '../../src/access/api-key.service.ts';
import { type Scope } from '../../src/access/scope.ts';

/** What a browser sends along with a form of our own page. */
export const FROM_OUR_PAGE = { origin: 'http://register.test', host: 'register.test' };

/** A new API key with these scopes. */
export async function aKeyFor(
  app: NestFastifyApplication,
  scopes: Scope[] = ['imports:write'],
  name = 'Sanne de Vries',
): Promise<{ id: string; key: string }> {
  return app.get(ApiKeyService, { strict: false }).create({ name, scopes });
}

/** Sends a form as a browser does from a page of ours. */
export function postForm(
  app: NestFastifyApplication,
  url: string,
  fields: Record<string, string> | URLSearchParams,
  headers: Record<string, string> = {},
) {
  return app.inject({
    method: 'POST',
    url,
    headers: {
      ...FROM_OUR_PAGE,
      accept: 'text/html',
      'content-type': 'application/x-www-form-urlencoded',
      ...headers,
    },
    payload: new URLSearchParams(fields).toString(),
  });
}

/** Sends a form with a file as a browser does from a page of ours. */
export function postUpload(
  app: NestFastifyApplication,
  url: string,
  fields: Record<string, string>,
  file: { name: string; content: string | Buffer },
  headers: Record<string, string> = {},
) {
  const parts = Object.entries(fields).map(
    ([name, value]) => `--edge\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  const head = `--edge\r\ncontent-disposition: form-data; name="file"; filename="${file.name}"\r\ncontent-type: text/csv\r\n\r\n`;
  return app.inject({
    method: 'POST',
    url,
    headers: {
      ...FROM_OUR_PAGE,
      accept: 'text/html',
      'content-type': 'multipart/form-data; boundary=edge',
      ...headers,
    },
    payload: Buffer.concat([
      Buffer.from(parts.join('') + head),
      Buffer.from(file.content),
      Buffer.from('\r\n--edge--\r\n'),
    ]),
  });
}

/** Signs in as a browser does; answers the cookie to send from then on. */
export async function signIn(app: NestFastifyApplication, key: string): Promise<string> {
  return cookieOf((await postForm(app, '/beheer', { key })).headers['set-cookie']);
}

/** `name=value` of a `Set-Cookie`. */
export function cookieOf(header: string | string[] | undefined): string {
  return String(header ?? '').split(';')[0] ?? '';
}

/** The token that the forms of this session carry, as its pages have it. */
export async function formTokenIn(app: NestFastifyApplication, cookie: string): Promise<string> {
  const page = await app.inject({ url: '/beheer/imports', headers: { cookie } });
  const token = /name="formToken" value="([^"]+)"/.exec(page.body)?.[1];
  if (token === undefined) throw new Error(`no form token in a page with status ${page.statusCode}`);
  return token;
}
