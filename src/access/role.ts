/** What a person may be in the register. */
export const ROLES = ['buyer', 'steward', 'administrator', 'moderator'] as const;

export type Role = (typeof ROLES)[number];

export function isRole(text: string): text is Role {
  return (ROLES as readonly string[]).includes(text);
}

/**
 * A role that somebody has: in one municipality, as moderator in one network, or (neither is named) in the whole
 * installation.
 */
export interface Membership {
  role: Role;
  /** CBS code such as `GM0014`. */
  municipality: string | null;
  /** Code such as `impact-noord`. */
  network: string | null;
}
