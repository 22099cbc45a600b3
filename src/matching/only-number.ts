import { type Evidence, evidenceOf, sharedDomain } from './compare-records.ts';
import { type MatchKeys } from './match-subject.ts';
import { nameSimilarity } from './name-similarity.ts';

/** Below this similarity a name is another name, not another spelling of the same. */
export const OTHER_NAME_BELOW = 0.5;

/** Fields that tell firms apart besides the KvK number and the name; a place has many firms. */
const TELLING: ReadonlySet<Evidence['field']> = new Set([
  'establishmentNumber',
  'rsin',
  'postcode',
  'website',
  'email',
  'phone',
]);

/** So many of them must say something else: a firm that moved has another postcode only. */
const OTHERS = 2;

/**
 * Whether nothing but the KvK number says that two statements are of one firm: another name, and everything else that both
 * tell is different. The number decides all the same, but a wrong digit or a column that was copied down looks like this.
 * @param others every statement of the supplier that is known here
 */
export function onlyNumberAgrees(record: MatchKeys, others: readonly MatchKeys[]): boolean {
  return others.length > 0 && others.every((other) => allElseDiffers(record, other));
}

function allElseDiffers(record: MatchKeys, other: MatchKeys): boolean {
  if (nameSimilarity(record.nameKey, other.nameKey) >= OTHER_NAME_BELOW) return false;
  if (sharedDomain(record, other) !== null) return false;
  const told = evidenceOf(record, other).filter(({ field }) => TELLING.has(field));
  return (
    told.every(({ agrees }) => agrees !== 'same') &&
    told.filter(({ agrees }) => agrees === 'other').length >= OTHERS
  );
}
