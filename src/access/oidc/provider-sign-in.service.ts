import { Injectable } from '@nestjs/common';
import * as oidc from 'openid-client';

import { AppConfig } from '../../platform/config/app-config.ts';
import { Log } from '../../platform/log/log.ts';
import { type Claims } from './claims.ts';
import { PendingSignIns, type PendingSignIn } from './pending-sign-ins.ts';
import { type ProviderKind, SignInProviders } from './sign-in-providers.ts';

/** Where the provider sends the browser back to, below the sign-in page. */
export const CALLBACK_PATHS: Record<ProviderKind, string> = {
  officers: '/inloggen/organisatie/terug',
  eherkenning: '/inloggen/eherkenning/terug',
};

export type ProviderStart =
  /** Send the browser to `url`, with `browserToken` added to its cookie. */
  | { kind: 'started'; url: string; browserToken: string }
  | { kind: 'unavailable' }
  /** This installation has no such provider. */
  | { kind: 'none' };

export type ProviderEnd =
  | { kind: 'proven'; claims: Claims; started: PendingSignIn }
  /** It began in another browser, too long ago, or was ended before. */
  | { kind: 'stale' }
  /** The provider does not say that they proved themselves as strongly as the settings ask. */
  | { kind: 'weak'; started: PendingSignIn }
  /** They, or the provider, stopped it there. */
  | { kind: 'refused'; started: PendingSignIn }
  /** The provider could not be asked, or what it said does not hold. */
  | { kind: 'failed'; started: PendingSignIn };

/** The authorization code flow with PKCE, state and nonce: what the provider proves, and nothing about our accounts. */
@Injectable()
export class ProviderSignInService {
  constructor(
    private readonly config: AppConfig,
    private readonly providers: SignInProviders,
    private readonly pending: PendingSignIns,
    private readonly log: Log,
  ) {}

  async start(provider: ProviderKind, back: string, lang: string): Promise<ProviderStart> {
    const settings = this.providers.settingsOf(provider);
    if (!settings) return { kind: 'none' };
    try {
      const client = await this.providers.client(provider, settings);
      const codeVerifier = oidc.randomPKCECodeVerifier();
      const begun = {
        provider,
        state: oidc.randomState(),
        nonce: oidc.randomNonce(),
        codeVerifier,
        back,
        lang,
      };
      const url = oidc.buildAuthorizationUrl(client, {
        redirect_uri: this.ourUrl(CALLBACK_PATHS[provider]).href,
        scope: settings.scope,
        state: begun.state,
        nonce: begun.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(codeVerifier),
        code_challenge_method: 'S256',
        ...(settings.acr.length > 0 ? { acr_values: settings.acr.join(' ') } : {}),
      });
      return { kind: 'started', url: url.href, browserToken: await this.pending.keep(begun) };
    } catch (error) {
      this.log.error('the sign-in provider does not answer', error, { provider });
      return { kind: 'unavailable' };
    }
  }

  /**
   * @param browserTokens of all sign-ins that the browser began
   * @param query of the address that the provider sent the browser back to, with its `?`
   */
  async end(provider: ProviderKind, browserTokens: readonly string[], query: string): Promise<ProviderEnd> {
    const state = new URLSearchParams(query).get('state') ?? '';
    const started = await this.pending.take(browserTokens, provider, state);
    const settings = this.providers.settingsOf(provider);
    if (!started || !settings) return { kind: 'stale' };
    try {
      const client = await this.providers.client(provider, settings);
      const url = this.ourUrl(CALLBACK_PATHS[provider]);
      url.search = query;
      const tokens = await oidc.authorizationCodeGrant(client, url, {
        pkceCodeVerifier: started.codeVerifier,
        expectedState: started.state,
        expectedNonce: started.nonce,
        idTokenExpected: true,
      });
      if (!isStrong(tokens, settings.acr)) return { kind: 'weak', started };
      return { kind: 'proven', claims: await allClaims(client, settings.issuer, tokens), started };
    } catch (error) {
      if (isRefusal(error)) return { kind: 'refused', started };
      this.log.error('a sign-in at the provider failed', error, { provider });
      return { kind: 'failed', started };
    }
  }

  private ourUrl(path: string): URL {
    return new URL(this.config.baseUrl.replace(/\/$/, '') + path);
  }
}

type Tokens = Awaited<ReturnType<typeof oidc.authorizationCodeGrant>>;

/** RFC 6749, 4.1.2.1: who pressed "cancel", or may not use the register by the provider's own rules. No fault of anybody. */
function isRefusal(error: unknown): boolean {
  return error instanceof oidc.AuthorizationResponseError && error.error === 'access_denied';
}

/** What we asked for is a wish to the provider (OpenID Connect Core, 3.1.2.1): what it came to stands in the ID token. */
function isStrong(tokens: Tokens, wanted: readonly string[]): boolean {
  const acr = tokens.claims()?.['acr'];
  return wanted.length === 0 || (typeof acr === 'string' && wanted.includes(acr));
}

/** Some providers put everything into the token, others tell name and address only when asked. */
async function allClaims(client: oidc.Configuration, issuer: string, tokens: Tokens): Promise<Claims> {
  const proven = tokens.claims();
  if (!proven) throw new Error('the provider sent no ID token');
  const asks = client.serverMetadata().userinfo_endpoint !== undefined;
  const told = asks ? await oidc.fetchUserInfo(client, tokens.access_token, proven.sub) : {};
  return { issuer: proven.iss ?? issuer, subject: proven.sub, values: { ...told, ...proven } };
}
