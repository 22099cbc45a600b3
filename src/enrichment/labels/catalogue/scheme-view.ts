import { type LabelScheme, type LabelVersion } from '../label-catalogue.ts';
import { type CatalogueRows } from './store-catalogue.ts';
import { type SchemeInput } from './scheme-input.ts';

/** A scheme as the catalogue shows it: what a steward may change and give back as it is. */
export interface SchemeView extends Omit<LabelScheme, 'versions' | 'levels'> {
  versions: (LabelVersion & { levels: Omit<LabelScheme['levels'][number], 'version'>[] })[];
}

/** Levels stand below their version, the highest first. */
export function toSchemeView({ versions, levels, ...scheme }: LabelScheme): SchemeView {
  return {
    ...scheme,
    versions: versions.map((version) => ({
      ...version,
      levels: levels
        .filter((level) => level.version === version.version)
        .sort((a, b) => b.rank - a.rank)
        .map(({ version: _version, ...level }) => level),
    })),
  };
}

/** The same as rows of the catalogue's tables. */
export function toRows(schemes: readonly SchemeInput[]): CatalogueRows {
  return {
    schemes: schemes.map((scheme) => ({
      code: scheme.code,
      name: scheme.name.trim(),
      issuer: scheme.issuer.trim(),
      registerUrl: scheme.registerUrl ?? null,
      proves: scheme.proves.trim(),
      covers: scheme.covers,
      kind: scheme.kind ?? 'certificate',
      usualValidityMonths: scheme.usualValidityMonths ?? null,
      graceDays: scheme.graceDays ?? 0,
      impliesScheme: scheme.implies?.scheme ?? null,
      impliesLevel: scheme.implies?.level ?? null,
      closedOn: scheme.closedOn ?? null,
      aliases: scheme.aliases ?? [],
    })),
    versions: schemes.flatMap(({ code, versions }) =>
      versions.map(({ version, startsOn, closedOn, about }) => ({
        schemeCode: code,
        version,
        startsOn: startsOn ?? null,
        closedOn: closedOn ?? null,
        about: about?.trim() ?? '',
      })),
    ),
    levels: schemes.flatMap(({ code: schemeCode, versions }) =>
      versions.flatMap(({ version, levels }) =>
        (levels ?? []).map(({ code, rank, nameNl, nameEn, usualValidityMonths, startsOn, aliases }) => ({
          schemeCode,
          version,
          code,
          rank,
          nameNl: nameNl.trim(),
          nameEn: nameEn.trim(),
          usualValidityMonths: usualValidityMonths ?? null,
          startsOn: startsOn ?? null,
          aliases: aliases ?? [],
        })),
      ),
    ),
  };
}
