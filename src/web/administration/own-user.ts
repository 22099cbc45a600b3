import { type SignedInCaller, type UserCaller } from '../../access/caller.ts';
import { reachOf } from '../../access/may.ts';
import { type Permission } from '../../access/permission.ts';

/** Who administers, by the session of a page for administrators: only accounts of people may open those. */
export function ownUser(caller: SignedInCaller): UserCaller {
  if (caller.kind !== 'user') throw new Error('a page for administrators was opened by something else');
  return caller;
}

/** The municipalities that somebody administers; null for all of them. */
export function municipalitiesOf(caller: SignedInCaller, permission: Permission): readonly string[] | null {
  const reach = reachOf(caller, permission);
  return reach.kind === 'all' ? null : reach.municipalities;
}
