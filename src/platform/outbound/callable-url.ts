import { isLoopbackAddress, isPublicAddress, literalAddress } from './public-address.ts';

const LONGEST = 2_000;
const NOT_PUBLIC = 'must be on the internet: addresses of inner networks are not called';

/** Last parts of names that no name server of the internet answers (RFC 6761, 6762, 8375, and `.internal`). */
const INNER_DOMAINS = ['localhost', 'local', 'internal', 'home.arpa'];

/**
 * Why we may not call an address that somebody else gave us; null when its form is right. Where its name leads is seen at
 * each call only, by `OutboundHttp`.
 * @param loopback whether this machine may be called, and without TLS: in tests
 */
export function urlFault(text: string, loopback: boolean): string | null {
  const url = text.length <= LONGEST && URL.canParse(text) ? new URL(text) : null;
  if (!url) return `must be an address such as https://tool.example/hook, at most ${LONGEST} characters long`;
  if (url.username || url.password)
    return 'must hold no user name or password: check the signature of what comes instead';
  if (url.hash) return 'must hold no #';
  const literal = literalAddress(url);
  if (loopback && literal && isLoopbackAddress(literal)) return null;
  if (url.protocol !== 'https:') return 'must begin with https://';
  return literal && !isPublicAddress(literal) ? NOT_PUBLIC : null;
}

/**
 * Why an address that somebody gives us now cannot be kept to be called later: as `urlFault`, and also that its name is one that only
 * an inner network knows (`intranet`, `koppeling.local`), for every call would fail.
 */
export function keptUrlFault(text: string, loopback: boolean): string | null {
  const fault = urlFault(text, loopback);
  if (fault !== null || loopback) return fault;
  const url = new URL(text);
  return literalAddress(url) === null && isInnerName(url.hostname) ? NOT_PUBLIC : null;
}

function isInnerName(host: string): boolean {
  const name = host.replace(/\.$/, '');
  return !name.includes('.') || INNER_DOMAINS.some((domain) => name.endsWith(`.${domain}`));
}
