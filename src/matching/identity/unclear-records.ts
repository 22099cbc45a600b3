import { DomainError } from '../../common/errors.ts';

/** A record that came to a supplier after it was merged: whose it is, only a person can say. */
export interface UnclearRecord {
  recordId: string;
  name: string;
  place: string | null;
  source: string;
  /** ISO date. */
  statedOn: string;
}

/** A merge cannot be undone before somebody says whose these records are. */
export class UnclearRecords extends DomainError {
  constructor(readonly records: readonly UnclearRecord[]) {
    const names = records
      .map(({ recordId, name, source }) => `${recordId} ('${name}', ${source})`)
      .join('; ');
    super(
      'conflict',
      `More was said about the merged firm since: ${names}. Say for each of these records which supplier it is about (places).`,
      records.map(({ recordId, name }) => ({
        in: 'body',
        name: `places.${recordId}`,
        message: `'${name}' came after the merge`,
      })),
    );
  }
}
