import { type SupplierRecord } from '../identity/supplier-records.ts';
import { type ReviewItem } from './load-questions.ts';

/** What a source says about a firm, with its date. */
export type SideStatement = Pick<SupplierRecord, 'source' | 'statedOn' | 'cleaned'>;

/** A question with its first side: a statement that is new, or a supplier that is in the register already. */
export type TwoSided = ReviewItem & {
  supplier?: { supplierId: string; statements: SideStatement[] } | null;
};

/** What is said on the side that the candidates are compared with, the word that counts most first. */
export function firstSide({ supplier, record }: Pick<TwoSided, 'supplier' | 'record'>): SideStatement[] {
  return supplier ? supplier.statements : [record];
}
