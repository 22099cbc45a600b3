import { setTimeout as pause } from 'node:timers/promises';

import { DomainError } from '../common/errors.ts';
import { type ShortlistResult } from '../discovery/shortlist/shortlist.ts';

/** Longer than searches leave a search engine alone that did not answer in time: one that is busy for a moment answers by then. Milliseconds. */
const PATIENCE_MS = 7_000;
const AGAIN_AFTER_MS = 500;

/**
 * The shortlist that `make` gives, once it is one of all firms: what is kept of a part of them would be drawn from. Tries again for
 * some seconds. @throws DomainError unavailable when only a part of the register can be looked at all that time
 */
export async function ofAllFirms(make: () => Promise<ShortlistResult>): Promise<ShortlistResult> {
  for (const until = Date.now() + PATIENCE_MS; ; await pause(AGAIN_AFTER_MS)) {
    const content = await make();
    if (!content.limited && !content.lots.some(({ limited }) => limited)) return content;
    if (Date.now() >= until)
      throw new DomainError(
        'unavailable',
        'The search engine does not answer, so only a part of the firms could be looked at. Nothing was kept: try again in a few minutes.',
      );
  }
}
