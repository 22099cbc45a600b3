/** Names of the firms on a shortlist, in its order. */
export const namesOf = (entries: readonly { supplier: { name: string } }[]): string[] =>
  entries.map(({ supplier }) => supplier.name);
