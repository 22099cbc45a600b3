import { type CleanedRecord } from '../../intake/cleaned-record.ts';
import { type Reason } from '../../intake/import-view.ts';
import { type LabelCatalogue } from './label-catalogue.ts';
import { earlyReason } from './label-start.ts';
import { type ProofReason, readProof } from './read-proof.ts';
import { registerStatus } from './read-register-record.ts';

/** What a row of a label register says of the certificate. */
type Says = Pick<CleanedRecord, 'labelLevel' | 'labelVersion' | 'labelStatus' | 'validFrom' | 'validUntil'>;

/**
 * What is noted at a row of a label register: why it proves nothing, or less than it seems to. Pure.
 * @param schemeCode the label that the register is of
 * @param listedOn ISO date of the list
 */
export function registerNotes(
  says: Says,
  schemeCode: string,
  catalogue: LabelCatalogue,
  listedOn: string,
): Reason[] {
  const label = catalogue.get(schemeCode)?.name ?? schemeCode;
  const proof = readProof(says, schemeCode, catalogue, listedOn);
  if (proof.outcome === 'not-held') return [REASONS[proof.reason](says, label)];
  const own = proof.labels.find(({ scheme }) => scheme.code === schemeCode);
  const early = own && earlyReason(own, proof.validity.from);
  return [...(proof.note ? [REASONS[proof.note](says, label)] : []), ...(early ? [early] : [])];
}

const REASONS: Readonly<Record<ProofReason, (says: Says, label: string) => Reason>> = {
  'status-not-granted': (says) => {
    const field = registerStatus(says.labelLevel) === 'not-granted' ? 'labelLevel' : 'labelStatus';
    return {
      code: 'status-not-granted',
      field,
      message: `“${says[field] ?? ''}” is asked for or refused, not granted: the row proves no label.`,
      values: { value: says[field] ?? '' },
    };
  },
  'status-unknown': ({ labelStatus = '' }) => ({
    code: 'status-unknown',
    field: 'labelStatus',
    message: `“${labelStatus}” is no status that is understood here, so the row proves no label. Write for instance certified, expired or withdrawn.`,
    values: { value: labelStatus },
  }),
  'dates-contradict': ({ validFrom = '', validUntil = '' }) => ({
    code: 'dates-contradict',
    field: 'validUntil',
    message: `The last day (${validUntil}) is before the first (${validFrom}), so the row proves no label.`,
    values: { value: validUntil, first: validFrom },
  }),
  'level-missing': (_, label) => ({
    code: 'level-missing',
    field: 'labelLevel',
    message: `The row names no level of ${label}. The label counts, and no filter on a level finds it.`,
    values: { label },
  }),
  'level-unknown': ({ labelLevel = '' }, label) => ({
    code: 'level-unknown',
    field: 'labelLevel',
    message: `“${labelLevel}” is no level of ${label}. The label counts, and no filter on a level finds it.`,
    values: { value: labelLevel, label },
  }),
  'version-unknown': ({ labelVersion = '' }, label) => ({
    code: 'version-unknown',
    field: 'labelVersion',
    message: `“${labelVersion}” is no version of ${label}. The label counts, without its level.`,
    values: { value: labelVersion, label },
  }),
  'scheme-closed': (_, label) => ({
    code: 'scheme-closed',
    message: `${label}, or this version of it, takes nothing new any more, so the row does not prove all that it says.`,
    values: { label },
  }),
  'scheme-unknown': (_, label) => ({
    code: 'scheme-unknown',
    message: `This register is of a label that the catalogue does not know (${label}), so the row proves nothing. Add the label first.`,
    values: { label },
  }),
};
