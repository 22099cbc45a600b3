import { type Fault } from '../../../common/errors.ts';
import { type LabelCatalogue } from '../label-catalogue.ts';
import { labelKey } from '../label-words.ts';
import { type SchemeInput } from './scheme-input.ts';

/** A version and level of a scheme that somebody holds; the level is null where it is not known. */
export interface HeldLevel {
  version: string;
  levelCode: string | null;
}

/** What kind of fault it is, for a form that tells it in words of its own. */
export type SchemeReason =
  | { code: 'version-twice' | 'closed-before-start' | 'version-held'; version: string }
  /** @property level its code */
  | { code: 'level-twice' | 'level-held'; version: string; level: string }
  | { code: 'rank-twice'; version: string; rank: number }
  | { code: 'implied-unknown' | 'twice-given' }
  /** @property text the name or alias @property other code of the scheme that it means already */
  | { code: 'name-taken'; text: string; other: string }
  | { code: 'name-empty'; text: string };

/** A fault of a scheme with its kind. */
export interface SchemeFault {
  reason: SchemeReason;
  fault: Fault;
}

/**
 * What is wrong with a scheme that its form does not show: names used twice, a level that is held and would go, words that
 * mean another label already. Pure.
 * @param catalogue as it would be with this scheme in it
 * @param held what firms hold, or held, of this scheme
 */
export function schemeFaults(
  scheme: SchemeInput,
  catalogue: LabelCatalogue,
  held: readonly HeldLevel[],
): SchemeFault[] {
  return [
    ...repeated(scheme),
    ...missingImplied(scheme, catalogue),
    ...takenAliases(scheme, catalogue),
    ...goneLevels(scheme, held),
  ];
}

function repeated({ versions }: SchemeInput): SchemeFault[] {
  const twice = twiceIn(versions.map(({ version }) => version)).map((version) =>
    told({ code: 'version-twice', version }, 'versions', `has the version '${version}' twice`),
  );
  const backwards = versions
    .filter(({ startsOn, closedOn }) => startsOn && closedOn && closedOn <= startsOn)
    .map(({ version }) =>
      told(
        { code: 'closed-before-start', version },
        'versions',
        `closes version '${version}' before it starts`,
      ),
    );
  return [...twice, ...versions.flatMap(repeatedLevels), ...backwards];
}

function repeatedLevels({ version, levels = [] }: SchemeInput['versions'][number]): SchemeFault[] {
  const within = `twice in version '${version}'`;
  return [
    ...twiceIn(levels.map(({ code }) => code)).map((level) =>
      told({ code: 'level-twice', version, level }, 'versions', `has the level '${level}' ${within}`),
    ),
    ...twiceIn(levels.map(({ rank }) => rank)).map((rank) =>
      told({ code: 'rank-twice', version, rank }, 'versions', `has the rank '${rank}' ${within}`),
    ),
  ];
}

/** Each value that is there more than once, once. */
function twiceIn<T>(values: readonly T[]): T[] {
  return [...new Set(values.filter((value, at) => values.indexOf(value) !== at))];
}

function missingImplied({ code, implies }: SchemeInput, catalogue: LabelCatalogue): SchemeFault[] {
  if (!implies) return [];
  const levels = implies.scheme === code ? [] : (catalogue.get(implies.scheme)?.levels ?? []);
  if (levels.some((level) => level.code === implies.level)) return [];
  const message = `names no level of another scheme: ${implies.scheme}:${implies.level}`;
  return [told({ code: 'implied-unknown' }, 'implies', message)];
}

/** Two schemes of one name would make a claim mean both. */
function takenAliases({ code, name, aliases = [] }: SchemeInput, catalogue: LabelCatalogue): SchemeFault[] {
  const taken = new Map(
    [...catalogue.values()]
      .filter((other) => other.code !== code)
      .flatMap((other) =>
        [other.name, ...other.aliases].map((text) => [labelKey(text), other.code] as const),
      ),
  );
  return [name, ...aliases].flatMap((text) => {
    const other = taken.get(labelKey(text));
    if (labelKey(text) === '')
      return [told({ code: 'name-empty', text }, 'aliases', `'${text}' has no letter or digit`)];
    return other
      ? [told({ code: 'name-taken', text, other }, 'aliases', `'${text}' means ${other} already`)]
      : [];
  });
}

function goneLevels({ versions }: SchemeInput, held: readonly HeldLevel[]): SchemeFault[] {
  return held.flatMap(({ version, levelCode }) => {
    const kept = versions.find((known) => known.version === version);
    if (!kept && version !== '')
      return [
        told(
          { code: 'version-held', version },
          'versions',
          `leaves out version '${version}', which firms hold: close it instead`,
        ),
      ];
    if (levelCode === null || kept?.levels?.some(({ code }) => code === levelCode)) return [];
    const message = `leaves out level '${levelCode}' of version '${version}', which firms hold: keep it`;
    return [told({ code: 'level-held', version, level: levelCode }, 'versions', message)];
  });
}

function told(reason: SchemeReason, name: string, message: string): SchemeFault {
  return { reason, fault: { in: 'body', name, message } };
}
