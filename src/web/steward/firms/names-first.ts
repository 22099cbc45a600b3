import { foldKey } from '../../../common/dutch/fold.ts';

/** A firm that was found, as far as its line tells. */
export interface NamedFirm {
  id: string;
  name: string;
  place: string | null;
}

/**
 * Who types a name means the firm that is called so: those of exactly that name first, then those whose name begins with it, then those
 * whose name holds its words, then whatever else was found. Each once; pure.
 * @param named by the words of their names @param found by all that is known of them
 */
export function namesFirst(
  text: string,
  named: readonly NamedFirm[],
  found: readonly NamedFirm[],
): NamedFirm[] {
  const wanted = foldKey(text);
  const rank = ({ name }: NamedFirm) => {
    const key = foldKey(name);
    return key === wanted ? 0 : key.startsWith(wanted) ? 1 : 2;
  };
  const all = new Map([...named, ...found].map((firm) => [firm.id, firm]));
  return [...all.values()].sort((a, b) => rank(a) - rank(b));
}
