import { type Reason } from '../import-view.ts';
import { type SourceKind } from '../sources.ts';
import { type Field } from './fields.ts';
import { CONTRACT_FIELDS } from './fields-of-kind.ts';
import { FIELD_BY_HEADER, headerKey } from './header-aliases.ts';

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

/** Fewest columns by which a file is a list of contracts: one may be about a supplier (`Contractnummer`). */
const FEWEST_OF_CONTRACTS = 2;

/**
 * Says so when a file under a source of firms looks like that of a label register, or like a list of contracts: what it says of
 * labels or contracts is lost there, and as a whole list it takes the place of the source's own.
 * @param ignored headers that feed nothing
 */
export function columnsOfOther(
  kind: SourceKind,
  mapping: Readonly<Record<string, string>>,
  ignored: readonly string[],
): Reason[] {
  if (kind === 'label-register' || kind === 'contracts' || kind === 'steward') return [];
  const ofContracts = ignored.filter((header) => {
    const field = FIELD_BY_HEADER.get(headerKey(header));
    return field !== undefined && CONTRACT_FIELDS.has(field);
  });
  if (ofContracts.length >= FEWEST_OF_CONTRACTS) {
    const columns = ofContracts.join(', ');
    const message = `This looks like a list of contracts (${columns}), and its source is one of firms: of the contracts nothing is kept. Is it the right source?`;
    return [{ code: 'contracts-under-firms', message, values: { columns } }];
  }
  const ofLabels = OF_LABELS.filter((field) => field in mapping);
  if (!('labels' in mapping) && 'certificateNumber' in mapping && ofLabels.length > 1) {
    const columns = ofLabels.map((field) => mapping[field]).join(', ');
    const message = `This looks like the list of a label register (${columns}), and its source is one of firms: no firm gets a label by it. Is it the right source?`;
    return [{ code: 'labels-under-firms', message, values: { columns } }];
  }
  return [];
}
