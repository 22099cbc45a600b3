import { actorName, type Caller } from '../../../access/caller.ts';
import { DomainError } from '../../../common/errors.ts';
import { type Actor } from '../../../requests/purchase-request.ts';

/** For which municipality the caller acts. @throws DomainError `forbidden` for a key that belongs to none */
export function actingFor(caller: Caller): Actor {
  const municipality = caller.kind === 'api-key' ? caller.municipality : null;
  if (municipality !== null) return { municipality, by: actorName(caller) };
  throw new DomainError(
    'forbidden',
    'This API key belongs to no municipality, and purchase requests belong to one: ask for a key of yours.',
  );
}
