import { type MatchKeys } from './match-subject.ts';

/** Letters of a word that a typing error seldom touches: people see a wrong beginning. */
const PREFIX = 4;

/** Words of a name that are combined into pairs; longer names have distinctive words enough among these. */
const MAX_WORDS = 5;

/**
 * Keys under which a record is looked for when its name may be misspelt: two records are compared only when they share
 * one (blocking). Within a place: the beginning of each word, of each pair of words, and the end of the whole name, so
 * that one typing error anywhere leaves at least one key alone. Within a four-digit postcode area, where the place may
 * be called otherwise: the beginning of the whole name.
 */
export function nameBlocks(subject: Pick<MatchKeys, 'nameKey' | 'placeKey' | 'postcode'>): string[] {
  const area = subject.postcode?.slice(0, PREFIX);
  const scope = subject.placeKey ?? area;
  if (!scope) return [];
  const starts = [
    ...new Set(
      subject.nameKey
        .split(' ')
        .slice(0, MAX_WORDS)
        .map((word) => word.slice(0, PREFIX)),
    ),
  ].sort();
  const pairs = starts.flatMap((first, index) =>
    starts.slice(index + 1).map((second) => `${first}+${second}`),
  );
  const glued = subject.nameKey.replaceAll(' ', '');
  const keys = [...starts, ...pairs, `$${glued.slice(-PREFIX)}`].map((key) => `${scope}|${key}`);
  return area ? [...keys, `${area}|^${glued.slice(0, PREFIX)}`] : keys;
}
