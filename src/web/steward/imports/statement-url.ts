import { mayIn } from '../../../access/may.ts';
import { type SupplierRecord } from '../../../matching/identity/supplier-records.ts';
import { type StewardContext } from '../steward-context.ts';
import { importUrl } from './describe-import.ts';

/**
 * The import that a statement came with; null for who cannot open it, of a list that is another municipality's own.
 * @param params what of its rows to show
 */
export function statementUrl(
  { importId, owner }: Pick<SupplierRecord, 'importId' | 'owner'>,
  page: StewardContext,
  params?: URLSearchParams,
): string | null {
  const open = owner === null || mayIn(page.caller, 'imports:write', owner);
  return open ? importUrl(importId, page, params) : null;
}
