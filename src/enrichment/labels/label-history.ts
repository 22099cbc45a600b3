import { type EntityManager } from 'typeorm';

import { type LabelCatalogue, loadLabelCatalogue } from './label-catalogue.ts';
import { type HoldingStatus, isKnownOn, type LabelHolding, labelStatusOn } from './label-holding.ts';
import { loadLabelHoldings } from './label-holdings.ts';
import { existsFrom } from './label-start.ts';
import { addDays } from '../../common/day.ts';

/** A label that a supplier holds, held or says it has, as it is on one day, and who says so. */
export interface HistoricHolding {
  /** Code of the label. */
  label: string;
  name: string;
  version?: string;
  /** Rank of the level, and the level in the label's own words. */
  level?: number;
  levelName?: string;
  /** `replaced`: a later statement about it speaks; `not-yet`: nobody had said it by then. */
  status: HoldingStatus | 'replaced' | 'not-yet';
  /** Whether a register or a person confirms it, or it is only said. */
  basis: LabelHolding['basis'];
  /** Last day on which it still counts, only of a label that has ended and is in its days of grace. */
  graceUntil?: string;
  /** ISO dates, inclusive; `untilBasis` says whether the end was stated, follows from the usual term or is not known. */
  validFrom?: string;
  validUntil?: string;
  /** First day on which its version and level could be held; only of one that says to hold from before. */
  existsFrom?: string;
  untilBasis: LabelHolding['untilBasis'];
  /** First day on which it no longer counts, because it was withdrawn or a later statement speaks instead. */
  withdrawnOn?: string;
  replacedOn?: string;
  certificateNumber?: string;
  evidenceUrl?: string;
  evidenceFile?: string;
  /** KvK number of the holder when this firm is covered through another one. */
  via?: string;
  source: string;
  /** Day of the statement or the check. */
  statedOn: string;
  /** Day of the last list of the register that still said so; only of what is said now. */
  confirmedOn?: string;
  /** Who has seen the evidence, and by what number that is withdrawn; only of checks by a person. */
  checkedBy?: string;
  checkId?: string;
  /** Why stewards did not believe it; only of a claim that is refused. */
  refusedBecause?: string;
}

/** Who says so, beyond what a holding itself tells. */
interface Witness {
  recordId: string | null;
  checkId: string | null;
  schemeCode: string;
  confirmedOn: string | null;
  checkedBy: string | null;
  refusedBecause: string | null;
}

/**
 * Everything that was ever known of a supplier's labels, the latest first.
 * @param day ISO date on which it is judged
 */
export async function loadLabelHistory(
  manager: EntityManager,
  supplierId: string,
  day: string,
): Promise<HistoricHolding[]> {
  const holdings = (await loadLabelHoldings(manager, [supplierId])).get(supplierId) ?? [];
  const witnesses = await loadWitnesses(manager, supplierId);
  const catalogue = await loadLabelCatalogue(manager);
  return holdings
    .map((holding) => ({
      ...toHistoric(holding, witnesses.get(originOf(holding)), day),
      ...startOf(holding, catalogue),
    }))
    .sort((a, b) => (b.validFrom ?? b.statedOn).localeCompare(a.validFrom ?? a.statedOn));
}

async function loadWitnesses(manager: EntityManager, supplierId: string): Promise<Map<string, Witness>> {
  const rows: Witness[] = await manager.query(
    `select h.record_id::text as "recordId", h.check_id::text as "checkId", h.scheme_code as "schemeCode", c.checked_by as "checkedBy",
            case when h.basis = 'claimed' then (
              select f.reason from label_claim_refusal f join supplier o on o.id = f.supplier_id
               where coalesce(o.merged_into, o.id) = h.supplier_id and f.scheme_code = h.scheme_code and f.undone_at is null
               order by f.refused_on limit 1) end as "refusedBecause",
            case when r.superseded_at is null and s.kind = 'label-register' then (
              select greatest(max(i.listed_on), h.stated_on)::text from import i
               where i.source_code = h.source_code and i.delivery = 'replace' and i.matched_at is not null and not i.dry_run
                 and i.status in ('running', 'completed')) end as "confirmedOn"
       from label_holding h
       left join source_record r on r.id = h.record_id
       left join source s on s.code = r.source_code
       left join label_check c on c.id = h.check_id
      where h.supplier_id = $1`,
    [supplierId],
  );
  return new Map(rows.map((row) => [originOf(row), row]));
}

function originOf({
  recordId,
  checkId,
  schemeCode,
}: {
  recordId?: string | null;
  checkId?: string | null;
  schemeCode: string;
}): string {
  return `${recordId ? `record ${recordId}` : `check ${checkId}`} ${schemeCode}`;
}

function toHistoric(holding: LabelHolding, witness: Witness | undefined, day: string): HistoricHolding {
  const status = statusOn(holding, day);
  const optional = {
    graceUntil: status === 'verified' ? graceUntil(holding, day) : undefined,
    version: holding.version,
    level: holding.levelRank,
    levelName: holding.levelName,
    validFrom: holding.validFrom,
    validUntil: holding.validUntil,
    withdrawnOn: holding.withdrawnOn,
    replacedOn: holding.replacedOn,
    certificateNumber: holding.certificateNumber,
    evidenceUrl: holding.evidenceUrl,
    evidenceFile: holding.evidenceFile,
    via: holding.viaKvk,
    confirmedOn: witness?.confirmedOn,
    checkedBy: witness?.checkedBy,
    refusedBecause: holding.withdrawnOn ? witness?.refusedBecause : undefined,
    checkId: holding.checkId,
  };
  return {
    label: holding.schemeCode,
    name: holding.schemeName,
    status,
    basis: holding.basis,
    untilBasis: holding.untilBasis,
    source: holding.sourceCode,
    statedOn: holding.statedOn,
    ...(Object.fromEntries(
      Object.entries(optional).filter(([, value]) => value !== undefined && value !== null),
    ) as Partial<HistoricHolding>),
  };
}

function startOf(
  { schemeCode, version, levelCode, validFrom }: LabelHolding,
  catalogue: LabelCatalogue,
): { existsFrom?: string } {
  const scheme = catalogue.get(schemeCode);
  const level = scheme?.levels.find((one) => one.version === (version ?? '') && one.code === levelCode);
  const label = scheme && { scheme, ...(version ? { version } : {}), ...(level ? { level } : {}) };
  const first = label && existsFrom(label, validFrom);
  return first === undefined ? {} : { existsFrom: first };
}

function graceUntil({ validUntil, graceDays }: LabelHolding, day: string): string | undefined {
  return validUntil !== undefined && validUntil < day ? addDays(validUntil, graceDays) : undefined;
}

function statusOn(holding: LabelHolding, day: string): HistoricHolding['status'] {
  if (holding.replacedOn && holding.replacedOn <= day) return 'replaced';
  return isKnownOn(holding, day) ? labelStatusOn(holding, day, holding.graceDays) : 'not-yet';
}
