import { type SignedInCaller } from '../../access/caller.ts';
import { type Session } from '../../access/session.ts';
import { type StewardTexts } from '../messages/steward-nl.ts';
import { type PageContext } from '../site/page-context.ts';

/** What a page for somebody who is signed in needs beside its own data. */
export interface StewardContext extends PageContext {
  /** Texts of the steward's pages. */
  s: StewardTexts;
  /** Who is signed in, as the page names them. */
  steward: string;
  caller: SignedInCaller;
  formToken: string;
  /** Things that wait for them in the queue; null for who looks at none. */
  waiting: number | null;
}

export function stewardContext(
  page: PageContext,
  s: StewardTexts,
  session: Session,
  waiting: number | null,
): StewardContext {
  const { caller, formToken } = session;
  return { ...page, s, steward: caller.name, caller, formToken, waiting };
}
