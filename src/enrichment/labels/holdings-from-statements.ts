import { bridgeRenewals, isCurrent, whatRemains } from './former-statements.ts';
import { type LabelCatalogue, type LabelScheme } from './label-catalogue.ts';
import { earlyCertificate, type EarlyCertificate } from './label-start.ts';
import { type LabelStatement } from './label-statements.ts';
import { type Validity } from './label-validity.ts';
import { parseClaimedLabels, type LabelAtLevel } from './parse-claimed-labels.ts';
import { readRegisterRecord, type RegisterReason } from './read-register-record.ts';

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

/** A register's line that proves nothing, or of which the level is not known, for the log. */
export interface UnreadStatement {
  recordId: string;
  sourceCode: string;
  reason: RegisterReason | 'scheme-unknown' | 'scheme-closed';
}

/** Makes holdings of what records say. Pure. */
export function holdingsFromStatements(
  statements: readonly LabelStatement[],
  catalogue: LabelCatalogue,
): { holdings: HoldingRow[]; unread: UnreadStatement[]; early: EarlyCertificate[] } {
  const holdings: HoldingRow[] = [];
  const unread: UnreadStatement[] = [];
  const early: EarlyCertificate[] = [];
  for (const statement of bridgeRenewals(statements)) {
    if (!statement.registerOf) holdings.push(...claims(statement, catalogue));
    else {
      const { rows, reason, tooEarly } = proven(statement, statement.registerOf, catalogue);
      holdings.push(...rows);
      if (reason && isCurrent(statement))
        unread.push({ recordId: statement.recordId, sourceCode: statement.sourceCode, reason });
      if (tooEarly && isCurrent(statement)) early.push(tooEarly);
    }
  }
  return { holdings, unread, early };
}

function claims(statement: LabelStatement, catalogue: LabelCatalogue): HoldingRow[] {
  return parseClaimedLabels(statement.says.labels ?? '', catalogue)
    .filter((label) => isOpen(label, statement.statedOn))
    .map((label) => toRow(statement, label, 'claimed', { untilBasis: 'unknown' }));
}

function proven(
  statement: LabelStatement,
  schemeCode: string,
  catalogue: LabelCatalogue,
): { rows: HoldingRow[]; reason?: UnreadStatement['reason']; tooEarly?: EarlyCertificate } {
  const scheme = catalogue.get(schemeCode);
  if (!scheme) return { rows: [], reason: 'scheme-unknown' };
  const reading = readRegisterRecord(statement.says, scheme, catalogue, statement.statedOn);
  if (reading.outcome === 'not-held') return { rows: [], reason: reading.reason };
  const open = reading.labels.filter((label) => isOpen(label, reading.validity.from ?? statement.statedOn));
  const rows = open.flatMap((label) =>
    whatRemains(statement, toRow(statement, label, 'verified', reading.validity), label.scheme.graceDays),
  );
  const reason = open.length < reading.labels.length ? 'scheme-closed' : reading.note;
  const own = reading.labels.find((label) => label.scheme === scheme);
  const tooEarly = own && earlyCertificate(statement.recordId, own, reading.validity.from);
  return { rows, ...(reason ? { reason } : {}), ...(tooEarly ? { tooEarly } : {}) };
}

/** A scheme or version that is closed takes nothing new; what started before goes on. @param from ISO date of its start */
function isOpen({ scheme, level, version }: LabelAtLevel, from: string): boolean {
  const closings = [scheme.closedOn, closingOf(scheme, level?.version ?? version)];
  return closings.every((closedOn) => closedOn === undefined || from < closedOn);
}

function closingOf(scheme: LabelScheme, version: string | undefined): string | undefined {
  return scheme.versions.find((known) => known.version === version)?.closedOn;
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
