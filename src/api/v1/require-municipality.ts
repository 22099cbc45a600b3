import { type Caller } from '../../access/caller.ts';
import { ownMunicipality } from '../../access/own-municipality.ts';
import { DomainError } from '../../common/errors.ts';

/** The municipality of a caller, for what each has of its own. @throws DomainError forbidden for a key of none */
export function requireMunicipality(caller: Caller): string {
  const municipality = ownMunicipality(caller);
  if (municipality !== null) return municipality;
  throw new DomainError(
    'forbidden',
    'This API key belongs to no municipality; make one with api-key create --municipality GM0014.',
  );
}
