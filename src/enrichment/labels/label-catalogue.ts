import { type EntityManager } from 'typeorm';

/** A step or level of a scheme, within one version of that scheme. */
export interface LabelLevel {
  /** Version of the scheme, such as `3.1`; empty for a scheme that has only one. */
  version: string;
  code: string;
  /** Order within the version; what `pso:2` in a search compares with. Below 1: stages before the first step. */
  rank: number;
  nameNl: string;
  nameEn: string;
  /** Where it differs from the scheme's. */
  usualValidityMonths?: number;
  /** Ways to write it, in lower case; a bare number counts only directly behind the scheme's name. */
  aliases: string[];
}

/** A label scheme as the catalogue knows it (`seeds/reference/labels.csv`, and what a municipality adds). */
export interface LabelScheme {
  code: string;
  name: string;
  issuer: string;
  registerUrl?: string;
  /** What it proves, in Dutch. */
  proves: string;
  covers: 'firm' | 'site' | 'product';
  /** How long a certificate usually holds; used only when a register does not state the end. */
  usualValidityMonths?: number;
  /** Days after the end on which it still counts, for audits that run late. */
  graceDays: number;
  /** The holding that comes with this one: PSO 30+ is issued only on top of PSO trede 3. */
  implies?: { scheme: string; level: string };
  aliases: string[];
  levels: LabelLevel[];
}

/** Every scheme, by code. */
export type LabelCatalogue = ReadonlyMap<string, LabelScheme>;

/** Two small queries; load it once a batch. */
export async function loadLabelCatalogue(manager: EntityManager): Promise<LabelCatalogue> {
  const schemes: SchemeRow[] = await manager.query(`
    select code, name, issuer, register_url as "registerUrl", proves, covers,
           usual_validity_months as "usualValidityMonths", grace_days as "graceDays",
           implies_scheme as "impliesScheme", implies_level as "impliesLevel", aliases
      from label_scheme order by code`);
  const levels: LevelRow[] = await manager.query(`
    select scheme_code as "schemeCode", version, code, rank, name_nl as "nameNl", name_en as "nameEn",
           usual_validity_months as "usualValidityMonths", aliases
      from label_level order by scheme_code, version, rank`);
  return buildCatalogue(schemes, levels);
}

/** A scheme as it stands in the table or the reference file; {@link buildCatalogue} makes the catalogue of it. */
export interface SchemeRow {
  code: string;
  name: string;
  issuer: string;
  registerUrl: string | null;
  proves: string;
  covers: LabelScheme['covers'];
  usualValidityMonths: number | null;
  graceDays: number;
  impliesScheme: string | null;
  impliesLevel: string | null;
  aliases: string[];
}

export interface LevelRow {
  schemeCode: string;
  version: string;
  code: string;
  rank: number;
  nameNl: string;
  nameEn: string;
  usualValidityMonths: number | null;
  aliases: string[];
}

export function buildCatalogue(schemes: readonly SchemeRow[], levels: readonly LevelRow[]): LabelCatalogue {
  return new Map(
    schemes.map(({ registerUrl, usualValidityMonths, impliesScheme, impliesLevel, ...scheme }) => [
      scheme.code,
      {
        ...scheme,
        ...(registerUrl ? { registerUrl } : {}),
        ...(usualValidityMonths ? { usualValidityMonths } : {}),
        ...(impliesScheme && impliesLevel ? { implies: { scheme: impliesScheme, level: impliesLevel } } : {}),
        levels: levels.filter((level) => level.schemeCode === scheme.code).map(toLevel),
      },
    ]),
  );
}

function toLevel({ schemeCode: _scheme, usualValidityMonths, ...level }: LevelRow): LabelLevel {
  return { ...level, ...(usualValidityMonths ? { usualValidityMonths } : {}) };
}
