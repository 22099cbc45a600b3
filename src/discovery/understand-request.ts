import { type ContentWord } from '../common/dutch/analyse.ts';
import { type CategoryLexicon } from '../enrichment/categories/category-lexicon.ts';
import { type Concept, type ConceptMatch } from '../enrichment/categories/concept.ts';
import { conceptTerm } from '../indexing/index-document.ts';
import { type UnderstoodCategory } from './search-query.ts';
import { circumstancesIn } from './understanding/circumstances.ts';
import { hiringIn } from './understanding/hired.ts';
import { type SpellingPart } from './understanding/part.ts';

/** A word of a request and everything it can be found by, with the share of its weight that each is worth. */
export interface RequestWord {
  raw: string;
  terms: readonly { term: string; share: number; kind: 'word' | 'head' | 'part' | 'correction' }[];
}

/** What belongs together in a request: a concept with the words that led to it, or a single word without a concept. */
export interface RequestGroup {
  concept: Concept | null;
  /** 0 to 1: how sure it is that the request means the concept; more when its CPV code says so too. */
  strength: number;
  because: string;
  words: readonly RequestWord[];
  /** Where in the request its first word stands: 0 at the beginning, towards 1 at the end. */
  position: number;
  /** Only tells about what, for what or where something is bought. */
  circumstance: boolean;
}

export interface UnderstoodRequest {
  /** What is looked for in names: the request as it was written. */
  text: string;
  contentWords: number;
  groups: readonly RequestGroup[];
  /** Words that were probably misspelt. */
  spellings: readonly SpellingPart[];
}

/** How a request is taken apart. */
export interface UnderstandOptions {
  /** The text without what is not to be looked for; the whole text when absent. */
  rest?: string;
  /** Folded words that turned out to be places. */
  placeWords?: ReadonlySet<string>;
  /** CPV codes that came with the request. */
  codes?: readonly string[];
  /** What the caller does not want to be understood: `category`, `category:catering`, `spelling`. */
  without?: ReadonlySet<string>;
}

/** Below this a concept is only a hint from a part of a compound and would pull in other trades. */
const MIN_STRENGTH = 0.35;
/** The text is about a concept only when a word says so itself; below this one is a hint. */
const SURE_STRENGTH = 0.55;
/** A concept that both the words and the request's CPV code name is beyond doubt what is bought. */
const STATED = 1.6;
/** What a part of a compound is worth beside the whole word. */
const SHARE = { word: 1, head: 0.8, part: 0.4, correction: 0.7 };

/** Takes apart what is bought, and groups the words by concept. Pure. */
export function understandRequest(
  text: string,
  lexicon: CategoryLexicon,
  { rest = text, placeWords = NONE, codes = [], without = NONE }: UnderstandOptions = {},
): UnderstoodRequest {
  const written = lexicon
    .analyse(rest)
    .filter(({ token }) => !placeWords.has(token.word))
    .map((word) =>
      isOff(without, 'spelling', word.token.word) ? { ...word, correction: null, meant: null } : word,
    );
  const words = distinctWords(written);
  const matches = matchedIn(written, words, lexicon).filter(
    ({ concept, strength }) => strength >= MIN_STRENGTH && !isOff(without, 'category', concept.id),
  );
  const told = circumstancesIn(rest);
  const aside = new Set([...told, ...hiringIn(words, matches.filter(isSure), told)]);
  const found = [...conceptGroups(words, matches, aside, lexicon), ...wordGroups(words, matches, aside)];
  const called = lexicon.called(text);
  const groups = called && !isOff(without, 'category', called.id) ? withCalled(found, called, text) : found;
  return {
    text: text.trim(),
    contentWords: words.length,
    groups: withCodes(groups, codes, lexicon),
    spellings: words.flatMap(toSpelling),
  };
}

const NONE: ReadonlySet<string> = new Set();

/** Concepts of a text as it was written (`huis aan huis`), each with its words once. */
function matchedIn(
  written: readonly ContentWord[],
  distinct: readonly ContentWord[],
  lexicon: CategoryLexicon,
): ConceptMatch[] {
  const firstOf = new Map(distinct.map((word) => [word.stem, word]));
  return lexicon.match(written).map((match) => ({
    ...match,
    words: [...new Set(match.words.map((word) => firstOf.get(word.stem) ?? word))],
  }));
}

