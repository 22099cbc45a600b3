import { stem } from '../../common/dutch/stem.ts';
import { type Concept, cpvPrefix } from './concept.ts';

/**
 * What is done to things, a line for each deed in the words for it. Only deeds that whoever does them to one thing of a kind
 * does to others of it as well.
 */
const DEEDS = [
  'reparatie repareren herstel herstellen opknappen revisie reviseren repair',
  'onderhoud onderhouden maintenance',
  'inspectie inspecteren keuring keuren inspection',
  'verhuur verhuren huur huren lease leasen rental',
  'inzameling inzamelen',
  'schoonmaak schoonmaken reiniging reinigen wassen cleaning',
  'gebruikte tweedehands refurbished gereviseerde opgeknapte hergebruikte',
].map((words) => words.split(' '));

const DEED_OF = new Map(DEEDS.flatMap((words, deed) => words.map((word) => [stem(word), deed] as const)));
/** A shorter beginning of a compound is no thing. */
const SHORTEST_THING = 3;
/** Letters that Dutch puts between the parts of a compound. */
const LINKS = ['', 's', 'n', 'en'];
/** One word that means two things (`kraanverhuur`) is no rule; two things of a kind are. */
const THINGS_OF_A_RULE = 2;
const GROUP_DIGITS = 3;

/** The deed that a stem is a word for; undefined when it is none. */
export function deedOf(wordStem: string): number | undefined {
  return DEED_OF.get(wordStem);
}

/** The concepts that a stem is a word of. */
export type KindsOf = (wordStem: string) => readonly Concept[];

/**
 * Who does what to which kind of things, as far as the words of categories tell: `fietsreparatie` means that whoever repairs
 * bicycles is meant by "reparatie van e-bikes" too, for that is another word for them. It is a rule when two things of the kind
 * say so, or when one CPV code of both lies within the other.
 */
export class ThingsDone {
  /** The things that say so, by doer, by kind and deed. */
  private readonly known = new Map<string, Map<Concept, Set<string>>>();

  /** Reads a word or phrase of a concept, with its stems. */
  learn(concept: Concept, word: string, stems: readonly string[], kindsOf: KindsOf): void {
    const [first = '', second = ''] = stems;
    if (stems.length === 1)
      for (const { thing, deed } of readingsOf(word)) this.keep(concept, thing, deed, kindsOf);
    if (stems.length !== 2) return;
    this.keep(concept, first, deedOf(second), kindsOf);
    this.keep(concept, second, deedOf(first), kindsOf);
  }

  /** The concepts of whoever does this to things of that kind. */
  doersOf(kind: Concept, deed: number): Concept[] {
    return [...(this.known.get(keyOf(kind, deed)) ?? [])]
      .filter(([doer, things]) => things.size >= THINGS_OF_A_RULE || areNear(kind, doer))
      .map(([doer]) => doer);
  }

  private keep(concept: Concept, thing: string, deed: number | undefined, kindsOf: KindsOf): void {
    if (deed === undefined) return;
    for (const kind of kindsOf(thing)) {
      if (kind === concept) continue;
      const key = keyOf(kind, deed);
      const doers = this.known.get(key) ?? new Map<Concept, Set<string>>();
      this.known.set(key, doers.set(concept, (doers.get(concept) ?? new Set()).add(thing)));
    }
  }
}

/** `fietsreparatie` as `fiets` and what is done to it. */
function readingsOf(compound: string): { thing: string; deed: number }[] {
  return DEEDS.flatMap((words, deed) => {
    const head = words.find((word) => compound.endsWith(word));
    if (head === undefined) return [];
    const first = compound.slice(0, -head.length);
    return LINKS.filter((link) => first.endsWith(link))
      .map((link) => first.slice(0, first.length - link.length))
      .filter((thing) => thing.length >= SHORTEST_THING)
      .map((thing) => ({ thing: stem(thing), deed }));
  });
}

function areNear(one: Concept, other: Concept): boolean {
  const others = groupsOf(other);
  return groupsOf(one).some((own) => others.some((code) => code.startsWith(own) || own.startsWith(code)));
}

/** Telling digits of its codes; a whole division (`45`) is no group, and everything lies in it. */
function groupsOf({ codes }: Concept): string[] {
  return codes.map(cpvPrefix).filter(({ length }) => length >= GROUP_DIGITS);
}

function keyOf({ id }: Concept, deed: number): string {
  return `${deed} ${id}`;
}
