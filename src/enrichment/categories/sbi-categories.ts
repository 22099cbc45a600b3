import { type EntityManager } from 'typeorm';

/** Editions of the classification in which firms are registered. KvK moved every firm to 2025 in September 2025. */
export type SbiEdition = '2008' | '2025';

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
 * The category of an activity code, by its longest known beginning: `81221` goes before `8122`. Without an edition only what
 * both say alike is clear. Pure; undefined when it is not clear.
 */
export function categoryOfSbi(
  sbi: string,
  edition: SbiEdition | null,
  known: SbiCategories,
): string | undefined {
  if (edition) return longestKnown(sbi, known[edition]);
  const older = longestKnown(sbi, known['2008']);
  return older === longestKnown(sbi, known['2025']) ? older : undefined;
}

function longestKnown(sbi: string, codes: ReadonlyMap<string, string>): string | undefined {
  return codes.get(sbi.slice(0, 5)) ?? codes.get(sbi.slice(0, 4));
}
