/** One thing that happens to a register. Numbers pick one of what is there then. */
export type Step =
  | { do: 'deliver'; source: string; rows: string[]; replace: boolean }
  | { do: 'answer'; pick: number; same: boolean; whom: number }
  | { do: 'merge'; keep: number; gone: number; values: boolean }
  | { do: 'split'; pick: number; at: number }
  | { do: 'search' }
  | { do: 'undo'; pick: number };

const SOURCES = ['leveranciersdatabank', 'impact-noord', 'self-registration'];
/** So alike that much is asked, and a holding that is related. */
const NAMES = [
  'Schildersbedrijf Zonnestraal',
  'Schildersbedrijf Zonestraal',
  'Schildersbedrijf Zonnestraal BV',
  'Drukkerij Zuid',
  'Drukkerij Zuidd',
  'Drukkerij Zuid Holding',
  'Maaltijden Oost',
];
const POSTCODES = ['9745AB', '9712HM'];
const KVK_NUMBERS = ['99850130', '99850131', '99850132'];

/** Deliveries of few firms that look alike, with a steward's deeds between them; the same for a seed each time. */
export function randomHistory(seed: number): { steps: Step[]; picks: number[] } {
  const next = mulberry32(seed);
  const below = (limit: number): number => Math.floor(next() * limit);
  const one = (list: readonly string[]): string => list[below(list.length)] ?? '';
  const row = (key: number): string => {
    const [name, kvk] = [one(NAMES), next() < 0.35 ? one(KVK_NUMBERS) : ''];
    return `K${key};${name};${kvk};${one(POSTCODES)};Groningen;${next() < 0.2 ? '050-3111222' : ''}`;
  };
  const deliver = (): Step => {
    const keys = [...new Set(Array.from({ length: 1 + below(3) }, () => below(4)))];
    return { do: 'deliver', source: one(SOURCES), replace: next() < 0.5, rows: keys.map(row) };
  };
  const anyStep = (): Step => {
    const kind = next();
    if (kind < 0.25) return deliver();
    if (kind < 0.6) return { do: 'answer', pick: below(50), same: next() < 0.6, whom: below(50) };
    if (kind < 0.75) return { do: 'merge', keep: below(50), gone: below(50), values: next() < 0.4 };
    if (kind < 0.85) return { do: 'split', pick: below(50), at: below(50) };
    return kind < 0.93 ? { do: 'search' } : { do: 'undo', pick: below(50) };
  };
  const first = [deliver(), deliver()];
  const steps = [...first, ...Array.from({ length: 4 + below(8) }, anyStep)];
  return { steps, picks: Array.from({ length: 40 }, () => below(50)) };
}

/** Numbers from 0 to 1 that are the same for a seed each time. */
function mulberry32(seed: number): () => number {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
