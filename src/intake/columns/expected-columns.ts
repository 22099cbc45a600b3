import { type Reason } from '../import-view.ts';
import { type SourceKind } from '../sources.ts';
import { type Field } from './fields.ts';

/** What at least one column of a register says of a label, beside who holds it. */
const OF_LABELS: readonly Field[] = [
  'validFrom',
  'validUntil',
  'labelStatus',
  'labelLevel',
  'certificateNumber',
];

/** What at least one column of a list of contracts says of a contract, beside whose it is. */
const OF_CONTRACTS: readonly Field[] = ['contractSubject', 'contractValue', 'validFrom', 'validUntil'];

/**
 * Says so when a file under a label register, or a list of contracts, has no column about labels or contracts: then it is
 * most likely a list of suppliers under the wrong source, and every firm in it would be taken for a holder.
 * @param mapping field -> header
 */
export function missingColumns(kind: SourceKind, mapping: Readonly<Record<string, string>>): Reason[] {
  const hasOne = (fields: readonly Field[]): boolean => fields.some((field) => field in mapping);
  if (kind === 'label-register' && !hasOne(OF_LABELS)) {
    const message =
      'No column says anything about a label (since when, until when, status, step, certificate), and this is the source of a label register: every firm in it would get the label. Is it the right source? A person must agree before it is applied.';
    return [{ code: 'label-columns-missing', message }];
  }
  if (kind === 'contracts' && !hasOne(OF_CONTRACTS)) {
    const message =
      'No column says anything about a contract (subject, value, first or last day), and this is the source of contracts. Is it the right source? A person must agree before it is applied.';
    return [{ code: 'contract-columns-missing', message }];
  }
  return [];
}
