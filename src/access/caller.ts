import { type Membership } from './role.ts';
import { type Scope } from './scope.ts';

/** A program that showed a good API key. */
export interface KeyCaller {
  kind: 'api-key';
  /** The key's id, not the key. */
  id: string;
  name: string;
  scopes: readonly Scope[];
  /** CBS code of the municipality that the key belongs to, such as `GM0014`. */
  municipality: string | null;
}

/** An officer who is signed in: somebody of a municipality or of a network. */
export interface UserCaller {
  kind: 'user';
  id: string;
  name: string;
  /** The roles that count now; a role that asks for a second factor is left out until it was given. */
  memberships: readonly Membership[];
  /** What is still asked of them: a code of their app, or to set one up before their stronger roles count. */
  secondFactorDue: 'code' | 'set-up' | null;
}

/** Somebody who speaks for a firm. */
export interface FirmCaller {
  kind: 'firm';
  /** The account's id. */
  id: string;
  /** As a page names them: the mail address, or the KvK number. */
  name: string;
  /** A mailbox that they showed to be theirs. */
  email: string | null;
  /** Proven by eHerkenning. */
  kvkNumber: string | null;
  /** Their entry in the register; null until it is known or granted. */
  supplierId: string | null;
}

/** Who may have a session. */
export type SignedInCaller = KeyCaller | UserCaller | FirmCaller;

/** Who is calling. */
export type Caller = { kind: 'public' } | SignedInCaller;

export const PUBLIC_CALLER: Caller = { kind: 'public' };

/** Whether a program's key holds this scope; what people may do is asked with `may()`. */
export function hasScope(caller: Caller, scope: Scope): boolean {
  return caller.kind === 'api-key' && caller.scopes.includes(scope);
}

const ACTORS = { 'api-key': 'api-key', user: 'user', firm: 'firm-account' } as const;

/** How an audit trail or an import names the caller: stable, and neither key nor name. */
export function actorName(caller: { kind: 'public' } | Pick<SignedInCaller, 'kind' | 'id'>): string {
  return caller.kind === 'public' ? 'public' : `${ACTORS[caller.kind]}:${caller.id}`;
}
