import { type Role } from './role.ts';
import { type Scope } from './scope.ts';

/** Who has a permission; nobody else has. */
export interface Grant {
  /** People who have it by their role. */
  roles: readonly Role[];
  /** Programs that have it: those whose API key holds this scope. */
  scope?: Scope;
  /** The people of a firm have it, each for their own firm. */
  firm?: true;
  /** Every officer has it, with or without a role. */
  anyUser?: true;
  /** Whoever is signed in has it, as what it may be. */
  anySession?: true;
}

const OFFICERS = ['buyer', 'steward', 'administrator'] as const;
const STEWARDS = ['steward', 'administrator'] as const;
const MODERATORS = ['steward', 'administrator', 'moderator'] as const;
const ADMINISTRATORS = ['administrator'] as const;

/** Every scope of an API key is a permission of the same name. */
const OF_SCOPES = {
  'suppliers:read': { roles: [...OFFICERS, 'moderator'], scope: 'suppliers:read' },
  'suppliers:write': { roles: STEWARDS, scope: 'suppliers:write' },
  /** See whom to call or write at a firm. */
  'contacts:read': { roles: [...OFFICERS, 'moderator'], scope: 'contacts:read' },
  'imports:write': { roles: STEWARDS, scope: 'imports:write' },
  'requests:read': { roles: OFFICERS, scope: 'requests:read' },
  'requests:write': { roles: OFFICERS, scope: 'requests:write' },
  // Only programs are called.
  'webhooks:read': { roles: [], scope: 'webhooks:read' },
  'webhooks:write': { roles: [], scope: 'webhooks:write' },
  /** What keys are used for; pages ask for `api-keys:manage`. */
  'api-keys:read': { roles: ADMINISTRATORS, scope: 'api-keys:read' },
} as const satisfies Record<Scope, Grant>;

/** What people do on pages; where a scope is named, also whoever signed in with a key that holds it. */
const OF_PEOPLE = {
  /** Decide about sign-ups, claims, evidence and reports. */
  'firms:moderate': { roles: MODERATORS, scope: 'suppliers:write' },
  /** Invite firms to confirm their entry. */
  'outreach:send': { roles: STEWARDS, scope: 'suppliers:write' },
  /** Hand out what the register knows of a person or firm, and erase it. */
  'privacy:manage': { roles: ADMINISTRATORS },
  /** Accounts and roles of the own municipality. */
  'members:manage': { roles: ADMINISTRATORS },
  'api-keys:manage': { roles: ADMINISTRATORS },
  'audit:read': { roles: ADMINISTRATORS },
  /** Figures of procurement of the own municipality. */
  'thresholds:manage': { roles: ADMINISTRATORS },
  /** One's own password, second factor and sessions. */
  'own-account:manage': { roles: [], anyUser: true },
  /** Sign out, and show the second factor that a session waits for. */
  'own-session:use': { roles: [], anySession: true },
  /** Keep one's own firm's entry right. */
  'own-firm:edit': { roles: [], firm: true },
} as const satisfies Record<string, Grant>;

/**
 * Who may do what: the one table behind every route. A permission that is not here does not compile, and nobody has one
 * that is not given here.
 */
export const PERMISSIONS = { ...OF_SCOPES, ...OF_PEOPLE };

export type Permission = keyof typeof PERMISSIONS;

export function isPermission(text: string): text is Permission {
  return Object.hasOwn(PERMISSIONS, text);
}

/** Who has a permission. */
export function grantOf(permission: Permission): Grant {
  return PERMISSIONS[permission];
}
