import { type LabelCatalogue, type LabelLevel, type LabelScheme } from './label-catalogue.ts';

/** Words of a text about labels. `,` and `;` stay as words: a comma, and the end of a sentence. */
export type Words = readonly string[];

/** Folds case, accents, hyphens and `+` (`PSO-30+` -> `pso 30 plus`), and keeps `3.1` together. */
export function labelWords(text: string): string[] {
  const folded = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/n\.?v\.?t\b\.?/g, ' nvt ')
    .replace(/\+/g, ' plus ')
    .replace(/\b(trede|niveau|step|level|t)(?=\d\b)/g, '$1 ')
    .replace(/(?<!\d)\.|\.(?!\d)|[;!?\n\r•|]/g, ' ; ')
    .replace(/(?<!\d),|,(?!\d)/g, ' , ');
  return folded.split(/[^\p{L}\p{N}.,;]+/u).filter((word) => word !== '' && word !== '.');
}

/** The same for two names that mean one label or level. */
export function labelKey(name: string): string {
  return labelWords(name).join(' ');
}

/** True for a word that stands for a comma or the end of a sentence. */
export function isBreak(word: string | undefined): boolean {
  return word === ',' || word === ';';
}

/** Whether `phrase` stands at `at`. */
export function phraseAt(words: Words, at: number, phrase: Words): boolean {
  return phrase.length > 0 && phrase.every((word, offset) => words[at + offset] === word);
}

/** A scheme named in a text, at words `start` up to (not including) `end`. */
export interface Mention {
  scheme: LabelScheme;
  start: number;
  end: number;
}

/** Every scheme that a text names, in order; the longest name wins (`PSO 30+` is not `PSO`). */
export function findMentions(words: Words, catalogue: LabelCatalogue): Mention[] {
  const names = schemeNames(catalogue);
  const mentions: Mention[] = [];
  for (let at = 0; at < words.length; at++) {
    const name = names.find(({ phrase }) => phraseAt(words, at, phrase));
    if (!name) continue;
    mentions.push({ scheme: name.thing, start: at, end: at + name.phrase.length });
    at += name.phrase.length - 1;
  }
  return mentions;
}

interface Named<T> {
  thing: T;
  phrase: Words;
}

/** Folding eighty names for every text would take longer than reading it; they live as long as their catalogue. */
const schemeNamesOf = new WeakMap<LabelCatalogue, Named<LabelScheme>[]>();
const levelNamesOf = new WeakMap<LabelScheme, Named<LabelLevel>[]>();

function schemeNames(catalogue: LabelCatalogue): Named<LabelScheme>[] {
  let names = schemeNamesOf.get(catalogue);
  if (!names) {
    names = longestFirst([...catalogue.values()], ({ name, aliases }) => [name, ...aliases]);
    schemeNamesOf.set(catalogue, names);
  }
  return names;
}

function levelNames(scheme: LabelScheme): Named<LabelLevel>[] {
  let names = levelNamesOf.get(scheme);
  if (!names) {
    names = longestFirst(scheme.levels, ({ nameNl, nameEn, aliases }) => [nameNl, nameEn, ...aliases]);
    levelNamesOf.set(scheme, names);
  }
  return names;
}

function longestFirst<T>(things: readonly T[], namesOf: (thing: T) => string[]): Named<T>[] {
  return things
    .flatMap((thing) => namesOf(thing).map((name) => ({ thing, phrase: labelWords(name) })))
    .sort((a, b) => b.phrase.length - a.phrase.length);
}

/** A level named at words `start` up to `end`. */
export interface LevelMention {
  level: LabelLevel;
  start: number;
  end: number;
}

/**
 * The first level of the scheme that stands between two words; the longest name wins, and a stated `version` decides
 * between versions that share a name. A bare number counts only at the very start: "PSO 2", not "PSO, 2 jaar".
 */
export function findLevel(
  words: Words,
  scheme: LabelScheme,
  range: { from: number; to: number },
  version?: string,
): LevelMention | null {
  const names = levelNames(scheme).filter(({ thing }) => !version || thing.version === version);
  for (let at = range.from; at < range.to; at++) {
    const name = names.find(
      ({ phrase }) =>
        at + phrase.length <= range.to &&
        phraseAt(words, at, phrase) &&
        (at === range.from || !isNumber(phrase)),
    );
    if (name) return { level: name.thing, start: at, end: at + name.phrase.length };
  }
  return null;
}

function isNumber(phrase: Words): boolean {
  return phrase.length === 1 && /^\d+$/.test(phrase[0] ?? '');
}
