import { Injectable } from '@nestjs/common';
import * as oidc from 'openid-client';

import { AppConfig } from '../../platform/config/app-config.ts';
import { type OidcClientSettings } from '../../platform/config/oidc-settings.ts';

/** Whom a provider vouches for: the people of an organisation, or those of firms. */
export type ProviderKind = 'officers' | 'eherkenning';

/** A provider that does not answer for this long is down for whoever waits. Seconds. */
const TIMEOUT_S = 10;

/** The OpenID Connect providers of this installation. What they say of themselves is asked once, when it is first needed. */
@Injectable()
export class SignInProviders {
  private readonly known = new Map<ProviderKind, oidc.Configuration>();

  constructor(private readonly config: AppConfig) {}

  /** What people know it by; null when there is none. */
  nameOf(kind: ProviderKind): string | null {
    if (kind === 'officers') return this.config.oidc?.name ?? null;
    return this.config.eherkenning ? 'eHerkenning' : null;
  }

  settingsOf(kind: ProviderKind): OidcClientSettings | null {
    return kind === 'officers' ? this.config.oidc : this.config.eherkenning;
  }

  /** Throws when the provider cannot be reached; then the next sign-in asks again. */
  async client(kind: ProviderKind, settings: OidcClientSettings): Promise<oidc.Configuration> {
    const known = this.known.get(kind) ?? (await this.discover(settings));
    this.known.set(kind, known);
    return known;
  }

  private discover({ issuer, clientId, clientSecret }: OidcClientSettings): Promise<oidc.Configuration> {
    // Settings refuse http in production; on a developer's machine the provider may have no certificate.
    const execute = issuer.startsWith('http:') ? [oidc.allowInsecureRequests] : [];
    return oidc.discovery(new URL(issuer), clientId, clientSecret, undefined, {
      execute,
      timeout: TIMEOUT_S,
    });
  }
}
