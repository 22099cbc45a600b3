/**
 * What a column may tell of a person.
 *
 * - `person`: something of a person, whoever that is
 * - `firm`: something of a firm, which is personal data when the firm is one person
 * - `officer`: who did something, by the number of their account (`user:<id>`)
 * - `words`: what people wrote in their own words, which may name anybody
 * - `secret`: a hash or a sealed secret of a person; nobody reads it, and it goes with the person
 * - `plain`: nothing
 */
export type ColumnClass = 'person' | 'firm' | 'officer' | 'words' | 'secret' | 'plain';

/** A table: its columns by class, each a list with blanks between, and the row of docs/privacy.md that says why and how long. */
export type KeptTable = Partial<Record<ColumnClass, string>> & { as?: string };

/** Names in a list with blanks between. */
export function namesIn(list: string | undefined): string[] {
  return list?.split(/\s+/).filter(Boolean) ?? [];
}
