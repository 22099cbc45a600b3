import { type EntityManager } from 'typeorm';

import { type LabelHolding } from './label-holding.ts';

/** The holdings of many suppliers, each supplier's best first; a supplier without labels has no entry. One query. */
export async function loadLabelHoldings(
  manager: EntityManager,
  supplierIds: readonly string[],
): Promise<Map<string, LabelHolding[]>> {
  const rows: { supplierId: string; holding: LabelHolding }[] = await manager.query(
    `select h.supplier_id as "supplierId", jsonb_strip_nulls(jsonb_build_object(
              'supplierId', h.supplier_id, 'recordId', h.record_id::text, 'checkId', h.check_id::text, 'schemeCode', h.scheme_code,
              'schemeName', s.name, 'covers', s.covers, 'kind', s.kind, 'graceDays', s.grace_days, 'version', nullif(h.version, ''),
              'levelCode', h.level_code, 'levelRank', h.level_rank, 'levelName', h.level_name, 'basis', h.basis,
              'validFrom', h.valid_from, 'validUntil', h.valid_until, 'untilBasis', h.until_basis,
              'certificateNumber', h.certificate_number, 'evidenceUrl', h.evidence_url,
              'evidenceFile', h.evidence_file, 'viaKvk', h.via_kvk, 'withdrawnOn', h.withdrawn_on, 'replacedOn', h.replaced_on, 'sourceCode', h.source_code, 'statedOn', h.stated_on)) as holding
       from label_holding h join label_scheme s on s.code = h.scheme_code
      where h.supplier_id = any($1)
      order by h.supplier_id, h.basis = 'verified' desc, h.scheme_code, h.level_rank desc nulls last,
               h.valid_until desc nulls first, h.record_id, h.check_id`,
    [supplierIds],
  );
  const bySupplier = new Map<string, LabelHolding[]>();
  for (const { supplierId, holding } of rows) {
    const holdings = bySupplier.get(supplierId);
    if (holdings) holdings.push(holding);
    else bySupplier.set(supplierId, [holding]);
  }
  return bySupplier;
}

/**
 * Suppliers of which a label started, ended, was withdrawn or replaced after the day `from` and up to and including the day
 * `to` (ISO dates): what {@link labelStatusOn} says on the two days may differ for them, for nobody else.
 */
export async function suppliersWithLabelChange(
  manager: EntityManager,
  from: string,
  to: string,
): Promise<string[]> {
  const rows: { id: string }[] = await manager.query(
    `select distinct h.supplier_id as id
       from label_holding h join label_scheme s on s.code = h.scheme_code
      where (h.valid_from > $1::date and h.valid_from <= $2::date)
         or (h.withdrawn_on > $1::date and h.withdrawn_on <= $2::date)
         or (h.replaced_on > $1::date and h.replaced_on <= $2::date)
         or (h.valid_until + s.grace_days + 1 > $1::date and h.valid_until + s.grace_days + 1 <= $2::date)
      order by 1`,
    [from, to],
  );
  return rows.map(({ id }) => id);
}

/**
 * SQL for: holding `h` of scheme `s` is verified and valid on a day; what {@link labelStatusOn} and {@link isKnownOn} say.
 * @param day a parameter of the query, such as `$3`
 */
export function verifiedOn(day: `$${number}`): string {
  return `h.basis = 'verified'
        and coalesce(h.valid_from, h.stated_on) <= ${day}::date
        and (h.replaced_on is null or h.replaced_on > ${day}::date)
        and (h.valid_until is null or h.valid_until + s.grace_days >= ${day}::date)
        and (h.withdrawn_on is null or h.withdrawn_on > ${day}::date)`;
}

/** A label that is asked for, at no less than a rank (`pso:2`). */
export interface WantedLabel {
  code: string;
  minRank?: number;
}

/** Suppliers with a verified label, valid on a day (ISO date), that is any of those wanted. */
export async function supplierIdsWithLabel(
  manager: EntityManager,
  { codes, on }: { codes: readonly WantedLabel[]; on: string },
): Promise<string[]> {
  const rows: { id: string }[] = await manager.query(
    `select distinct h.supplier_id as id
       from label_holding h
       join label_scheme s on s.code = h.scheme_code
       join unnest($1::text[], $2::int[]) as wanted (code, min_rank)
         on wanted.code = h.scheme_code and (wanted.min_rank is null or h.level_rank >= wanted.min_rank)
      where ${verifiedOn('$3')}
      order by 1`,
    [codes.map(({ code }) => code), codes.map(({ minRank }) => minRank ?? null), on],
  );
  return rows.map(({ id }) => id);
}
