import { type Caller, hasScope } from '../../access/caller.ts';
import { type Sight } from '../../discovery/firm-lookup.ts';

/** What a caller may see when firms are looked up: a steward's key everything, others what their profiles show them. */
export function sightOf(caller: Caller): Sight {
  const everything = hasScope(caller, 'suppliers:write');
  return { everything, soleTraders: everything || hasScope(caller, 'suppliers:read') };
}
