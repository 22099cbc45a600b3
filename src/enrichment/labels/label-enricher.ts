import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';

import { holdingsFromChecks, loadLabelChecks } from './checks/label-checks.ts';
import { loadClaimRefusals, withoutRefused } from './claims/claim-refusals.ts';
import { holdingsFromStatements, type HoldingRow } from './holdings-from-statements.ts';
import { loadLabelCatalogue } from './label-catalogue.ts';
import { loadLabelStatements } from './label-statements.ts';

/** Columns of `label_holding` in the words of {@link HoldingRow}. */
const ROW_TYPE = `("supplierId" uuid, "recordId" bigint, "checkId" bigint, "schemeCode" text, version text, "levelCode" text,
  "levelRank" smallint, "levelName" text, basis text, "validFrom" date, "validUntil" date, "untilBasis" text,
  "certificateNumber" text, "evidenceUrl" text, "evidenceFile" text,
  "viaKvk" text, "withdrawnOn" date, "replacedOn" date, "sourceCode" text, "statedOn" date)`;

const VALUE_COLUMNS = [
  'version',
  'level_code',
  'level_rank',
  'level_name',
  'basis',
  'valid_from',
  'valid_until',
  'until_basis',
  'certificate_number',
  'evidence_url',
  'evidence_file',
  'via_kvk',
  'withdrawn_on',
  'replaced_on',
  'source_code',
  'stated_on',
];

/** Keeps `label_holding` equal to what sources say, registers said, and persons checked. */
@Injectable()
export class LabelEnricher {
  /** Brings the holdings of these suppliers up to date in seven queries; rows that are right already are not touched. */
  async enrich(manager: EntityManager, supplierIds: readonly string[]): Promise<void> {
    const catalogue = await loadLabelCatalogue(manager);
    const statements = await loadLabelStatements(manager, supplierIds);
    const said = holdingsFromStatements(statements, catalogue);
    const stated = withoutRefused(said, await loadClaimRefusals(manager, supplierIds));
    const checked = holdingsFromChecks(await loadLabelChecks(manager, supplierIds), catalogue);
    const holdings = [...stated, ...checked];
    await removeOthers(manager, supplierIds, holdings);
    await storeHoldings(manager, holdings);
  }
}

async function removeOthers(
  manager: EntityManager,
  supplierIds: readonly string[],
  holdings: readonly HoldingRow[],
): Promise<void> {
  await manager.query(
    `delete from label_holding h
      where h.supplier_id = any($1)
        and not exists (
          select 1 from unnest($2::uuid[], $3::bigint[], $4::bigint[], $5::text[]) as kept (supplier_id, record_id, check_id, scheme_code)
           where kept.supplier_id = h.supplier_id and kept.scheme_code = h.scheme_code
             and (kept.record_id = h.record_id or kept.check_id = h.check_id))`,
    [
      supplierIds,
      holdings.map(({ supplierId }) => supplierId),
      holdings.map(({ recordId }) => recordId),
      holdings.map(({ checkId }) => checkId),
      holdings.map(({ schemeCode }) => schemeCode),
    ],
  );
}

async function storeHoldings(manager: EntityManager, holdings: readonly HoldingRow[]): Promise<void> {
  const columns = VALUE_COLUMNS.join(', ');
  const excluded = VALUE_COLUMNS.map((column) => `excluded.${column}`).join(', ');
  const current = VALUE_COLUMNS.map((column) => `label_holding.${column}`).join(', ');
  await manager.query(
    `insert into label_holding (supplier_id, record_id, check_id, scheme_code, ${columns})
     select "supplierId", "recordId", "checkId", "schemeCode", version, "levelCode", "levelRank", "levelName", basis, "validFrom",
            "validUntil", "untilBasis", "certificateNumber", "evidenceUrl", "evidenceFile", "viaKvk",
            "withdrawnOn", "replacedOn", "sourceCode", "statedOn"
       from jsonb_to_recordset($1::jsonb) as row ${ROW_TYPE}
     on conflict (supplier_id, record_id, check_id, scheme_code) do update set (${columns}) = row(${excluded})
      where (${current}) is distinct from (${excluded})`,
    [JSON.stringify(holdings)],
  );
}
