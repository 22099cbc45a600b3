import { actorName } from '../../access/caller.ts';
import { ownMunicipality } from '../../access/own-municipality.ts';
import { type Session } from '../../access/session.ts';
import { type DeskTexts } from '../messages/desk-nl.ts';
import { type Actor } from '../../requests/purchase-request.ts';
import { type StewardContext } from '../steward/steward-context.ts';

/** What a page of the buyer's desk needs beside its own data. */
export interface DeskContext extends StewardContext {
  /** Texts of the desk. */
  d: DeskTexts;
  /** For which municipality the buyer acts. */
  actor: Actor;
}

/** For which municipality somebody who is signed in acts; null when for none. */
export function actorOf({ caller }: Session): Actor | null {
  const municipality = ownMunicipality(caller);
  return municipality === null ? null : { municipality, by: actorName(caller) };
}
