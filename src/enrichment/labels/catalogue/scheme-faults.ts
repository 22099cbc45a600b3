import { type Fault } from '../../../common/errors.ts';
import { type LabelCatalogue } from '../label-catalogue.ts';
import { labelWords } from '../label-words.ts';
import { type SchemeInput } from './scheme-input.ts';

/** A version and level of a scheme that somebody holds; the level is null where it is not known. */
export interface HeldLevel {
  version: string;
  levelCode: string | null;
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
): Fault[] {
  return [
    ...repeated(scheme),
    ...missingImplied(scheme, catalogue),
    ...takenAliases(scheme, catalogue),
    ...goneLevels(scheme, held),
  ];
}

function repeated({ versions }: SchemeInput): Fault[] {
  const names = versions.map(({ version }) => version);
  const twice = names
    .filter((name, at) => names.indexOf(name) !== at)
    .map((name) => fault('versions', `has the version '${name}' twice`));
  const levels = versions.flatMap(({ version, levels = [] }) => {
    const codes = levels.map(({ code }) => code);
    const ranks = levels.map(({ rank }) => String(rank));
    return [...twiceIn(codes, 'level'), ...twiceIn(ranks, 'rank')].map((what) =>
      fault('versions', `has the ${what} twice in version '${version}'`),
    );
  });
  const backwards = versions
    .filter(({ startsOn, closedOn }) => startsOn && closedOn && closedOn <= startsOn)
    .map(({ version }) => fault('versions', `closes version '${version}' before it starts`));
  return [...twice, ...levels, ...backwards];
}

function twiceIn(values: readonly string[], what: string): string[] {
  const twice = values.filter((value, at) => values.indexOf(value) !== at);
  return [...new Set(twice)].map((value) => `${what} '${value}'`);
}

function missingImplied({ code, implies }: SchemeInput, catalogue: LabelCatalogue): Fault[] {
  if (!implies) return [];
  const levels = implies.scheme === code ? [] : (catalogue.get(implies.scheme)?.levels ?? []);
  if (levels.some((level) => level.code === implies.level)) return [];
  return [fault('implies', `names no level of another scheme: ${implies.scheme}:${implies.level}`)];
}

/** Two schemes of one name would make a claim mean both. */
function takenAliases({ code, name, aliases = [] }: SchemeInput, catalogue: LabelCatalogue): Fault[] {
  const taken = new Map(
    [...catalogue.values()]
      .filter((other) => other.code !== code)
      .flatMap((other) => [other.name, ...other.aliases].map((text) => [key(text), other.code] as const)),
  );
  return [name, ...aliases].flatMap((text) => {
    const other = taken.get(key(text));
    if (key(text) === '') return [fault('aliases', `'${text}' has no letter or digit`)];
    return other ? [fault('aliases', `'${text}' means ${other} already`)] : [];
  });
}

function key(text: string): string {
  return labelWords(text).join(' ');
}

function goneLevels({ versions }: SchemeInput, held: readonly HeldLevel[]): Fault[] {
  return held.flatMap(({ version, levelCode }) => {
    const kept = versions.find((known) => known.version === version);
    if (!kept && version !== '')
      return [fault('versions', `leaves out version '${version}', which firms hold: close it instead`)];
    if (levelCode === null || kept?.levels?.some(({ code }) => code === levelCode)) return [];
    return [
      fault('versions', `leaves out level '${levelCode}' of version '${version}', which firms hold: keep it`),
    ];
  });
}

function fault(name: string, message: string): Fault {
  return { in: 'body', name, message };
}