function isOff(without: ReadonlySet<string>, kind: string, value: string): boolean {
  return without.has(kind) || without.has(`${kind}:${value}`);
}

function toSpelling({ token, meant }: ContentWord): SpellingPart[] {
  if (meant === null) return [];
  return [{ id: `spelling:${token.word}`, kind: 'spelling', because: token.raw, meant }];
}

/** CPV codes of all that the text certainly asks for; none when it names no category. */
export function wantedCodes({ groups }: UnderstoodRequest): string[] {
  const sure = groups.flatMap(({ concept, strength }) =>
    concept && strength >= SURE_STRENGTH ? concept.codes : [],
  );
  return [...new Set(sure)];
}

/**
 * Everything that the text certainly asks for, surest first, with the words that led to it. What it only tells about that (`vervoer
 * naar de dagbesteding`) is not asked for, unless there is nothing else.
 */
export function surelyAsked({ groups }: UnderstoodRequest): { concept: Concept; because: string }[] {
  const sure = groups.filter(isSure);
  const bought = sure.filter(({ concept, circumstance }) => concept !== null && !circumstance);
  return (bought.length > 0 ? bought : sure).flatMap(({ concept, because }) =>
    concept ? [{ concept, because }] : [],
  );
}

/** Whether a text is about a category, and does not only hint at it. */
export function isSure({ strength }: { strength: number }): boolean {
  return strength >= SURE_STRENGTH;
}

/**
 * Every category that firms are ranked by, with the words that led to it: what the text is about, then what only tells about that, then what
 * it hints at.
 */
export function shownCategories(
  { groups }: UnderstoodRequest,
  lang: 'nl' | 'en' = 'nl',
): UnderstoodCategory[] {
  const inOrder = [...groups].sort((a, b) => Number(a.circumstance) - Number(b.circumstance));
  const categories = inOrder.flatMap(({ concept, strength, because }): UnderstoodCategory[] => {
    if (!concept) return [];
    const label = lang === 'en' ? concept.labelEn : concept.labelNl;
    const category = { id: `category:${concept.id}`, code: concept.codes[0] ?? '', label, because };
    return [isSure({ strength }) ? category : { ...category, hint: true }];
  });
  return [...categories.filter(({ hint }) => !hint), ...categories.filter(({ hint }) => hint)];
}

function conceptGroups(
  all: readonly ContentWord[],
  matches: readonly ConceptMatch[],
  aside: ReadonlySet<number>,
  lexicon: CategoryLexicon,
): RequestGroup[] {
  const taken = new Set<ContentWord>();
  return [...matches]
    .sort((a, b) => b.strength - a.strength)
    .map(({ concept, strength, because, words }) => {
      const own = words.filter((word) => !taken.has(word));
      for (const word of own) taken.add(word);
      return {
        concept,
        strength,
        because,
        words: own.map(toRequestWord),
        position: positionOf(words[0], all),
        circumstance:
          words.every(({ token }) => aside.has(token.position)) ||
          ((reachesAside(words, all, aside) || isNamedAside(concept, words, aside, lexicon)) &&
            !namesIt(concept, words, aside, lexicon)),
      };
    });
}

/** Whether of the words of a phrase one only tells about another that stands between: "onderhoud van bloemenlinten langs wegen" is no upkeep of roads. */
function reachesAside(
  words: readonly ContentWord[],
  all: readonly ContentWord[],
  aside: ReadonlySet<number>,
): boolean {
  const places = words.map(({ token }) => token.position);
  const from = Math.max(...places.filter((place) => !aside.has(place)));
  const to = Math.min(...places.filter((place) => aside.has(place)));
  return all.some((word) => word.token.position > from && word.token.position < to && !words.includes(word));
}

