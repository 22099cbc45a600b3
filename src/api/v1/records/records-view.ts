import { type PushResult, type RecordResult } from '../../../matching/records/pushed-records.service.ts';

/** What became of one pushed record; with `outcome` once it is decided. */
export interface PushedRecordView extends RecordResult {
  source: string;
  importId: string;
}

/** What became of a batch; `items` once it is decided. */
export interface PushedBatchView {
  source: string;
  importId: string;
  items?: RecordResult[];
}

export function recordView(
  source: string,
  externalId: string,
  { importId, items }: PushResult,
): PushedRecordView {
  return { source, importId, ...(items[0] ?? { externalId }) };
}

export function batchView(source: string, { importId, decided, items }: PushResult): PushedBatchView {
  return { source, importId, ...(decided ? { items } : {}) };
}
