import { type SignedInCaller } from '../../../access/caller.ts';
import { may } from '../../../access/may.ts';

/** Whether somebody can keep a search, or may once signed in: a key, a firm and a moderator have no searches of their own. */
export function offersSaving(caller: SignedInCaller | null): boolean {
  if (caller === null) return true;
  return caller.kind === 'user' && (caller.secondFactorDue !== null || may(caller, 'requests:write'));
}
