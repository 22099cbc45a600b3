/** An address from a source, when it is one that a link may lead to: http or https, nothing that runs. */
export function safeUrl(address: string | undefined): string | undefined {
  if (address === undefined) return undefined;
  const full = /^[a-z][a-z0-9+.-]*:/i.test(address.trim()) ? address.trim() : `https://${address.trim()}`;
  const url = URL.canParse(full) ? new URL(full) : null;
  return url !== null && (url.protocol === 'https:' || url.protocol === 'http:') ? url.href : undefined;
}

/** An address as people say it: `bakkerij.nl` rather than `https://www.bakkerij.nl/`. */
export function shortAddress(url: string): string {
  return url.replace(/^https?:\/\/(www\.)?/i, '').replace(/\/$/, '');
}
