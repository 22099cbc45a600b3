import { type Reason } from '../../intake/import-view.ts';
import { type LabelAtLevel } from './parse-claimed-labels.ts';

/** A certificate that says to hold from before its version or level was there: one of the two is not right. */
export interface EarlyCertificate {
  recordId: string;
  /** Name of the label, with its level and version. */
  label: string;
  /** What the certificate says (ISO date). */
  validFrom: string;
  /** First day on which it could be held (ISO date). */
  existsFrom: string;
}

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

/** The same of a record. Null when nothing is wrong. */
export function earlyCertificate(
  recordId: string,
  label: LabelAtLevel,
  validFrom: string | undefined,
): EarlyCertificate | null {
  const first = existsFrom(label, validFrom);
  if (first === undefined || validFrom === undefined) return null;
  const { scheme, level, version = level?.version } = label;
  const name = [scheme.name, version, level?.nameNl].filter(Boolean).join(' ');
  return { recordId, label: name, validFrom, existsFrom: first };
}

/** What is noted at its row. It is kept and counts: registers also write the first day of all a firm's certificates. */
export function earlyReason({ label, validFrom, existsFrom: first }: EarlyCertificate): Reason {
  return {
    code: 'label-before-start',
    field: 'validFrom',
    message: `${label} is there since ${first}, and this certificate says ${validFrom}. It is kept: check its first day, version and level.`,
    values: { label, value: validFrom, first },
  };
}
