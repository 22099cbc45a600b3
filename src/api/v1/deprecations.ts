/** What of this API goes away, and when: the promises of `docs/api.md`. */
export interface Deprecation {
  /** Addresses as they are sent: `/^\/v1\//` for the whole of it. */
  path: RegExp;
  /** First day on which nobody should start to use it, `2027-03-01`. */
  since: string;
  /** Day on which it may be gone, half a year later at least. */
  sunset: string;
}

/** Nothing, so far. The next one is a line here, `deprecated: true` in the `@ApiOperation` of its routes, and one in the changelog. */
export const DEPRECATIONS: readonly Deprecation[] = [];

/**
 * `Deprecation` (RFC 9745) and `Sunset` (RFC 8594) for an answer, of what ends first when it is of more than one kind.
 * @param path as it was sent, without what stands behind a question mark
 */
export function deprecationHeaders(path: string, all = DEPRECATIONS): Record<string, string> {
  const [first] = all.filter((one) => one.path.test(path)).sort((a, b) => a.sunset.localeCompare(b.sunset));
  if (!first) return {};
  return {
    Deprecation: `@${Date.parse(first.since) / 1000}`,
    Sunset: new Date(first.sunset).toUTCString(),
  };
}
