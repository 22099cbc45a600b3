import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';

import { jest } from '@jest/globals';
import { type Provider } from 'oidc-provider';

/** A real OpenID Connect provider, at which whoever is set as `person` is signed in. */
export interface TestProvider {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** The claims of who signs in next; `sub` says who it is. */
  person: { sub: string } & Record<string, unknown>;
  /** How strongly they show who they are, where a client asks for it. */
  acr?: string | undefined;
  /** Follows the way from the register to the provider and back, as a browser does; answers the address back. */
  visit(url: string): Promise<string>;
  /** Nobody answers at its address any more, until `up`. */
  down(): Promise<void>;
  up(): Promise<void>;
  close(): Promise<void>;
}

/** What somebody sees at the provider. */
const PAGE = `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Inlogdienst</title>
  <link rel="icon" href="data:,"></head>
  <body><h1>Inlogdienst</h1><form method="post">
  <button type="submit">Akkoord</button><button type="submit" formaction="?refuse">Weigeren</button></form></body></html>`;

const CLIENT = { clientId: 'register', clientSecret: 'a-secret-of-the-test' };

/** Strengths that the provider can tell apart. */
const ACR_VALUES = [
  'pwd',
  'mfa',
  'passkey',
  'urn:etoegang:core:assurance-class:loa2',
  'urn:etoegang:core:assurance-class:loa3',
];

/**
 * @param callbacks addresses of the register that it may send browsers back to @param claims beside `sub`
 * @param asks shows a page with a button to sign in and one to refuse, for a browser; without, whoever comes is signed in
 */
export async function startProvider(
  callbacks: string[],
  claims: readonly string[],
  asks = false,
): Promise<TestProvider> {
  const server = createServer();
  const listen = (port: number) => new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  await listen(0);
  const { port } = server.address() as AddressInfo;
  const issuer = `http://127.0.0.1:${port}`;
  const test: TestProvider = {
    issuer,
    ...CLIENT,
    person: { sub: 'nobody' },
    visit,
    down: () => closed(server),
    up: () => listen(port),
    close: () => closed(server),
  };
  const provider = await providerFor(issuer, callbacks, claims, () => test.person);
  server.on('request', (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return void provider.callback()(request, response);
    if (asks && request.method === 'GET')
      return void response.setHeader('content-type', 'text/html').end(PAGE);
    // Without a page it signs in whoever comes, where a real provider would ask for a password.
    const refuses = request.url.endsWith('?refuse');
    const signsIn = { login: { accountId: test.person.sub, ...(test.acr ? { acr: test.acr } : {}) } };
    const answer = refuses ? { error: 'access_denied', error_description: 'refused' } : signsIn;
    void provider.interactionFinished(request, response, answer, { mergeWithLastSubmission: false });
  });
  return test;
}

async function providerFor(
  issuer: string,
  callbacks: string[],
  claims: readonly string[],
  person: () => TestProvider['person'],
): Promise<Provider> {
  // It tells that it keeps everything in memory, which is what a test wants.
  for (const way of ['warn', 'info'] as const) jest.spyOn(console, way).mockImplementation(() => undefined);
  const { Provider } = await import('oidc-provider');
  return new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.clientId,
        client_secret: CLIENT.clientSecret,
        redirect_uris: callbacks,
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    acrValues: ACR_VALUES,
    claims: { openid: ['sub', ...claims], email: [], profile: [] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (_context, sub) => ({ accountId: sub, claims: () => person() }),
    loadExistingGrant: async (context) => {
      const grant = new context.oidc.provider.Grant({
        clientId: context.oidc.client?.clientId ?? '',
        accountId: context.oidc.session?.accountId ?? '',
      });
      grant.addOIDCScope('openid email profile');
      await grant.save();
      return grant;
    },
    cookies: { keys: ['a key of the test'] },
    pkce: { required: () => true },
  });
}

/** Redirects until one leaves the provider. */
async function visit(url: string): Promise<string> {
  const cookies = new Map<string, string>();
  let at = new URL(url);
  const { origin } = at;
  while (at.origin === origin) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(at, { redirect: 'manual', headers: { cookie } });
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
    const location = answer.headers.get('location');
    if (location === null) throw new Error(`the provider answered ${answer.status}: ${await answer.text()}`);
    at = new URL(location, at);
  }
  return at.href;
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/** The settings with which the register knows these two. */
export function clientSettings(organisation: TestProvider, broker: TestProvider) {
  return {
    OIDC_ISSUER: organisation.issuer,
    OIDC_CLIENT_ID: organisation.clientId,
    OIDC_CLIENT_SECRET: organisation.clientSecret,
    OIDC_EHERKENNING_ISSUER: broker.issuer,
    OIDC_EHERKENNING_CLIENT_ID: broker.clientId,
    OIDC_EHERKENNING_CLIENT_SECRET: broker.clientSecret,
  };
}
