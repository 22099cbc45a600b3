import { type EntityManager } from 'typeorm';

import { type Reason } from './import-view.ts';

/** Something that a later stage noticed about what a row says. */
export interface RowNote {
  recordId: string;
  reason: Reason;
}

/** Adds notes to the rows that these records came from; a row that has one of the same code keeps that. */
export async function noteOnRows(manager: EntityManager, notes: readonly RowNote[]): Promise<void> {
  if (notes.length === 0) return;
  const byRecord = new Map(notes.map((note) => [note.recordId, note]));
  await manager.query(
    `update import_row r set reasons = r.reasons || jsonb_build_array(x.reason)
       from jsonb_to_recordset($1::jsonb) as x ("recordId" bigint, reason jsonb)
       join source_record s on s.id = x."recordId"
      where r.import_id = s.import_id and r.line = s.line
        and not r.reasons @> jsonb_build_array(jsonb_build_object('code', x.reason -> 'code'))`,
    [JSON.stringify([...byRecord.values()])],
  );
}
