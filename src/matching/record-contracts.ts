import { type RecordedRow } from '../intake/row-outcomes.ts';
import { changesOfStatement } from './field-changes.ts';
import { type ChunkResult } from './match-firms.ts';

/**
 * A municipality's contracts say who supplies it, and nothing that belongs in a public register: they make no supplier,
 * are linked to none, and touch none. Whose contract it is follows from its KvK number, each time that it is asked.
 */
export function recordContracts(recorded: readonly RecordedRow[]): ChunkResult {
  return {
    rows: recorded.map(({ line, recordId, replaced, cleaned, replacesRecordId }) => ({
      line,
      recordId,
      supplierId: null,
      outcome: replacesRecordId ? 'updated' : 'created',
      reasons: [],
      changes: replaced ? changesOfStatement(replaced, cleaned) : [],
    })),
    retold: [],
    touched: [],
  };
}
