import { type EntityManager } from 'typeorm';

import { type SourceKind } from '../intake/sources.ts';
import { suppliersOfCertificates } from './match-certificates.ts';
import { retireRecords, settleIdentifiers } from './matching-store.ts';

/**
 * Takes statements that are not made any more out of matching; where they were linked is remembered. Answers the
 * suppliers about which less is said from now on.
 */
export async function withdrawRecords(
  manager: EntityManager,
  kind: SourceKind,
  recordIds: readonly string[],
): Promise<string[]> {
  const labelled = kind === 'label-register' ? await suppliersOfCertificates(manager, recordIds) : [];
  const retired = await retireRecords(manager, recordIds);
  const suppliers = [...labelled, ...[...retired.values()].map(({ supplierId }) => supplierId)];
  await settleIdentifiers(manager, suppliers);
  return suppliers;
}
