import { type LabelCatalogue, type LabelScheme } from './label-catalogue.ts';
import { type Validity } from './label-validity.ts';
import { type LabelAtLevel } from './parse-claimed-labels.ts';
import { readRegisterRecord, type RegisterReason } from './read-register-record.ts';

/** Why a line of a register proves nothing, or less than it says. */
export type ProofReason = RegisterReason | 'scheme-closed' | 'scheme-unknown';

/** What a register's line proves by the catalogue as it is now. */
export type Proof =
  | {
      outcome: 'held';
      /** What counts; empty when all of it is closed. */
      labels: LabelAtLevel[];
      validity: Validity;
      /** Why it proves less than it could. */
      note?: ProofReason;
    }
  | { outcome: 'not-held'; reason: ProofReason };

/**
 * Reads a register's line and leaves out what takes nothing new any more. Pure.
 * @param schemeCode the label that the register is of
 * @param statedOn ISO date of the list
 */
export function readProof(
  says: Parameters<typeof readRegisterRecord>[0],
  schemeCode: string,
  catalogue: LabelCatalogue,
  statedOn: string,
): Proof {
  const scheme = catalogue.get(schemeCode);
  if (!scheme) return { outcome: 'not-held', reason: 'scheme-unknown' };
  const reading = readRegisterRecord(says, scheme, catalogue, statedOn);
  if (reading.outcome === 'not-held') return reading;
  const { labels: read, validity, note } = reading;
  const labels = read.filter((label) => isOpen(label, validity.from ?? statedOn));
  const told = labels.length < read.length ? 'scheme-closed' : note;
  return { outcome: 'held', labels, validity, ...(told ? { note: told } : {}) };
}

/** A scheme or version that is closed takes nothing new; what started before goes on. @param from ISO date of its start */
export function isOpen({ scheme, level, version }: LabelAtLevel, from: string): boolean {
  const closings = [scheme.closedOn, closingOf(scheme, level?.version ?? version)];
  return closings.every((closedOn) => closedOn === undefined || from < closedOn);
}

function closingOf(scheme: LabelScheme, version: string | undefined): string | undefined {
  return scheme.versions.find((known) => known.version === version)?.closedOn;
}
