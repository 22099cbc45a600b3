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

/** Who is calling. */
export type Caller = { kind: 'public' } | KeyCaller;

export const PUBLIC_CALLER: Caller = { kind: 'public' };

export function hasScope(caller: Caller, scope: Scope): boolean {
  return caller.kind === 'api-key' && caller.scopes.includes(scope);
}

/** How an audit trail or an import names the caller: stable, and no key. */
export function actorName(caller: Caller): string {
  return caller.kind === 'api-key' ? `api-key:${caller.id}` : 'public';
}
