/** A firm that could do a part. */
export interface Partner {
  id: string;
  /** Keys of the needs that it can meet: a category, or a category in a part of the area. */
  covers: ReadonlySet<string>;
  /** Largest order in euro; null when it does not say, and then nothing is counted on it. */
  capacity: number | null;
}

/** What has to be done. */
export interface Needs {
  keys: readonly string[];
  /** Euro; null when there is no amount to reach. */
  value: number | null;
}

/** Firms that do it together, each with its part. */
export interface Combination {
  /** `share` in euro; null of a firm that does not say what it can take, and when there is no value. */
  firms: { id: string; covers: string[]; share: number | null }[];
  /** What they leave undone: needs, and euro. */
  uncovered: { needs: string[]; value: number };
}

export interface Combinations {
  /** Smallest first, of one size those first in which all say what they can take; none can do without any of its firms. */
  items: Combination[];
  /** Whether every set of up to {@link MOST_PARTNERS} firms was looked at, and none of the answers is larger. */
  exact: boolean;
  /** How many firms were looked at, of how many. */
  considered: number;
  of: number;
}

/** Of sets of so many partners every one is looked at; larger ones are only looked for when none of these will do. */
export const MOST_PARTNERS = 5;
/** More partners than this no buyer can hold together: what they leave is said. */
export const LARGEST_SET = 20;
/** All sets of up to five of so many firms are some 25,000. */
const MOST_CONSIDERED = 20;
const MOST_ANSWERS = 10;

/**
 * In whole euros: a part of one that is asked counts as one, and one that a firm can take as none.
 * Minimal sets of firms that together cover every need and the value. Exact for up to twenty firms and sets of up to five; of
 * more firms the first twenty are taken that bring most, and the answer says so. When no such set can do all, one larger set
 * that does as much as can be done, with what it leaves. Pure. @param partners in order of preference
 */
export function combine(partners: readonly Partner[], asked: Needs): Combinations {
  const needs = { ...asked, value: asked.value === null ? null : Math.ceil(asked.value) };
  const useful = partners.map(inWholeEuros).filter((partner) => brings(partner, needs));
  const considered = useful.length > MOST_CONSIDERED ? mostUseful(useful, needs) : useful;
  const found = minimalSets(considered, needs).sort(
    (a, b) => a.length - b.length || silentIn(a, needs) - silentIn(b, needs),
  );
  const most = found.length > 0 ? [] : withoutSpare(greedySet(useful, needs), needs);
  const best = found.length > 0 ? found : [most].filter((set) => set.length > 0);
  return {
    items: best.slice(0, MOST_ANSWERS).map((set) => describe(set, needs)),
    exact: considered.length === useful.length && most.length <= MOST_PARTNERS,
    considered: considered.length,
    of: useful.length,
  };
}

function inWholeEuros(partner: Partner): Partner {
  return { ...partner, capacity: partner.capacity === null ? null : Math.floor(partner.capacity) };
}

/** How many do not say what they can take of the value: their share is not known, so sets of others go before. */
function silentIn(set: readonly Partner[], { value }: Needs): number {
  return value === null ? 0 : set.filter(({ capacity }) => capacity === null).length;
}

function brings({ covers, capacity }: Partner, { keys, value }: Needs): boolean {
  const some = keys.length === 0 || keys.some((key) => covers.has(key));
  return some && (keys.length > 1 || value === null || (capacity ?? 0) > 0);
}

/**
 * Those that cover most and can take most; the given order decides between equals. Each need in turn brings its next one, so
 * that many who do one thing do not crowd out the few who do another.
 */
function mostUseful(partners: readonly Partner[], { keys }: Needs): Partner[] {
  const worth = (partner: Partner): number => keys.filter((key) => partner.covers.has(key)).length;
  const sorted = [...partners].sort((a, b) => worth(b) - worth(a) || (b.capacity ?? 0) - (a.capacity ?? 0));
  const queues = keys.map((key) => sorted.filter(({ covers }) => covers.has(key)));
  const inTurn = sorted.flatMap((_, place) => queues.flatMap((queue) => queue[place] ?? []));
  const taken = new Set([...new Set([...inTurn, ...sorted])].slice(0, MOST_CONSIDERED));
  return sorted.filter((partner) => taken.has(partner));
}

