import { isEmail } from 'class-validator';

/**
 * Whether a text is one plain mail address: no name before it, no second one, nothing that could end up in a header. Says
 * nothing about whether anybody reads it.
 */
export function isMailAddress(text: string): boolean {
  return isEmail(text, {
    allow_display_name: false,
    allow_ip_domain: false,
    allow_utf8_local_part: false,
    // A quoted part before the @ may hold anything.
    blacklisted_chars: '"',
  });
}

/**
 * Whether mail to this address may leave an installation that keeps mail in. Purely.
 * @param allowed addresses (`anna@gemeente.example`) and whole domains (`@gemeente.example`)
 */
export function isAllowedAddress(address: string, allowed: readonly string[]): boolean {
  const wanted = address.toLowerCase();
  const domain = wanted.slice(wanted.lastIndexOf('@'));
  return allowed.some((one) => [wanted, domain].includes(one.toLowerCase()));
}