/** Whether what only tells about something names the concept by itself: in "vervoer van ouderen naar dagbesteding" it is no care of the elderly. */
function isNamedAside(
  concept: Concept,
  words: readonly ContentWord[],
  aside: ReadonlySet<number>,
  lexicon: CategoryLexicon,
): boolean {
  const told = words.filter(({ token }) => aside.has(token.position));
  return told.length > 0 && lexicon.match(told).some((match) => match.concept === concept && isSure(match));
}

/** Whether the words of a phrase that do not only tell about something name the concept by themselves. */
function namesIt(
  concept: Concept,
  words: readonly ContentWord[],
  aside: ReadonlySet<number>,
  lexicon: CategoryLexicon,
): boolean {
  const said = words.filter(({ token }) => !aside.has(token.position));
  return lexicon.match(said).some((match) => match.concept === concept);
}

function wordGroups(
  words: readonly ContentWord[],
  matches: readonly ConceptMatch[],
  aside: ReadonlySet<number>,
): RequestGroup[] {
  const taken = new Set(matches.flatMap((match) => match.words));
  return words
    .filter((word) => !taken.has(word))
    .map((word) => ({
      concept: null,
      strength: 1,
      because: word.token.raw.toLowerCase(),
      words: [toRequestWord(word)],
      position: positionOf(word, words),
      circumstance: aside.has(word.token.position),
    }));
}

/** Who writes the name of a category asks for it, also when its words tell nothing by themselves (`Persoonlijke verzorging`). */
function withCalled(groups: readonly RequestGroup[], concept: Concept, text: string): RequestGroup[] {
  const certain = { strength: 1, because: text.trim().toLowerCase(), position: 0, circumstance: false };
  if (groups.every((group) => group.concept !== concept))
    return [{ concept, words: [], ...certain }, ...groups];
  return groups.map((group) =>
    group.concept === concept && group.strength < SURE_STRENGTH ? { ...group, ...certain } : group,
  );
}

/** A CPV code of the request is a statement about what is bought: its concepts count fully. */
function withCodes(
  groups: readonly RequestGroup[],
  codes: readonly string[],
  lexicon: CategoryLexicon,
): RequestGroup[] {
  const stated = new Map(
    codes.flatMap((code) => lexicon.conceptsOf(code).map((concept) => [concept.id, code] as const)),
  );
  const raised = groups.map((group) =>
    group.concept && stated.has(group.concept.id)
      ? { ...group, strength: STATED, position: 0, circumstance: false }
      : group,
  );
  const present = new Set(groups.map(({ concept }) => concept?.id));
  const named = new Set([...stated].flatMap(([id, code]) => (present.has(id) ? [code] : [])));
  const added = [...stated].flatMap(([id, code]) => {
    if (named.has(code)) return [];
    const concept = lexicon.concept(id);
    return concept && !present.has(id)
      ? [{ concept, strength: 1, because: `CPV ${code}`, words: [], position: 0, circumstance: false }]
      : [];
  });
  return [...raised, ...added];
}

function positionOf(word: ContentWord | undefined, all: readonly ContentWord[]): number {
  return word === undefined ? 0 : Math.max(0, all.indexOf(word)) / Math.max(1, all.length);
}

function toRequestWord({ token, stem, parts, correction }: ContentWord): RequestWord {
  return {
    raw: token.raw.toLowerCase(),
    terms: [
      { term: stem, share: SHARE.word, kind: 'word' },
      ...parts.map((part, index) => {
        const kind = index === parts.length - 1 ? ('head' as const) : ('part' as const);
        return { term: part, share: SHARE[kind], kind };
      }),
      ...(correction === null
        ? []
        : [{ term: correction, share: SHARE.correction, kind: 'correction' as const }]),
    ],
  };
}

function distinctWords(words: readonly ContentWord[]): ContentWord[] {
  const seen = new Set<string>();
  return words.filter(({ stem }) => !seen.has(stem) && seen.add(stem));
}

/** Every term that a request can be found by. */
export function termsOf(groups: readonly RequestGroup[]): string[] {
  const terms = groups.flatMap(({ concept, words }) => [
    ...(concept ? [conceptTerm(concept.id)] : []),
    ...words.flatMap(({ terms: of }) => of.map(({ term }) => term)),
  ]);
  return [...new Set(terms)];
}
