import { type CleanedRecord } from '../intake/cleaned-record.ts';
import { type FieldChange } from '../intake/import-view.ts';

/** One statement about a firm with what decides whose word counts, as `registry/merge-profile.ts` has it. */
export interface WeighedStatement {
  recordId: string;
  /** Precedence of the source: lower wins. */
  precedence: number;
  /** ISO date. */
  statedOn: string;
  cleaned: CleanedRecord;
}

/** Says nothing about the firm itself. */
const NOT_SHOWN = new Set<string>(['externalId']);

/** What a new statement of a source changes beside its former one. */
export function changesOfStatement(before: CleanedRecord, after: CleanedRecord): FieldChange[] {
  return difference({ ...before }, { ...after });
}

/**
 * What one more statement changes of what all statements about a firm say together: fields that it fills, and fields
 * in which its word counts for more.
 * @param known statements that were there before
 */
export function changesOfFirm(known: readonly WeighedStatement[], added: WeighedStatement): FieldChange[] {
  return difference(said(known), said([...known, added]));
}

/** The value of each field by whose word counts. */
function said(statements: readonly WeighedStatement[]): Record<string, unknown> {
  const leastFirst = [...statements].sort((a, b) => byAuthority(b, a));
  return Object.assign({}, ...leastFirst.map(({ cleaned }) => cleaned)) as Record<string, unknown>;
}

function byAuthority(a: WeighedStatement, b: WeighedStatement): number {
  return (
    a.precedence - b.precedence ||
    b.statedOn.localeCompare(a.statedOn) ||
    Number(BigInt(b.recordId) - BigInt(a.recordId))
  );
}

function difference(before: Record<string, unknown>, after: Record<string, unknown>): FieldChange[] {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return fields
    .filter((field) => !NOT_SHOWN.has(field) && !same(before[field], after[field]))
    .map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null }));
}

function same(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
}
