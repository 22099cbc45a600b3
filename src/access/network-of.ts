import { isIPv6 } from 'node:net';

const GROUPS = 8;

/** What one subscriber of IPv6 has whole, in groups of 16 bits. */
const NETWORK_GROUPS = 4;

/** The network that stands for whoever calls from this address, as PostgreSQL writes an `inet`: of IPv6 the /64. */
export function networkOf(ip: string): string {
  const address = plainAddress(ip);
  if (!isIPv6(address)) return address;
  return `${groupsOf(address).slice(0, NETWORK_GROUPS).join(':')}::/64`;
}

/** `2001:db8::1` -> 2001, db8, 0, 0, 0, 0, 0, 1. */
function groupsOf(address: string): string[] {
  const [head = [], tail] = address.split('::').map((half) => half.split(':').filter(Boolean));
  const left = tail ? GROUPS - head.length - tail.length : 0;
  return [...head, ...Array<string>(Math.max(left, 0)).fill('0'), ...(tail ?? [])].map((group) =>
    Number.parseInt(group, 16).toString(16),
  );
}

/** Without what a plain address does not have: the zone, and the IPv6 clothes of an IPv4 address. */
function plainAddress(ip: string): string {
  return ip.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*/s, '');
}
