import { getDomain } from 'tldts';

import { FREE_MAIL, SHARED_HOSTS } from './shared-domains.ts';

/**
 * The domain of a website that is the firm's own: `https://www.groenwerk.example/contact` -> `groenwerk.example`,
 * `https://jansen.wixsite.com` -> `jansen.wixsite.com`. Null for a page on a host that others share.
 */
export function websiteDomain(website: string | undefined): string | null {
  return website ? own(website) : null;
}

/** The domain of a mail address that is the firm's own; null at a provider that serves anybody. */
export function emailDomain(email: string | undefined): string | null {
  const host = email?.slice(email.lastIndexOf('@') + 1);
  return host ? own(host) : null;
}

function own(address: string): string | null {
  const domain = getDomain(address, { allowPrivateDomains: true });
  return domain && !SHARED_HOSTS.has(domain) && !FREE_MAIL.has(domain) ? domain : null;
}
