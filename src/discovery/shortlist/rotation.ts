import { createHash } from 'node:crypto';

import { inBoth } from './messages/in-both.ts';

/** A firm that may be drawn, and how often it was asked before. */
export interface Entrant {
  id: string;
  /** Earlier requests for which the municipality asked it, of the same kind and within the time that counts. */
  asked: number;
}

/** A firm in the order of the draw. */
export interface DrawnEntrant extends Entrant {
  /** SHA-256 of `SEED:ID`, hex: the lot that it drew. */
  ticket: string;
}

/** The rule, in words; part of every record so that a later reader can do the draw again. Change its number with it. */
export const ROTATION_RULE = {
  version: 'fewest-first-1',
  ...inBoth((t) => t.drawRule),
} as const;

/**
 * Puts equal firms in the order in which they are invited: fewest invitations first, and by a seeded draw among those with
 * as many. So nobody is asked a second time before everybody was asked once. Pure: the same entrants and seed give the
 * same order, on any machine.
 */
export function drawOrder(entrants: readonly Entrant[], seed: string): DrawnEntrant[] {
  return entrants
    .map((entrant) => ({ ...entrant, ticket: ticketOf(seed, entrant.id) }))
    .sort((a, b) => a.asked - b.asked || (a.ticket < b.ticket ? -1 : a.ticket > b.ticket ? 1 : 0));
}

function ticketOf(seed: string, id: string): string {
  return createHash('sha256').update(`${seed}:${id}`).digest('hex');
}
