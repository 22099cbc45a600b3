import { isLoopbackAddress, isPublicAddress, literalAddress } from './public-address.ts';

const LONGEST = 2_000;

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
  if (literal && !isPublicAddress(literal))
    return 'must be on the internet: addresses of inner networks are not called';
  return null;
}
