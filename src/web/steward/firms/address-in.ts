import { STEWARD } from '../../../matching/identity/correct-supplier.ts';
import { type SupplierRecord } from '../../../matching/identity/supplier-records.ts';

/**
 * The record whose address the firm has, as `addressOf` of `registry/merge-profile.ts` has it: what a steward chose, else a whole one
 * before the half one of a better source.
 * @param records in the order of sources
 */
export function addressIn(records: readonly SupplierRecord[]): SupplierRecord | undefined {
  return (
    records.find(
      ({ source, cleaned }) => source === STEWARD && (cleaned.postcode ?? cleaned.place) !== undefined,
    ) ??
    records.find(({ cleaned }) => cleaned.postcode !== undefined && cleaned.place !== undefined) ??
    records.find(({ cleaned }) => cleaned.place !== undefined) ??
    records.find(({ cleaned }) => cleaned.postcode !== undefined)
  );
}
