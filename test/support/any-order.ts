import { DomainError } from '../../src/common/errors.ts';
import { type IdentityService } from '../../src/matching/identity/identity.service.ts';

/** Who undoes. */
const BY = 'steward';

/**
 * Undoes operations in whatever order; one that is refused for what came later waits, and the latest of those that are left,
 * which stands in nobody's way, goes before it. Answers how often that was so.
 * @param operations the oldest first @param picks numbers without end
 */
export async function undoInAnyOrder(
  identities: IdentityService,
  operations: readonly string[],
  picks: Iterator<number>,
): Promise<number> {
  const left = [...operations];
  let refusals = 0;
  while (left.length > 0) {
    const picked = Number(picks.next().value) % left.length;
    const refused = await isRefused(identities, left[picked] ?? '');
    if (refused) await identities.undo({ operationId: left.at(-1) ?? '', by: BY });
    left.splice(refused ? -1 : picked, 1);
    refusals += refused ? 1 : 0;
  }
  return refusals;
}

async function isRefused(identities: IdentityService, operationId: string): Promise<boolean> {
  try {
    await identities.undo({ operationId, by: BY });
    return false;
  } catch (error) {
    if (error instanceof DomainError && error.kind === 'conflict') return true;
    throw error;
  }
}
