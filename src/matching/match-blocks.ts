import { FULL_POSTCODE } from './compare-records.ts';
import { type MatchKeys } from './match-subject.ts';
import { nameBlocks, wideNameBlocks } from './name-blocks.ts';

/**
 * Everything under which a record is looked for, apart from an equal KvK number and an equal name: what else identifies
 * a firm, its address, and parts of its name.
 */
export function matchBlocks(keys: MatchKeys): string[] {
  const { postcode, houseNumber } = keys;
  const identifiers = [
    ['establishment', keys.establishmentNumber],
    ['rsin', keys.rsin],
    ['domain', keys.websiteDomain],
    ['domain', keys.emailDomain === keys.websiteDomain ? null : keys.emailDomain],
    ['phone', keys.phone],
    // A misspelt name at its own address: whatever was misspelt.
    ['address', postcode?.length === FULL_POSTCODE && houseNumber ? `${postcode} ${houseNumber}` : null],
  ].flatMap(([kind, value]) => (value ? [`${kind ?? ''}|${value}`] : []));
  return [...identifiers, ...nameBlocks(keys)];
}

/** The blocks that a record is kept under: those, and the wide ones that few look for. */
export function storedBlocks(keys: MatchKeys): string[] {
  return [...matchBlocks(keys), ...wideNameBlocks(keys)];
}
