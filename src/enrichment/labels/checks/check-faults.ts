import { type Fault } from '../../../common/errors.ts';
import { type LabelCatalogue, type LabelScheme } from '../label-catalogue.ts';
import { type CheckInput } from './check-input.ts';

/** What is wrong with a check that its form does not show. Pure. @param today ISO date */
export function checkFaults(check: CheckInput, catalogue: LabelCatalogue, today: string): Fault[] {
  const scheme = catalogue.get(check.label);
  return [
    ...(scheme ? levelFaults(check, scheme) : [fault('label', `'${check.label}' is not in the catalogue`)]),
    ...(check.validUntil && check.validUntil < check.validFrom
      ? [fault('validUntil', 'lies before validFrom')]
      : []),
    ...(check.validFrom > today
      ? [fault('validFrom', 'is still to come: check it when it has started')]
      : []),
    ...(check.evidenceUrl || check.evidenceFile
      ? []
      : [fault('evidenceUrl', 'is missing: give an address, or evidenceFile, where the file is kept')]),
    ...(scheme?.usualValidityMonths && !check.validUntil
      ? [fault('validUntil', 'is missing: this label ends, give its last day')]
      : []),
  ];
}

function levelFaults({ version = '', level }: CheckInput, scheme: LabelScheme): Fault[] {
  const versions = scheme.versions.map((known) => known.version);
  if (!versions.includes(version)) {
    const known = versions.map((one) => one || '(empty)').join(', ');
    return [fault('version', `'${version}' is no version of ${scheme.code}; it has: ${known}`)];
  }
  const levels = scheme.levels.filter((known) => known.version === version).map(({ code }) => code);
  if (levels.length === 0 ? level === undefined : level !== undefined && levels.includes(level)) return [];
  return [
    fault(
      'level',
      levels.length === 0 ? 'is not known here: this label has none' : `must be one of: ${levels.join(', ')}`,
    ),
  ];
}

function fault(name: string, message: string): Fault {
  return { in: 'body', name, message };
}
