import { type ShortlistResult } from '../../../discovery/shortlist/shortlist.ts';
import { type SeenState } from '../../../platform/http/if-match.ts';
import { type Choice, type Draw } from '../../../requests/purchase-request.ts';
import { type ShortlistState } from '../../../requests/selection-record.ts';

/** A kept shortlist as `POST /v1/shortlists` would have answered it then, with when, by whom, and what became of its firms. */
export type KeptShortlist = ShortlistResult & {
  requestId: string;
  version: number;
  madeAt: string;
  madeBy: string;
  contentHash: string;
  /** How each firm stands now. */
  choices: Choice[];
  draws: Draw[];
};

export function keptShortlist(requestId: string, { frozen, choices, draws }: ShortlistState): KeptShortlist {
  const { version, madeAt, madeBy, content, contentHash } = frozen;
  return { requestId, version, madeAt, madeBy, contentHash, ...content, choices, draws };
}

/** A check of the shortlist of a request as `GET` answers it. */
export function shortlistSeen(id: string, seen: SeenState): SeenState<ShortlistState> {
  return (state) => seen(state && keptShortlist(id, state));
}
