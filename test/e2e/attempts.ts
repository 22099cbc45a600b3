import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { beforeAll, describe, expect, it } from '@jest/globals';

import { type RequestDocument } from '../support/requests-from-document.ts';
import { type Attacker, attackersOf, requestTo } from '../support/attackers.ts';
import { type Rule, ROUTES } from '../support/route-table.ts';
import { FROM_OUR_PAGE } from '../support/sign-in.ts';
import { type TestApp } from '../support/test-app.ts';

const WEB = join(import.meta.dirname, '..', '..', 'src', 'web');
const EVIL = 'evil.example';

/** What somebody writes into a parameter, hoping that it becomes a part of something else. */
const ATTEMPTS = [
  // SQL after ORDER BY, and in quotes: evaluated, it is a division by zero and so a fault of ours.
  'name,(select 1/0)--',
  "x' or 1/0=1 --",
  // A filter of the search engine.
  'pso" OR impact = true OR "x" = "x',
  '"><script>alert(1)</script>',
  '" onmouseover="alert(1)',
  'x\r\nSet-Cookie: evil=1\r\nLocation: https://evil.example',
  'https://evil.example/',
  '//evil.example',
  '/\\evil.example',
  'javascript:alert(1)//evil.example',
];

/** Names under which a program might take an order, beside those that it knows. */
const ORDERS = ['sort', 'order', 'orderBy', 'direction'];

const READING = Object.entries(ROUTES).filter(([route]) => route.startsWith('GET '));
const CHANGING = Object.entries(ROUTES).filter(([route]) => !route.startsWith('GET '));
const isApi = (route: string) => / \/v1(\/|$)/.test(route);

/** Names of parameters that pages read anywhere. Reads every file of theirs. */
function readParametersOfPages(): string[] {
  const files = readdirSync(WEB, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.tsx?$/.test(file),
  );
  const found = files.flatMap((file) => [
    ...readFileSync(join(WEB, file), 'utf8').matchAll(/\bparams\['(\w+)'\]|name="(\w+)"/g),
  ]);
  return [...new Set(found.map(([, read, field]) => read ?? field ?? ''))];
}

