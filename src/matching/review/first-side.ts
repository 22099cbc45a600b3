import { type ReviewItem, type ReviewStatement } from './load-questions.ts';

/** What is said on the side that the candidates are compared with, the word that counts most first. */
export function firstSide({ supplier, record }: Pick<ReviewItem, 'supplier' | 'record'>): ReviewStatement[] {
  return supplier ? supplier.statements : [record];
}
