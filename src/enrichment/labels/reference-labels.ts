import { type EntityManager } from 'typeorm';

import { contentHash, csvRows, readReferenceFiles } from '../reference/reference-files.ts';
import { loadReference } from '../reference/reference-load.ts';
import { storeCatalogue } from './catalogue/store-catalogue.ts';
import { type LabelScheme, type LevelRow, type SchemeRow, type VersionRow } from './label-catalogue.ts';

/** Change it when the files are read differently. */
const REVISION = 'labels-3';

/**
 * Puts the catalogue of `labels.csv`, `label-versions.csv` and `label-levels.csv` into the database; call it after the
 * migrations. Schemes that are not in the files stay, and so do those that a steward has changed.
 * @returns true when the catalogue changed: holdings then deserve another look.
 */
export async function loadReferenceLabels(manager: EntityManager): Promise<boolean> {
  const files = await readReferenceFiles(['labels.csv', 'label-versions.csv', 'label-levels.csv']);
  return loadReference(manager, 'labels', contentHash(files, REVISION), async (m) => {
    const [schemes = '', versions = '', levels = ''] = files.map(({ text }) => text);
    const kept: { code: string }[] = await m.query(`select code from label_scheme where kept_by = 'steward'`);
    const stewards = new Set(kept.map(({ code }) => code));
    const rows = {
      schemes: readSchemeRows(schemes).filter(({ code }) => !stewards.has(code)),
      versions: readVersionRows(versions).filter(({ schemeCode }) => !stewards.has(schemeCode)),
      levels: readLevelRows(levels).filter(({ schemeCode }) => !stewards.has(schemeCode)),
    };
    await storeCatalogue(m, rows, 'reference');
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
      kind: (row.kind || 'certificate') as LabelScheme['kind'],
      usualValidityMonths: row.usual_validity_months ? Number(row.usual_validity_months) : null,
      graceDays: Number(row.grace_days),
      impliesScheme: impliesScheme || null,
      impliesLevel: impliesLevel || null,
      closedOn: row.closed_on || null,
      aliases: list(row.aliases),
    };
  });
}

/** @param csv text of `label-versions.csv`: every version that there is, also the only one of a scheme. */
export function readVersionRows(csv: string): VersionRow[] {
  return csvRows(csv).map((row) => ({
    schemeCode: row.scheme ?? '',
    version: row.version ?? '',
    startsOn: row.starts_on || null,
    closedOn: row.closed_on || null,
    about: row.about ?? '',
  }));
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
    startsOn: row.starts_on || null,
    aliases: list(row.aliases),
  }));
}

function list(cell: string | undefined): string[] {
  return (cell ?? '').split('|').filter((item) => item !== '');
}
