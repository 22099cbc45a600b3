import { type Reason } from '../../intake/import-view.ts';
import { type LabelAtLevel } from './parse-claimed-labels.ts';

/**
 * The first day (ISO date) on which a label of this version and level could be held, when what is said of it starts before;
 * undefined when nothing is wrong, or the catalogue knows no such day. Pure.
 */
export function existsFrom(label: LabelAtLevel, validFrom: string | undefined): string | undefined {
  const { scheme, level } = label;
  const version = level?.version ?? label.version ?? '';
  const known = scheme.versions.find((one) => one.version === version)?.startsOn;
  // A level may have come later than its version, as the Basistrede of PSO did.
  const first = [known ?? '', level?.startsOn ?? ''].sort().at(-1) ?? '';
  return validFrom !== undefined && validFrom < first ? first : undefined;
}

/**
 * What is noted at the row of a certificate that says to hold from before its version or level was there; null when nothing
 * is wrong. It is kept and counts: registers also write the first day of all a firm's certificates.
 */
export function earlyReason(label: LabelAtLevel, validFrom: string | undefined): Reason | null {
  const first = existsFrom(label, validFrom);
  if (first === undefined || validFrom === undefined) return null;
  const { scheme, level, version = level?.version } = label;
  const name = [scheme.name, version, level?.nameNl].filter(Boolean).join(' ');
  return {
    code: 'label-before-start',
    field: 'validFrom',
    message: `${name} is there since ${first}, and this certificate says ${validFrom}. It is kept: check its first day, version and level.`,
    values: { label: name, value: validFrom, first },
  };
}
