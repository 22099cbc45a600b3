import { deniedMentions } from './claim-negation.ts';
import { type LabelCatalogue, type LabelLevel, type LabelScheme } from './label-catalogue.ts';
import {
  findLevel,
  findMentions,
  labelWords,
  type LevelMention,
  type Mention,
  type Words,
} from './label-words.ts';

/** A label that somebody says a firm has, at a level if one is said. */
export interface LabelAtLevel {
  scheme: LabelScheme;
  level?: LabelLevel;
  /** Where it is said of a scheme whose versions have no levels. */
  version?: string;
}

/**
 * Reads which labels a firm says it has from its own words, such as "PSO trede 2, en we zijn bezig met B Corp" (the
 * second is a plan, not a claim). One answer a scheme, at its highest level. Pure.
 */
export function parseClaimedLabels(text: string, catalogue: LabelCatalogue): LabelAtLevel[] {
  const words = labelWords(text);
  const mentions = findMentions(words, catalogue);
  const levels = readLevels(words, mentions);
  const denied = deniedMentions(words, mentions, (mention) => levels.has(mention));
  const held = mentions.filter((mention) => !denied.has(mention));
  const claims = held.flatMap((mention): LabelAtLevel[] => {
    const claim = { scheme: mention.scheme, ...levelOf(levels.get(mention) ?? onlyLevel(mention.scheme)) };
    return [claim, ...extensions(words, mention, mentions, catalogue)];
  });
  return highestPerScheme(withImplied(claims, catalogue));
}

/** Adds the holdings that come with others: who has PSO 30+ has PSO trede 3. */
export function withImplied(labels: readonly LabelAtLevel[], catalogue: LabelCatalogue): LabelAtLevel[] {
  return labels.flatMap((label) => {
    const implied = label.scheme.implies;
    const scheme = implied && catalogue.get(implied.scheme);
    if (!scheme) return [label];
    return [label, { scheme, ...levelOf(scheme.levels.find((level) => level.code === implied.level)) }];
  });
}

/** One label a scheme: the one with the highest level (the newest version first). */
export function highestPerScheme(labels: readonly LabelAtLevel[]): LabelAtLevel[] {
  const best = new Map<string, LabelAtLevel>();
  for (const label of labels) {
    const other = best.get(label.scheme.code);
    if (!other || isHigher(label.level, other.level)) best.set(label.scheme.code, label);
  }
  return [...best.values()];
}

function isHigher(a: LabelLevel | undefined, b: LabelLevel | undefined): boolean {
  if (!a || !b) return a !== undefined && b === undefined;
  return a.version === b.version ? a.rank > b.rank : a.version > b.version;
}

/** Levels stand behind the name ("PSO trede 2") or before it ("aspirant PSO"); no words are used twice. */
function readLevels(words: Words, mentions: readonly Mention[]): Map<Mention, LabelLevel> {
  const levels = new Map<Mention, LabelLevel>();
  const usedUpTo = new Map<Mention, number>();
  mentions.forEach((mention, at) => {
    const to = Math.min(mentions[at + 1]?.start ?? words.length, sentenceEnd(words, mention.end));
    const found = levelBehind(words, mention, to);
    if (!found) return;
    levels.set(mention, found.level);
    usedUpTo.set(mention, found.end);
  });
  mentions.forEach((mention, at) => {
    if (levels.has(mention)) return;
    const previous = mentions[at - 1];
    const from = Math.max(
      previous ? (usedUpTo.get(previous) ?? previous.end) : 0,
      partStart(words, mention.start),
    );
    const found = findLevel(words, mention.scheme, { from, to: mention.start });
    if (found) levels.set(mention, found.level);
  });
  return levels;
}

/** A version before the level decides which one is meant: "CO2-Prestatieladder 4.0 trede 2". */
function levelBehind(words: Words, mention: Mention, to: number): LevelMention | null {
  const versions = new Set(mention.scheme.levels.map((level) => level.version));
  const version = words.slice(mention.end, to).find((word) => word !== '' && versions.has(word));
  return findLevel(words, mention.scheme, { from: mention.end, to }, version);
}

/** "PSO trede 3 (30+)": the level of a scheme that builds on this one, said behind this one's name. */
function extensions(
  words: Words,
  mention: Mention,
  all: readonly Mention[],
  catalogue: LabelCatalogue,
): LabelAtLevel[] {
  const to = Math.min(
    all.find((m) => m.start >= mention.end)?.start ?? words.length,
    partEnd(words, mention.end),
  );
  return [...catalogue.values()]
    .filter((scheme) => scheme.implies?.scheme === mention.scheme.code)
    .flatMap((scheme) => {
      const found = findLevel(words, scheme, { from: mention.end, to });
      return found ? [{ scheme, level: found.level }] : [];
    });
}

/** A scheme with one level has that one without saying so. */
function onlyLevel({ levels }: LabelScheme): LabelLevel | undefined {
  return levels.length === 1 ? levels[0] : undefined;
}

function sentenceEnd(words: Words, from: number): number {
  const end = words.indexOf(';', from);
  return end < 0 ? words.length : end;
}

function partEnd(words: Words, from: number): number {
  const comma = words.indexOf(',', from);
  return comma < 0 ? sentenceEnd(words, from) : Math.min(comma, sentenceEnd(words, from));
}

function partStart(words: Words, to: number): number {
  return Math.max(words.lastIndexOf(',', to), words.lastIndexOf(';', to)) + 1;
}

function levelOf(level: LabelLevel | undefined): { level?: LabelLevel } {
  return level ? { level } : {};
}
