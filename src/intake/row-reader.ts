import { type EntityManager } from 'typeorm';

import { type CleanedRecord } from './cleaned-record.ts';
import { type Reason } from './import-view.ts';
import { type Source } from './sources.ts';

/** What whoever delivers a cleaned row should know of how it will be understood. Pure. */
export type ReadRow = (record: CleanedRecord) => Reason[];

/** A delivery whose rows are about to be read. */
export interface DeliveryToRead {
  source: Source;
  /** The day of which it tells (ISO date). */
  listedOn: string;
}

/**
 * What a later stage knows of the meaning of rows. Any provider that extends this is asked when a file is read, so that
 * what it has to say stands at the row, whoever that row is about: in a preview, in the report, and when the file comes again.
 */
export abstract class RowReader {
  /** Null when it has nothing to say about rows of this source. */
  abstract readerFor(manager: EntityManager, delivery: DeliveryToRead): Promise<ReadRow | null>;
}

/** All of them as one. */
export async function readerOf(
  readers: readonly RowReader[],
  manager: EntityManager,
  delivery: DeliveryToRead,
): Promise<ReadRow> {
  const found: ReadRow[] = [];
  for (const reader of readers) {
    const readRow = await reader.readerFor(manager, delivery);
    if (readRow) found.push(readRow);
  }
  return (record) => found.flatMap((readRow) => readRow(record));
}
