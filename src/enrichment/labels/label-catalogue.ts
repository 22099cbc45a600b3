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
  /** First day on which it could be held, where it came later than its version (ISO date). */
  startsOn?: string;
  /** Where it differs from the scheme's. */
  usualValidityMonths?: number;
  /** Ways to write it, in lower case; a bare number counts only directly behind the scheme's name. */
  aliases: string[];
}

/** A version of a scheme: its requirements changed, and its levels with them. */
export interface LabelVersion {
  /** Such as `3.1`; empty for a scheme that has only one. */
  version: string;
  /** First day on which it could be held (ISO date). */
  startsOn?: string;
  /** From this day on (ISO date) nothing new is held by it; what was held before lasts until its own end. */
  closedOn?: string;
  /** What is different about it, in Dutch; may be empty. */
  about: string;
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
  /** A membership is shown and found, but is no proof of impact: nobody has looked at the firm. */
  kind: 'certificate' | 'membership';
  /** How long a certificate usually holds; used only when a register does not state the end. */
  usualValidityMonths?: number;
  /** Days after the end on which it still counts, for audits that run late. */
  graceDays: number;
  /** The holding that comes with this one: PSO 30+ is issued only on top of PSO trede 3. */
  implies?: { scheme: string; level: string };
  /** From this day on (ISO date) nothing new is held by it; what was held before lasts until its own end. */
  closedOn?: string;
  aliases: string[];
  versions: LabelVersion[];
  levels: LabelLevel[];
}

/** Every scheme, by code. */
export type LabelCatalogue = ReadonlyMap<string, LabelScheme>;

/** Three small queries; load it once a batch. */
export async function loadLabelCatalogue(manager: EntityManager): Promise<LabelCatalogue> {
  const schemes: SchemeRow[] = await manager.query(`
    select code, name, issuer, register_url as "registerUrl", proves, covers, kind,
           usual_validity_months as "usualValidityMonths", grace_days as "graceDays",
           implies_scheme as "impliesScheme", implies_level as "impliesLevel", closed_on::text as "closedOn", aliases
      from label_scheme order by code`);
  const versions: VersionRow[] = await manager.query(`
    select scheme_code as "schemeCode", version, starts_on::text as "startsOn", closed_on::text as "closedOn", about
      from label_version order by scheme_code, version`);
  const levels: LevelRow[] = await manager.query(`
    select scheme_code as "schemeCode", version, code, rank, name_nl as "nameNl", name_en as "nameEn",
           usual_validity_months as "usualValidityMonths", starts_on::text as "startsOn", aliases
      from label_level order by scheme_code, version, rank`);
  return buildCatalogue(schemes, versions, levels);
}

/** A scheme as it stands in the table or the reference file; {@link buildCatalogue} makes the catalogue of it. */
export interface SchemeRow {
  code: string;
  name: string;
  issuer: string;
  registerUrl: string | null;
  proves: string;
  covers: LabelScheme['covers'];
  kind: LabelScheme['kind'];
  usualValidityMonths: number | null;
  graceDays: number;
  impliesScheme: string | null;
  impliesLevel: string | null;
  closedOn: string | null;
  aliases: string[];
}

export interface VersionRow {
  schemeCode: string;
  version: string;
  startsOn: string | null;
  closedOn: string | null;
  about: string;
}

export interface LevelRow {
  schemeCode: string;
  version: string;
  code: string;
  rank: number;
  nameNl: string;
  nameEn: string;
  usualValidityMonths: number | null;
  startsOn: string | null;
  aliases: string[];
}

export function buildCatalogue(
  schemes: readonly SchemeRow[],
  versions: readonly VersionRow[],
  levels: readonly LevelRow[],
): LabelCatalogue {
  return new Map(
    schemes.map(({ registerUrl, usualValidityMonths, impliesScheme, impliesLevel, closedOn, ...scheme }) => [
      scheme.code,
      {
        ...scheme,
        ...(registerUrl ? { registerUrl } : {}),
        ...(usualValidityMonths ? { usualValidityMonths } : {}),
        ...(impliesScheme && impliesLevel ? { implies: { scheme: impliesScheme, level: impliesLevel } } : {}),
        ...(closedOn ? { closedOn } : {}),
        versions: versions.filter(({ schemeCode }) => schemeCode === scheme.code).map(toVersion),
        levels: levels.filter(({ schemeCode }) => schemeCode === scheme.code).map(toLevel),
      },
    ]),
  );
}

function toVersion({ schemeCode: _scheme, startsOn, closedOn, ...version }: VersionRow): LabelVersion {
  return { ...version, ...(startsOn ? { startsOn } : {}), ...(closedOn ? { closedOn } : {}) };
}

function toLevel({ schemeCode: _scheme, usualValidityMonths, startsOn, ...level }: LevelRow): LabelLevel {
  return {
    ...level,
    ...(startsOn ? { startsOn } : {}),
    ...(usualValidityMonths ? { usualValidityMonths } : {}),
  };
}
