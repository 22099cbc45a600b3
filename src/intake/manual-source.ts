import { type EntityManager } from 'typeorm';

/** Code of the source of what stewards enter about a firm by hand. */
export const MANUAL_ENTRY = 'manual-entry';

/**
 * Makes that source when the first firm is entered. It has no list that could replace it, as a firm typed into the list of a
 * municipality would be gone with the next delivery of that list; and it weighs as much as such a list, for it too was typed over.
 */
export async function ensureManualSource(manager: EntityManager): Promise<void> {
  await manager.query(
    `insert into source (code, name, kind, precedence, delivers)
     values ($1, 'Handmatige invoer', 'supplier-database', 30, 'additions') on conflict do nothing`,
    [MANUAL_ENTRY],
  );
}