/** By size, so that a set that holds a smaller answer is known to be one too many. */
function minimalSets(partners: readonly Partner[], needs: Needs): Partner[][] {
  const found: Partner[][] = [];
  for (let size = 1; size <= Math.min(MOST_PARTNERS, partners.length); size++) {
    for (const set of setsOf(partners, size)) {
      if (isDone(set, needs) && !found.some((smaller) => smaller.every((one) => set.includes(one))))
        found.push(set);
    }
  }
  return found;
}

/** Every set of so many of them, in their order. */
function* setsOf(partners: readonly Partner[], size: number, from = 0): Generator<Partner[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let index = from; index <= partners.length - size; index++) {
    const first = partners[index];
    if (!first) return;
    for (const rest of setsOf(partners, size - 1, index + 1)) yield [first, ...rest];
  }
}

function isDone(set: readonly Partner[], needs: Needs): boolean {
  const left = leftBy(set, needs);
  return left.needs.length === 0 && left.value === 0;
}

function leftBy(set: readonly Partner[], { keys, value }: Needs): { needs: string[]; value: number } {
  const room = set.reduce((sum, { capacity }) => sum + (capacity ?? 0), 0);
  return {
    needs: keys.filter((key) => !set.some(({ covers }) => covers.has(key))),
    value: value === null ? 0 : Math.max(0, value - room),
  };
}

/** One firm after the other, each time the one that leaves least. */
function greedySet(partners: readonly Partner[], needs: Needs): Partner[] {
  const chosen: Partner[] = [];
  while (chosen.length < LARGEST_SET) {
    const before = leftBy(chosen, needs);
    const rest = partners.filter((partner) => !chosen.includes(partner));
    const ranked = rest
      .map((partner) => ({ partner, left: leftBy([...chosen, partner], needs) }))
      .sort((a, b) => a.left.needs.length - b.left.needs.length || a.left.value - b.left.value);
    const [next] = ranked;
    const helps = next && (next.left.needs.length < before.needs.length || next.left.value < before.value);
    if (!helps) break;
    chosen.push(next.partner);
  }
  return chosen;
}

/** The set without firms that it turned out to do without: those that came later did what these were taken for. */
function withoutSpare(set: readonly Partner[], needs: Needs): Partner[] {
  const least = leftBy(set, needs);
  return set.reduce<Partner[]>(
    (kept, partner) => {
      const others = kept.filter((other) => other !== partner);
      const left = leftBy(others, needs);
      const spare = left.needs.length === least.needs.length && left.value === least.value;
      return spare ? others : kept;
    },
    [...set],
  );
}

function describe(set: readonly Partner[], needs: Needs): Combination {
  const shares = sharesOf(set, needs.value);
  return {
    firms: set.map(({ id, covers }, index) => ({
      id,
      covers: needs.keys.filter((key) => covers.has(key)),
      share: shares[index] ?? null,
    })),
    uncovered: leftBy(set, needs),
  };
}

/** The value over the firms that say what they can take: each in proportion to what it can take, so none above it. Whole euros. */
function sharesOf(set: readonly Partner[], value: number | null): (number | null)[] {
  if (value === null) return set.map(() => null);
  const room = set.reduce((sum, { capacity }) => sum + (capacity ?? 0), 0);
  let left = Math.min(value, room);
  let roomLeft = room;
  return set.map(({ capacity }) => {
    if (capacity === null) return null;
    const own = capacity;
    const share = roomLeft === 0 ? 0 : Math.min(own, Math.round((left * own) / roomLeft));
    left -= share;
    roomLeft -= own;
    return share;
  });
}
