import { type MatchKeys } from './match-subject.ts';
import { isStrong, readFoldedName } from './read-name.ts';

/** Letters of a word that a typing error seldom touches: people see a wrong beginning. Four find a tenth less. */
const WORD_START = 3;

/** Letters at the end of a name, and at its start where the place is called otherwise; digits of a postcode area. */
const EDGE = 4;

/** Words of a name that are combined into pairs; longer names have distinctive words enough among these. */
const MAX_WORDS = 5;

/** From this share of the letters on, one word is the name: `IUC Belastingdienst`. */
const NEARLY_ALL = 0.75;

type Named = Pick<MatchKeys, 'nameKey' | 'placeKey' | 'postcode'>;

/**
 * Keys under which a record is looked for when its name may be misspelt: two records are compared only when they share
 * one (blocking). Names are alike enough for a question only when nearly all of them agrees, so a key is two parts of
 * the name together: two beginnings of words, or one of them and the ends of the whole name. One typing error leaves a
 * pair alone. A single part is a key for names that have one word to tell them apart. All of that within a place, and
 * once more within a four-digit postcode area, where the place may be called otherwise.
 */
export function nameBlocks(subject: Named): string[] {
  const area = areaOf(subject);
  const scope = subject.placeKey ?? area;
  if (!scope) return [];
  const { words, starts, glued } = tellingParts(subject.nameKey);
  const parts = [...starts, ends(glued)];
  const single = starts.length === 1;
  const keys = single ? parts : [...pairs(parts), ...mainPart(words)];
  const inArea = `^${glued.slice(0, EDGE)}${single ? '' : glued.slice(-EDGE)}`;
  return [...keys.map((key) => `${scope}|${key}`), ...(area ? [`${area}|${inArea}`] : [])];
}

/**
 * Keys that say less: one word of the name in common. Only for the few rows whose names leave more out, as those of label
 * registers do; comparing all firms of a trade in a town with each other would find nothing more.
 */
export function wideNameBlocks(subject: Named): string[] {
  const scope = subject.placeKey ?? areaOf(subject);
  return scope ? tellingParts(subject.nameKey).starts.map((start) => `${scope}|?${start}`) : [];
}

function areaOf({ postcode }: Named): string | undefined {
  return postcode?.slice(0, EDGE);
}

/** The words that tell a name from others, their beginnings in order, and all of it as one word. */
function tellingParts(nameKey: string): { words: string[]; starts: string[]; glued: string } {
  const { words, glued } = readFoldedName(nameKey);
  const strong = words.filter(isStrong);
  const telling = strong.length > 0 ? strong : [glued];
  const starts = telling.slice(0, MAX_WORDS).map((word) => word.slice(0, WORD_START));
  return { words: telling, starts: [...new Set(starts)].sort(), glued };
}

/** The first letter and the last four: few firms of one trade share them, as they do the last word alone. */
function ends(glued: string): string {
  return `${glued.slice(0, 1)}$${glued.slice(-EDGE)}`;
}

function pairs(parts: readonly string[]): string[] {
  return parts.flatMap((first, index) => parts.slice(index + 1).map((second) => `${first}+${second}`));
}

function mainPart(words: readonly string[]): string[] {
  const longest = words.reduce((most, word) => (word.length > most.length ? word : most), '');
  const isMain = longest.length >= NEARLY_ALL * words.join('').length;
  return isMain ? [longest.slice(0, WORD_START)] : [];
}
