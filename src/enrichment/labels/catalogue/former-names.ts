import { labelKey } from '../label-words.ts';
import { type LabelCatalogue, type LabelScheme } from '../label-catalogue.ts';
import { type SchemeInput } from './scheme-input.ts';

/**
 * A scheme and its levels with the names that they had until now among their aliases: firms and lists go on writing those,
 * and what they said would be lost. A name that means something else by now is left to that. Aliases that are not given stay
 * as they are, so that the same scheme given twice is the same twice. Pure.
 * @param catalogue as it would be with the changed schemes in it
 */
export function withFormerNames(
  scheme: SchemeInput,
  before: LabelScheme | undefined,
  catalogue: LabelCatalogue,
): SchemeInput {
  if (!before) return scheme;
  const others = [...catalogue.values()].filter(({ code }) => code !== scheme.code);
  const taken = others.flatMap(({ name, aliases }) => [name, ...aliases]);
  return {
    ...scheme,
    aliases: withNames([before.name], [scheme.name], scheme.aliases ?? without(taken, before.aliases), taken),
    versions: scheme.versions.map((version) => ({
      ...version,
      levels: version.levels?.map((level) => {
        const old = before.levels.find((one) => one.version === version.version && one.code === level.code);
        const beside = version.levels?.filter((other) => other !== level) ?? [];
        const meant = beside.flatMap(({ nameNl, nameEn, aliases = [] }) => [nameNl, nameEn, ...aliases]);
        const names = old ? [old.nameNl, old.nameEn] : [];
        const aliases = level.aliases ?? without(meant, old?.aliases ?? []);
        return {
          ...level,
          aliases: withNames(names, [level.nameNl, level.nameEn], aliases, meant),
        };
      }),
    })),
  };
}

function without(taken: readonly string[], aliases: readonly string[]): string[] {
  const known = new Set(taken.map(labelKey));
  return aliases.filter((alias) => !known.has(labelKey(alias)));
}

/** The aliases with each former name that is none of them, nor a name of now, nor taken. */
function withNames(
  former: readonly string[],
  names: readonly string[],
  aliases: readonly string[],
  taken: readonly string[],
): string[] {
  const known = new Set([...names, ...aliases, ...taken].map(labelKey));
  const kept = [...aliases];
  for (const name of former) {
    if (!known.has(labelKey(name))) kept.push(name);
    known.add(labelKey(name));
  }
  return kept;
}
