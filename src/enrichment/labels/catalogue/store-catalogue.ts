import { type EntityManager } from 'typeorm';

import { type LevelRow, type SchemeRow, type VersionRow } from '../label-catalogue.ts';

/** Schemes with all their versions and levels, as rows. */
export interface CatalogueRows {
  schemes: readonly SchemeRow[];
  versions: readonly VersionRow[];
  levels: readonly LevelRow[];
}

/** Who keeps a scheme: the files of the project, or a steward whose changes no release writes over. */
export type Keeper = 'reference' | 'steward';

/** Puts whole schemes into the catalogue: versions and levels that they have no more go. */
export async function storeCatalogue(
  manager: EntityManager,
  rows: CatalogueRows,
  keeper: Keeper,
): Promise<void> {
  await storeSchemes(manager, rows.schemes, keeper);
  const codes = rows.schemes.map(({ code }) => code);
  await manager.query(`delete from label_level where scheme_code = any($1)`, [codes]);
  await manager.query(`delete from label_version where scheme_code = any($1)`, [codes]);
  await manager.query(
    `insert into label_version (scheme_code, version, starts_on, closed_on, about)
     select "schemeCode", version, "startsOn", "closedOn", about
       from jsonb_to_recordset($1::jsonb) as row ("schemeCode" text, version text, "startsOn" date, "closedOn" date,
            about text)`,
    [JSON.stringify(rows.versions)],
  );
  await manager.query(
    `insert into label_level (scheme_code, version, code, rank, name_nl, name_en, usual_validity_months, starts_on, aliases)
     select "schemeCode", version, code, rank, "nameNl", "nameEn", "usualValidityMonths", "startsOn", aliases
       from jsonb_to_recordset($1::jsonb) as row ("schemeCode" text, version text, code text, rank smallint,
            "nameNl" text, "nameEn" text, "usualValidityMonths" smallint, "startsOn" date, aliases text[])`,
    [JSON.stringify(rows.levels)],
  );
}

async function storeSchemes(
  manager: EntityManager,
  schemes: readonly SchemeRow[],
  keeper: Keeper,
): Promise<void> {
  await manager.query(
    `insert into label_scheme (code, name, issuer, register_url, proves, covers, kind, usual_validity_months, grace_days,
                               implies_scheme, implies_level, closed_on, aliases, kept_by)
     select code, name, issuer, "registerUrl", proves, covers, kind, "usualValidityMonths", "graceDays",
            "impliesScheme", "impliesLevel", "closedOn", aliases, $2
       from jsonb_to_recordset($1::jsonb) as row (code text, name text, issuer text, "registerUrl" text, proves text,
            covers text, kind text, "usualValidityMonths" smallint, "graceDays" smallint, "impliesScheme" text,
            "impliesLevel" text, "closedOn" date, aliases text[])
     on conflict (code) do update set name = excluded.name, issuer = excluded.issuer,
        register_url = excluded.register_url, proves = excluded.proves, covers = excluded.covers, kind = excluded.kind,
        usual_validity_months = excluded.usual_validity_months, grace_days = excluded.grace_days,
        implies_scheme = excluded.implies_scheme, implies_level = excluded.implies_level,
        closed_on = excluded.closed_on, aliases = excluded.aliases, kept_by = excluded.kept_by`,
    [JSON.stringify(schemes), keeper],
  );
}
