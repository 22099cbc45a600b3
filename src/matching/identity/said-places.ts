import { DomainError, type Fault } from '../../common/errors.ts';

/**
 * Where a person says that records belong which came after a merge: each at one of its two suppliers. Anything else would be
 * taken for the one that lived on, without a word.
 * @param places record id -> supplier
 * @returns the same, as ids are kept
 * @throws DomainError invalid-input with every record that is placed elsewhere
 */
export function saidPlaces(
  places: Readonly<Record<string, unknown>>,
  sides: readonly [string, string],
): Record<string, string> {
  const said: Record<string, string> = {};
  const faults: Fault[] = [];
  for (const [recordId, supplierId] of Object.entries(places)) {
    const side = sides.find((id) => typeof supplierId === 'string' && id === supplierId.toLowerCase());
    if (side) said[recordId] = side;
    else
      faults.push({
        in: 'body',
        name: `places.${recordId}`,
        message: `must be one of the two suppliers: ${sides.join(' or ')}`,
      });
  }
  if (faults.length > 0)
    throw new DomainError('invalid-input', 'A record is about one of the two suppliers; see errors.', faults);
  return said;
}
