import { type CleanedRecord } from '../../intake/cleaned-record.ts';
import { type LabelCatalogue, type LabelLevel, type LabelScheme } from './label-catalogue.ts';
import { findLevel, findMentions, labelWords, phraseAt } from './label-words.ts';
import { validityOf, type Validity } from './label-validity.ts';
import { highestPerScheme, withImplied, type LabelAtLevel } from './parse-claimed-labels.ts';

/** Why a line of a register proves nothing, or less than it could. */
export type RegisterReason =
  | 'status-not-granted'
  | 'status-unknown'
  | 'dates-contradict'
  | 'level-missing'
  | 'level-unknown'
  | 'version-unknown';

/** What one line of a label register proves about the firms it covers. */
export type RegisterReading =
  | {
      outcome: 'held';
      /** The scheme's own label and those that come with it. */
      labels: LabelAtLevel[];
      validity: Validity;
      /** Why the level is not known, if it is not: the label itself still counts. */
      note?: RegisterReason;
    }
  | { outcome: 'not-held'; reason: RegisterReason };

export type RegisterStatus = 'active' | 'expired' | 'withdrawn' | 'not-granted' | 'unknown';

/** Looked for in this order: "de-certified" also holds the word of "certified". */
const STATUS_PHRASES: readonly (readonly [RegisterStatus, readonly string[]])[] = [
  [
    'withdrawn',
    [
      'ingetrokken',
      'geschorst',
      'beeindigd',
      'gestopt',
      'decertified',
      'de certified',
      'withdrawn',
      'revoked',
      'suspended',
      'terminated',
      'cancelled',
      'niet meer',
      'uitgeschreven',
      'niet actief',
      'inactief',
      'inactive',
      'not active',
    ],
  ],
  ['expired', ['verlopen', 'expired', 'lapsed', 'vervallen', 'niet geldig', 'ongeldig']],
  [
    'not-granted',
    [
      'aangevraagd',
      'aanvraag',
      'in behandeling',
      'aanmelding',
      'applied',
      'application',
      'pending',
      'afgewezen',
      'rejected',
      'kandidaat',
      'niet gecertificeerd',
      'not certified',
      'nog niet',
    ],
  ],
  [
    'active',
    [
      'gecertificeerd',
      'certified',
      'actief',
      'active',
      'geldig',
      'valid',
      'geregistreerd',
      'registered',
      'erkend',
      'toegekend',
      'verleend',
      'aspirant',
      'lid',
      'ja',
      'current',
      'lopend',
    ],
  ],
];

/**
 * Reads a register's line about one certificate. A status that is not understood does not count as proof.
 * @param statedOn ISO date of the delivery: the day on which the register said so.
 */
export function readRegisterRecord(
  cleaned: Pick<CleanedRecord, 'labelLevel' | 'labelVersion' | 'labelStatus' | 'validFrom' | 'validUntil'>,
  scheme: LabelScheme,
  catalogue: LabelCatalogue,
  statedOn: string,
): RegisterReading {
  const status = registerStatus(cleaned.labelStatus);
  if (registerStatus(cleaned.labelLevel) === 'not-granted')
    return { outcome: 'not-held', reason: 'status-not-granted' };
  if (status === 'not-granted') return { outcome: 'not-held', reason: 'status-not-granted' };
  if (status === 'unknown') return { outcome: 'not-held', reason: 'status-unknown' };
  if (cleaned.validFrom && cleaned.validUntil && cleaned.validUntil < cleaned.validFrom) {
    return { outcome: 'not-held', reason: 'dates-contradict' };
  }
  const { labels, note } = readLabels(cleaned, scheme, catalogue);
  const months =
    labels.find((label) => label.scheme === scheme)?.level?.usualValidityMonths ?? scheme.usualValidityMonths;
  return {
    outcome: 'held',
    labels,
    validity: validityOf(cleaned, status, months, statedOn),
    ...(note ? { note } : {}),
  };
}

/** What a register says of a certificate; `undefined` when it gives no status: being listed is the statement. */
export function registerStatus(text: string | undefined): RegisterStatus | undefined {
  const words = labelWords(text ?? '');
  if (words.length === 0) return undefined;
  const known = STATUS_PHRASES.find(([, phrases]) =>
    phrases.some((phrase) => words.some((_, at) => phraseAt(words, at, phrase.split(' ')))),
  );
  return known?.[0] ?? 'unknown';
}

type LevelTexts = Pick<CleanedRecord, 'labelLevel' | 'labelVersion' | 'labelStatus'>;

function readLabels(
  texts: LevelTexts,
  scheme: LabelScheme,
  catalogue: LabelCatalogue,
): { labels: LabelAtLevel[]; note?: RegisterReason } {
  const { level, version, note } = readLevel(texts, scheme);
  const words = labelWords(texts.labelLevel ?? '');
  const onTop = [...catalogue.values()]
    .filter((other) => other.implies?.scheme === scheme.code)
    .flatMap((other) => {
      const found = findLevel(words, other, { from: 0, to: words.length });
      return found ? [{ scheme: other, level: found.level }] : [];
    });
  const labels = highestPerScheme(
    withImplied(
      [{ scheme, ...(level ? { level } : {}), ...(version ? { version } : {}) }, ...onTop],
      catalogue,
    ),
  );
  const known = labels.find((label) => label.scheme === scheme)?.level;
  return { labels, ...(note && !known ? { note } : {}) };
}

function readLevel(
  texts: LevelTexts,
  scheme: LabelScheme,
): { level?: LabelLevel; version?: string; note?: RegisterReason } {
  const stated = statedVersion(texts.labelVersion, scheme);
  const versions = scheme.versions.map(({ version }) => version);
  const version = versions.length > 1 ? versions.find((known) => sameVersion(known, stated)) : undefined;
  if (versions.length > 1 && stated && version === undefined) return { note: 'version-unknown' };
  if (scheme.levels.length === 0) return version ? { version } : {};
  for (const text of [texts.labelLevel, texts.labelStatus]) {
    const words = labelWords(text ?? '');
    const found = findLevel(words, scheme, { from: 0, to: words.length }, version);
    if (found) return { level: found.level };
  }
  return { note: texts.labelLevel ? 'level-unknown' : 'level-missing' };
}

/** The number of a version: of `CO2-Prestatieladder 3.1` not the digit in the name of the scheme. */
function statedVersion(text: string | undefined, scheme: LabelScheme): string | undefined {
  const words = labelWords(text ?? '');
  const [named] = findMentions(words, new Map([[scheme.code, scheme]]));
  return words
    .filter((_, at) => !named || at < named.start || at >= named.end)
    .find((word) => /\d/.test(word))
    ?.replace(/^v/, '');
}

/** `4` and `4.0` are the same version. */
function sameVersion(known: string, stated: string | undefined): boolean {
  return stated !== undefined && (known === stated || known === `${stated}.0`);
}
