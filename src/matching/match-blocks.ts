import { type MatchKeys } from './match-subject.ts';
import { nameBlocks } from './name-blocks.ts';

/**
 * Everything under which a record is looked for, apart from an equal KvK number and an equal name: what else identifies
 * a firm, and the beginnings of its name.
 */
export function matchBlocks(keys: MatchKeys): string[] {
  const identifiers = [
    ['establishment', keys.establishmentNumber],
    ['rsin', keys.rsin],
    ['domain', keys.websiteDomain],
    ['domain', keys.emailDomain === keys.websiteDomain ? null : keys.emailDomain],
    ['phone', keys.phone],
  ].flatMap(([kind, value]) => (value ? [`${kind}|${value}`] : []));
  return [...identifiers, ...nameBlocks(keys)];
}
