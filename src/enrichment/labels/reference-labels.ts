import { type EntityManager } from 'typeorm';

import { contentHash, csvRows, readReferenceFiles } from '../reference/reference-files.ts';
import { loadReference } from '../reference/reference-load.ts';
import { type LabelScheme, type LevelRow, type SchemeRow } from './label-catalogue.ts';

/** Change it when the files are read differently. */
const REVISION = 'labels-1';

/**
 * Puts the catalogue of `labels.csv` and `label-levels.csv` into the database; call it after the migrations.
 * Schemes that are not in the file (a municipality's own) stay.
 * @returns true when the catalogue changed: holdings then deserve another look.
 */
export async function loadReferenceLabels(manager: EntityManager): Promise<boolean> {
  const files = await readReferenceFiles(['labels.csv', 'label-levels.csv']);
  return loadReference(manager, 'labels', contentHash(files, REVISION), async (m) => {
    const [schemes = '', levels = ''] = files.map(({ text }) => text);
    await storeSchemes(m, readSchemeRows(schemes));
    await storeLevels(m, readLevelRows(levels));
  });
}

/** @param csv text of `labels.csv`. */
export function readSchemeRows(csv: string): SchemeRow[] {
  return csvRows(csv).map((row) => {
    const [impliesScheme, impliesLevel] = (row.implies ?? '').split(':');
    return {
      code: row.code ?? '',
      name: row.name ?? '',
      issuer: row.issuer ?? '',
      registerUrl: row.register_url || null,
      proves: row.proves ?? '',
      covers: row.covers as LabelScheme['covers'],
      usualValidityMonths: row.usual_validity_months ? Number(row.usual_validity_months) : null,
      graceDays: Number(row.grace_days),
      impliesScheme: impliesScheme || null,
      impliesLevel: impliesLevel || null,
      aliases: list(row.aliases),
    };
  });
}

/** @param csv text of `label-levels.csv`. */
export function readLevelRows(csv: string): LevelRow[] {
  return csvRows(csv).map((row) => ({
    schemeCode: row.scheme ?? '',
    version: row.version ?? '',
    code: row.code ?? '',
    rank: Number(row.rank),
    nameNl: row.name_nl ?? '',
    nameEn: row.name_en ?? '',
    usualValidityMonths: row.usual_validity_months ? Number(row.usual_validity_months) : null,
    aliases: list(row.aliases),
  }));
}

async function storeSchemes(manager: EntityManager, rows: SchemeRow[]): Promise<void> {
  await manager.query(
    `insert into label_scheme (code, name, issuer, register_url, proves, covers, usual_validity_months, grace_days,
                               implies_scheme, implies_level, aliases)
     select code, name, issuer, "registerUrl", proves, covers, "usualValidityMonths", "graceDays",
            "impliesScheme", "impliesLevel", aliases
       from jsonb_to_recordset($1::jsonb) as row (code text, name text, issuer text, "registerUrl" text, proves text,
            covers text, "usualValidityMonths" smallint, "graceDays" smallint, "impliesScheme" text,
            "impliesLevel" text, aliases text[])
     on conflict (code) do update set name = excluded.name, issuer = excluded.issuer,
        register_url = excluded.register_url, proves = excluded.proves, covers = excluded.covers,
        usual_validity_months = excluded.usual_validity_months, grace_days = excluded.grace_days,
        implies_scheme = excluded.implies_scheme, implies_level = excluded.implies_level, aliases = excluded.aliases`,
    [JSON.stringify(rows)],
  );
}

async function storeLevels(manager: EntityManager, rows: LevelRow[]): Promise<void> {
  await manager.query(`delete from label_level where scheme_code = any($1)`, [
    [...new Set(rows.map(({ schemeCode }) => schemeCode))],
  ]);
  await manager.query(
    `insert into label_level (scheme_code, version, code, rank, name_nl, name_en, usual_validity_months, aliases)
     select "schemeCode", version, code, rank, "nameNl", "nameEn", "usualValidityMonths", aliases
       from jsonb_to_recordset($1::jsonb) as row ("schemeCode" text, version text, code text, rank smallint,
            "nameNl" text, "nameEn" text, "usualValidityMonths" smallint, aliases text[])`,
    [JSON.stringify(rows)],
  );
}

function list(cell: string | undefined): string[] {
  return (cell ?? '').split('|').filter((item) => item !== '');
}
