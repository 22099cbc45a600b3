import { isEmail } from '../accounts/new-user.ts';

/** What a provider proved about somebody. */
export interface Claims {
  issuer: string;
  /** Who it is, at this provider, for ever. */
  subject: string;
  /** Everything that it said, by the name of the claim. */
  values: Readonly<Record<string, unknown>>;
}

/** An officer, as the organisation's provider knows them. */
export interface ProvenOfficer {
  issuer: string;
  subject: string;
  email: string;
  /** Whether the provider vouches that the address is theirs. */
  emailVerified: boolean;
  name: string;
}

/**
 * Null when there is no mail address: an account needs one. Some providers give it as the user name.
 * @param trusted nobody chooses their own address at this provider, so that it need not say that it checked one
 */
export function officerFrom({ issuer, subject, values }: Claims, trusted: boolean): ProvenOfficer | null {
  const email = [values['email'], values['preferred_username']].map(textOf).find(isEmail);
  if (email === undefined) return null;
  const checked = textOf(values['email']) === email && values['email_verified'] === true;
  return {
    issuer,
    subject,
    email,
    emailVerified: checked || (trusted && values['email_verified'] !== false),
    name: textOf(values['name']).slice(0, 200) || email,
  };
}

/** The KvK number in this claim, of eight digits; null when there is none. Brokers nest claims with dots in their names. */
export function kvkNumberFrom({ values }: Claims, claim: string): string | null {
  const number = textOf(values[claim]);
  return /^\d{8}$/.test(number) ? number : null;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}