/** Attempts at every route, by whoever is let in there. @param app once it runs */
export function testAttempts(app: () => TestApp): void {
  let attackerAt: (route: string, rule: Rule) => Attacker;
  let document: RequestDocument;
  let ofPages: string[];
  beforeAll(async () => {
    ofPages = readParametersOfPages();
    attackerAt = await attackersOf(app());
    document = await app().getJson<RequestDocument>('/v1/openapi.json');
  });

  const operationOf = (route: string) => {
    const [method = '', path = ''] = route.split(' ');
    return document.paths[path.slice('/v1'.length).replace(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()];
  };
  const namesAt = (route: string): string[] => {
    if (!isApi(route)) return [...ORDERS, ...ofPages];
    const parameters = operationOf(route)?.parameters ?? [];
    return [...ORDERS, ...parameters.filter((one) => one.in === 'query').map(({ name }) => name)];
  };
  const read = (route: string, rule: Rule, query: URLSearchParams, headers: Record<string, string> = {}) =>
    app().app.inject({
      ...requestTo(route, query),
      headers: { accept: 'text/html, application/json', ...attackerAt(route, rule).headers, ...headers },
    });

  describe('an attempt at any route', () => {
    it('to be read is answered without a fault, and nothing of it becomes SQL, a tag, a header or a way out', async () => {
      const faults: unknown[] = [];
      for (const [route, rule] of READING)
        for (const attempt of ATTEMPTS) {
          // One by one where all at once are refused for another of them.
          for (const names of isApi(route) ? [['sort'], namesAt(route)] : [namesAt(route)]) {
            const answer = await read(route, rule, new URLSearchParams(names.map((name) => [name, attempt])));
            const { statusCode, body, headers } = answer;
            const location = String(headers['location'] ?? '/');
            if (
              statusCode >= 500 ||
              (isApi(route) && statusCode < 300) ||
              !/^\/(?![/\\])/.test(location) ||
              [headers['set-cookie'] ?? []].flat().some((cookie) => /^evil/.test(cookie)) ||
              /<script>alert|" onmouseover="alert|(?:href|action|src)="[^"?]*evil\.example/.test(body)
            )
              faults.push({ route, attempt, sent: names.slice(0, 5), statusCode, location });
          }
        }
      expect(faults).toEqual([]);
    }, 300_000);

    it('under the name of another host gets no page that leads there', async () => {
      const faults: unknown[] = [];
      for (const [route, rule] of READING) {
        const hosts = { host: EVIL, 'x-forwarded-host': EVIL, 'x-forwarded-proto': 'https' };
        const { body, headers } = await read(route, rule, new URLSearchParams(), hosts);
        if (`${body} ${JSON.stringify(headers)}`.includes(EVIL)) faults.push(route);
      }
      expect(faults).toEqual([]);
    });

    it('by a form of another site, or of ours without its token, is refused', async () => {
      const faults: unknown[] = [];
      const others = [
        { origin: `https://${EVIL}`, host: FROM_OUR_PAGE.host },
        { ...FROM_OUR_PAGE, 'sec-fetch-site': 'cross-site' },
        { origin: 'null', host: FROM_OUR_PAGE.host },
      ];
      // Public ones open nothing but what their own code opens.
      for (const [route, rule] of CHANGING.filter(([name, one]) => !isApi(name) && one !== 'public')) {
        const { headers, formToken } = attackerAt(route, rule);
        const send = async (more: Record<string, string>, token: string) => {
          const { statusCode } = await app().app.inject({
            ...requestTo(route),
            headers: { ...headers, ...more, 'content-type': 'application/x-www-form-urlencoded' },
            payload: new URLSearchParams(token === '' ? {} : { formToken: token }).toString(),
          });
          if (statusCode !== 403) faults.push({ route, more, statusCode });
        };
        for (const other of others) await send(other, formToken);
        // A form with a file is refused for its kind before anything of it is read.
        if (rule.startsWith('page') && route !== 'POST /beheer/imports')
          await send(FROM_OUR_PAGE, 'x'.repeat(formToken.length));
      }
      expect(faults).toEqual([]);
    });

    it('to set a field that the API does not know changes nothing', async () => {
      const faults: unknown[] = [];
      const calls = CHANGING.filter(([name]) => isApi(name));
      const isBodiless = (route: string) => !operationOf(route)?.requestBody;
      expect(calls.length).toBeGreaterThan(25);
      for (const [route, rule] of calls) {
        const { statusCode, body } = await app().app.inject({
          ...requestTo(route),
          headers: { ...attackerAt(route, rule).headers, 'content-type': 'application/json' },
          payload: JSON.stringify({ municipality: 'GM0106', createdBy: 'x', isAdmin: true, __proto: {} }),
        });
        if (statusCode < 400 || statusCode >= 500) faults.push({ route, statusCode });
        // Where there is nothing else to look at, each field is refused by its name.
        if (isBodiless(route) && !(statusCode === 400 && body.includes('"name":"createdBy"')))
          faults.push({ route, statusCode, body });
      }
      expect(faults).toEqual([]);
    });
  });

  describe('every page', () => {
    it('says that nothing inline runs, nothing comes from elsewhere and no site frames it, and holds nothing inline', async () => {
      const faults: unknown[] = [];
      let pages = 0;
      for (const [route, rule] of READING) {
        const { headers, body } = await read(route, rule, new URLSearchParams());
        if (!String(headers['content-type']).startsWith('text/html')) continue;
        pages++;
        const policy = String(headers['content-security-policy']);
        const right =
          policy.includes("default-src 'self'") &&
          policy.includes("frame-ancestors 'none'") &&
          !/unsafe|\*|https?:|script-src(?! 'self'[;$])/.test(policy);
        const others = [headers['x-frame-options'], headers['x-content-type-options']];
        const inline = /<style\b|\sstyle="|<script(?![^>]*\ssrc=)[^>]*>|\son\w+="/i.exec(body)?.[0] ?? null;
        if (!right || others.join() !== 'DENY,nosniff' || inline !== null)
          faults.push({ route, policy, others, inline });
      }
      expect(faults).toEqual([]);
      expect(pages).toBeGreaterThan(60);
    });
  });
}
