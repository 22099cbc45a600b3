import { type Caller } from '../../../access/caller.ts';
import { mayIn } from '../../../access/may.ts';
import { type SupplierRecord } from '../../../matching/identity/supplier-records.ts';
import { type SeenState } from '../../../platform/http/if-match.ts';
import { itemsSeen } from '../if-match.ts';

/** A statement about a supplier, as the interface shows it. */
export type RecordView = Omit<SupplierRecord, 'owner'>;

/** Without the cells of a list that is another municipality's own: what it says of the firm is for all, its rows are not. */
export function toRecordView({ owner, ...record }: SupplierRecord, caller: Caller): RecordView {
  return owner === null || mayIn(caller, 'suppliers:write', owner) ? record : { ...record, raw: {} };
}

/** Asks of statements as this caller reads them. */
export function recordsSeen(seen: SeenState, caller: Caller): SeenState<SupplierRecord[]> {
  return (records) => itemsSeen(seen)(records && records.map((record) => toRecordView(record, caller)));
}
