/** What the order of deciding goes by. */
export interface Ranked {
  recordId: string;
  kvkNumber: string | null;
  /** Of the source, see `intake/sources.ts`. */
  precedence: number;
}

/**
 * The order in which records are decided about, whatever the order in which they came: each sees only those before it.
 * So the outcome depends on what was said, and not on who was imported first.
 *
 * KvK numbers first: such a record is a firm for certain, and one without is measured against all of them. Then the
 * sources that a public form cannot reach: a sign-up that resembles a firm of a municipality waits for a person, not the
 * other way around. Within a source the order of its rows.
 */
export function compareRank(a: Ranked, b: Ranked): number {
  return (
    Number(a.kvkNumber === null) - Number(b.kvkNumber === null) ||
    b.precedence - a.precedence ||
    Number(BigInt(a.recordId) - BigInt(b.recordId))
  );
}
