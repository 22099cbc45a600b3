/** The settings of providers, as `Settings` has them. */
export interface OidcSettings {
  NODE_ENV: string;
  OIDC_ISSUER?: string;
  OIDC_CLIENT_ID?: string;
  OIDC_CLIENT_SECRET?: string;
  OIDC_SCOPE: string;
  OIDC_NAME: string;
  OIDC_ACR: readonly string[];
  OIDC_TRUST_EMAIL: boolean;
  OIDC_EHERKENNING_ISSUER?: string;
  OIDC_EHERKENNING_CLIENT_ID?: string;
  OIDC_EHERKENNING_CLIENT_SECRET?: string;
  OIDC_EHERKENNING_SCOPE: string;
  OIDC_EHERKENNING_KVK_CLAIM: string;
  OIDC_EHERKENNING_ACR: readonly string[];
}

/** How the register is known at an OpenID Connect provider. */
export interface OidcClientSettings {
  /** Address of the provider; its configuration is found below it. */
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** Scopes to ask for, separated by spaces. */
  scope: string;
  /** How somebody may have proven there who they are, in the provider's words; none is asked for when it is empty. */
  acr: readonly string[];
}

/** The provider of an organisation. */
export interface OfficersClient extends OidcClientSettings {
  /** What people know it by. */
  name: string;
  /** Addresses there are the organisation's to give, though the provider does not say that it checked them. */
  trustsAddresses: boolean;
}

/** The organisation's own provider, for officers; null when there is none. */
export function officersClient(settings: OidcSettings): OfficersClient | null {
  const client = clientOf(
    settings.OIDC_ISSUER,
    settings.OIDC_CLIENT_ID,
    settings.OIDC_CLIENT_SECRET,
    settings.OIDC_SCOPE,
    settings.OIDC_ACR,
  );
  return client && { ...client, name: settings.OIDC_NAME, trustsAddresses: settings.OIDC_TRUST_EMAIL };
}

/** The broker of eHerkenning, for firms; null when there is none. */
export function eherkenningClient(
  settings: OidcSettings,
): (OidcClientSettings & { kvkClaim: string }) | null {
  const client = clientOf(
    settings.OIDC_EHERKENNING_ISSUER,
    settings.OIDC_EHERKENNING_CLIENT_ID,
    settings.OIDC_EHERKENNING_CLIENT_SECRET,
    settings.OIDC_EHERKENNING_SCOPE,
    settings.OIDC_EHERKENNING_ACR,
  );
  return client && { ...client, kvkClaim: settings.OIDC_EHERKENNING_KVK_CLAIM };
}

function clientOf(
  issuer: string | undefined,
  clientId: string | undefined,
  clientSecret: string | undefined,
  scope: string,
  acr: readonly string[],
): OidcClientSettings | null {
  return issuer && clientId && clientSecret ? { issuer, clientId, clientSecret, scope, acr } : null;
}

const GROUPS = [
  ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'],
  ['OIDC_EHERKENNING_ISSUER', 'OIDC_EHERKENNING_CLIENT_ID', 'OIDC_EHERKENNING_CLIENT_SECRET'],
] as const;

/** Half a provider is a mistake; one without https shows tokens to whoever listens. */
export function oidcFaults(settings: OidcSettings): string[] {
  return GROUPS.flatMap((keys) => {
    const [issuer] = keys;
    const given = keys.filter((key) => settings[key]);
    const missing = given.length === 0 ? [] : keys.filter((key) => !settings[key]);
    const open = settings.NODE_ENV === 'production' && settings[issuer]?.startsWith('http:');
    return [
      ...missing.map((key) => `${key} must be set too: a provider needs ${keys.join(', ')}`),
      ...(open ? [`${issuer} must be an https address in production`] : []),
    ];
  });
}
