import { type EntityManager } from 'typeorm';

import { type HoldingRow } from '../holdings-from-statements.ts';
import { type LabelCatalogue } from '../label-catalogue.ts';
import { withImplied } from '../parse-claimed-labels.ts';

/** A label that a person confirmed, having seen the evidence. */
export interface LabelCheck {
  id: string;
  supplierId: string;
  schemeCode: string;
  version: string;
  levelCode?: string;
  /** ISO dates, inclusive. */
  validFrom: string;
  validUntil?: string;
  certificateNumber?: string;
  /** Where the evidence can be seen: an address, or where the file is kept. */
  evidenceUrl?: string;
  evidenceFile?: string;
  checkedOn: string;
  /** First day on which it no longer counts. */
  withdrawnOn?: string;
}

/** Source code of what stewards say. */
const STEWARD = 'steward';

/**
 * The checks of these suppliers, and of those that were merged into them: a check stays with the identity that it was made
 * for, so undoing a merge gives it back.
 */
export async function loadLabelChecks(
  manager: EntityManager,
  supplierIds: readonly string[],
): Promise<LabelCheck[]> {
  const rows: { found: LabelCheck }[] = await manager.query(
    `select jsonb_strip_nulls(jsonb_build_object(
              'id', c.id::text, 'supplierId', wanted.id, 'schemeCode', c.scheme_code, 'version', c.version,
              'levelCode', c.level_code, 'validFrom', c.valid_from, 'validUntil', c.valid_until,
              'certificateNumber', c.certificate_number, 'evidenceUrl', c.evidence_url, 'evidenceFile', c.evidence_file,
              'checkedOn', c.checked_on, 'withdrawnOn', c.withdrawn_on)) as found
       from unnest($1::uuid[]) as wanted (id)
       join supplier one on one.id = wanted.id or one.merged_into = wanted.id
       join label_check c on c.supplier_id = one.id
      order by c.id`,
    [supplierIds],
  );
  return rows.map(({ found }) => found);
}

/** Makes holdings of checks. A scheme that is gone from the catalogue cannot be: checks keep it there. Pure. */
export function holdingsFromChecks(checks: readonly LabelCheck[], catalogue: LabelCatalogue): HoldingRow[] {
  return checks.flatMap((check) => {
    const scheme = catalogue.get(check.schemeCode);
    if (!scheme) return [];
    const level = scheme.levels.find(
      ({ version, code }) => version === check.version && code === check.levelCode,
    );
    return withImplied([{ scheme, ...(level ? { level } : {}) }], catalogue).map((label) => ({
      supplierId: check.supplierId,
      recordId: null,
      checkId: check.id,
      schemeCode: label.scheme.code,
      version: label.level?.version ?? check.version,
      levelCode: label.level?.code ?? null,
      levelRank: label.level?.rank ?? null,
      levelName: label.level?.nameNl ?? null,
      basis: 'verified' as const,
      validFrom: check.validFrom,
      validUntil: check.validUntil ?? null,
      untilBasis: check.validUntil ? ('stated' as const) : ('unknown' as const),
      certificateNumber: check.certificateNumber ?? null,
      evidenceUrl: check.evidenceUrl ?? null,
      evidenceFile: check.evidenceFile ?? null,
      viaKvk: null,
      withdrawnOn: check.withdrawnOn ?? null,
      replacedOn: null,
      sourceCode: STEWARD,
      statedOn: check.checkedOn,
    }));
  });
}
