import { type EntityManager } from 'typeorm';

import { editionsOfSbi, type SbiEdition } from '../../common/sbi.ts';

/** What an activity code means for our categories: edition, then code of four or five digits, then CPV code. */
export type SbiCategories = Readonly<Record<SbiEdition, ReadonlyMap<string, string>>>;

export async function loadSbiCategories(manager: EntityManager): Promise<SbiCategories> {
  const rows: { edition: SbiEdition; sbi: string; code: string }[] = await manager.query(
    `select edition, sbi, code from sbi_category`,
  );
  const of = (edition: SbiEdition) =>
    new Map(rows.filter((row) => row.edition === edition).map(({ sbi, code }) => [sbi, code]));
  return { '2008': of('2008'), '2025': of('2025') };
}

/**
 * The editions that an activity code may be read by: the one that was stated, when it has the code; otherwise each that has
 * it. So a code that only SBI 2025 knows is read by that edition, whatever the list is called. None for a code of no edition.
 * Pure. @param stated edition that header or cell names
 */
export function readableEditions(sbi: string, stated: SbiEdition | null): SbiEdition[] {
  const editions = editionsOfSbi(sbi);
  return stated && editions.includes(stated) ? [stated] : editions;
}

/**
 * The category of an activity code, by its longest known beginning: `81221` goes before `8122`. Of several editions only
 * what all say alike is clear. Pure; undefined when it is not clear.
 */
export function categoryOfSbi(
  sbi: string,
  editions: readonly SbiEdition[],
  known: SbiCategories,
): string | undefined {
  const [first, ...others] = editions.map((edition) => longestKnown(sbi, known[edition]));
  return others.every((other) => other === first) ? first : undefined;
}

function longestKnown(sbi: string, codes: ReadonlyMap<string, string>): string | undefined {
  return codes.get(sbi.slice(0, 5)) ?? codes.get(sbi.slice(0, 4));
}
