import { type Fault } from '../../../common/errors.ts';
import { type LabelCatalogue, type LabelScheme } from '../label-catalogue.ts';
import { type RuleInput } from './rule-input.ts';

/** What is wrong with a rule that its form does not show, and the rank of the level that it names. Pure. */
export function readRule(
  rule: RuleInput,
  catalogue: LabelCatalogue,
): { faults: Fault[]; minRank: number | null } {
  const scheme = catalogue.get(rule.label);
  const faults = [
    ...(scheme ? levelFaults(rule, scheme) : [fault('label', `'${rule.label}' is not in the catalogue`)]),
    ...(rule.until && rule.until < rule.from ? [fault('until', 'lies before from')] : []),
  ];
  const level = scheme?.levels.find(
    ({ version, code }) =>
      code === rule.fromLevel && (rule.version === undefined || version === rule.version),
  );
  return { faults, minRank: level?.rank ?? null };
}

/** Levels of two versions are not alike: niveau 3 of CO2-Prestatieladder 3.1 is not trede 3 of 4.0. */
function levelFaults({ version, fromLevel }: RuleInput, scheme: LabelScheme): Fault[] {
  const versions = scheme.versions.map((known) => known.version);
  if (version !== undefined && !versions.includes(version))
    return [fault('version', `'${version}' is no version of ${scheme.code}; it has: ${versions.join(', ')}`)];
  if (fromLevel === undefined) return [];
  if (version === undefined && versions.length > 1)
    return [fault('version', `is missing: levels differ between versions (${versions.join(', ')})`)];
  const codes = scheme.levels
    .filter((level) => level.version === (version ?? versions[0]))
    .map(({ code }) => code);
  return codes.includes(fromLevel)
    ? []
    : [
        fault(
          'fromLevel',
          codes.length > 0 ? `must be one of: ${codes.join(', ')}` : 'names a level, and this label has none',
        ),
      ];
}

function fault(name: string, message: string): Fault {
  return { in: 'body', name, message };
}
