import { bridgeRenewals, whatRemains } from './former-statements.ts';
import { type LabelCatalogue } from './label-catalogue.ts';
import { type LabelStatement } from './label-statements.ts';
import { type Validity } from './label-validity.ts';
import { parseClaimedLabels, type LabelAtLevel } from './parse-claimed-labels.ts';
import { isOpen, readProof } from './read-proof.ts';

/** A row of `label_holding`. */
export interface HoldingRow {
  supplierId: string;
  /** What it rests on: a statement of a source, or a check by a person. */
  recordId: string | null;
  checkId: string | null;
  schemeCode: string;
  version: string;
  levelCode: string | null;
  levelRank: number | null;
  levelName: string | null;
  basis: 'claimed' | 'verified';
  validFrom: string | null;
  validUntil: string | null;
  untilBasis: Validity['untilBasis'];
  certificateNumber: string | null;
  evidenceUrl: string | null;
  evidenceFile: string | null;
  viaKvk: string | null;
  withdrawnOn: string | null;
  replacedOn: string | null;
  sourceCode: string;
  statedOn: string;
}

/** Makes holdings of what records say. Pure. */
export function holdingsFromStatements(
  statements: readonly LabelStatement[],
  catalogue: LabelCatalogue,
): HoldingRow[] {
  return bridgeRenewals(statements).flatMap((statement) =>
    statement.registerOf ? proven(statement, statement.registerOf, catalogue) : claims(statement, catalogue),
  );
}

function claims(statement: LabelStatement, catalogue: LabelCatalogue): HoldingRow[] {
  return parseClaimedLabels(statement.says.labels ?? '', catalogue)
    .filter((label) => isOpen(label, statement.statedOn))
    .map((label) => toRow(statement, label, 'claimed', { untilBasis: 'unknown' }));
}

function proven(statement: LabelStatement, schemeCode: string, catalogue: LabelCatalogue): HoldingRow[] {
  const proof = readProof(statement.says, schemeCode, catalogue, statement.statedOn);
  if (proof.outcome === 'not-held') return [];
  return proof.labels.flatMap((label) =>
    whatRemains(statement, toRow(statement, label, 'verified', proof.validity), label.scheme.graceDays),
  );
}

function toRow(
  { supplierId, recordId, sourceCode, statedOn, viaKvk, says }: LabelStatement,
  { scheme, level, version }: LabelAtLevel,
  basis: HoldingRow['basis'],
  validity: Validity,
): HoldingRow {
  return {
    supplierId,
    recordId,
    checkId: null,
    schemeCode: scheme.code,
    version: level?.version ?? version ?? '',
    levelCode: level?.code ?? null,
    levelRank: level?.rank ?? null,
    levelName: level?.nameNl ?? null,
    basis,
    validFrom: validity.from ?? null,
    validUntil: validity.until ?? null,
    untilBasis: validity.untilBasis,
    certificateNumber: says.certificateNumber ?? null,
    evidenceUrl: says.evidenceUrl ?? null,
    evidenceFile: null,
    viaKvk: viaKvk ?? null,
    withdrawnOn: validity.withdrawnOn ?? null,
    replacedOn: null,
    sourceCode,
    statedOn,
  };
}
