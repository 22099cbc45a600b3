/** What an API key may be allowed to do. */
export const SCOPES = [
  'suppliers:read',
  'suppliers:write',
  'contacts:read',
  'imports:write',
  'requests:read',
  'requests:write',
  'webhooks:read',
  'webhooks:write',
  'api-keys:read',
] as const;

export type Scope = (typeof SCOPES)[number];

export function isScope(text: string): text is Scope {
  return (SCOPES as readonly string[]).includes(text);
}
