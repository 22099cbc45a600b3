import { type Caller } from '../../access/caller.ts';
import { ownMunicipality } from '../../access/own-municipality.ts';
import { DomainError } from '../../common/errors.ts';
import { municipalityOfContracts } from '../../intake/contract-source.ts';

/** Contracts are delivered by their own municipality. @throws DomainError forbidden */
export function requireOwnSource(source: string, caller: Caller): void {
  const municipality = municipalityOfContracts(source);
  if (municipality === null || municipality === ownMunicipality(caller)) return;
  throw new DomainError('forbidden', `Only a key of ${municipality} delivers its contracts.`);
}
