import { type NestFastifyApplication } from '@nestjs/platform-fastify';

import { FROM_OUR_PAGE, postUpload } from './sign-in.ts';

/** A page as a visitor gets it, after the redirects that a browser follows. */
export interface VisitedPage {
  status: number;
  /** Path and query of where the visitor ended. */
  url: string;
  body: string;
}

/** Somebody with a browser of their own: it keeps cookies, follows redirects and sends forms from our pages. */
export class Visitor {
  private readonly cookies = new Map<string, string>();

  constructor(private readonly app: NestFastifyApplication) {}

  /** Takes a cookie along from now on, such as that of a session that was opened elsewhere. */
  carry(name: string, value: string): this {
    this.cookies.set(name, value);
    return this;
  }

  get(url: string): Promise<VisitedPage> {
    return this.visit('GET', url);
  }

  /** Sends a form as its page does. */
  post(url: string, fields: Record<string, string | string[]> = {}): Promise<VisitedPage> {
    const pairs = Object.entries(fields).flatMap(([name, value]) =>
      [value].flat().map((one): [string, string] => [name, one]),
    );
    return this.visit('POST', url, new URLSearchParams(pairs).toString());
  }

  /** Sends a form with a file. */
  async upload(
    url: string,
    fields: Record<string, string>,
    file: { name: string; content: string | Buffer },
  ): Promise<VisitedPage> {
    const answer = await postUpload(this.app, url, fields, file, { cookie: this.cookieHeader() });
    const to = answer.headers.location;
    if (answer.statusCode === 303 && typeof to === 'string') return this.get(to);
    return { status: answer.statusCode, url, body: answer.body };
  }

  /** Gets a file, as it comes. */
  async download(url: string) {
    return this.app.inject({ url, headers: { accept: 'text/html', cookie: this.cookieHeader() } });
  }

  private cookieHeader(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  /** Follows the first link of ours in a message. */
  async follow(text: string): Promise<VisitedPage> {
    const link = /https?:\/\/\S+/.exec(text)?.[0];
    if (link === undefined) throw new Error(`no link in: ${text}`);
    const { pathname, search } = new URL(link);
    return this.get(pathname + search);
  }

  private async visit(method: 'GET' | 'POST', url: string, payload?: string): Promise<VisitedPage> {
    const answer = await this.app.inject({
      method,
      url,
      headers: {
        ...FROM_OUR_PAGE,
        accept: 'text/html',
        cookie: this.cookieHeader(),
        ...(payload === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
      },
      ...(payload === undefined ? {} : { payload }),
    });
    for (const cookie of [answer.headers['set-cookie'] ?? []].flat()) {
      const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split('=');
      this.cookies.set(name, value);
    }
    const to = answer.headers.location;
    if (answer.statusCode === 303 && typeof to === 'string') return this.get(to.replace(/#.*$/, ''));
    return { status: answer.statusCode, url, body: answer.body };
  }
}

/** The value of a hidden or text field in a page; fails when there is none. */
export function fieldIn(body: string, name: string): string {
  const tag = new RegExp(`<input[^>]*name="${name}"[^>]*>`).exec(body)?.[0];
  const value = tag && /value="([^"]*)"/.exec(tag)?.[1];
  if (value === undefined) throw new Error(`no field ${name} in the page`);
  return value;
}
