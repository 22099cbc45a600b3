import { type LabelCatalogue, type LabelScheme } from '../../enrichment/labels/label-catalogue.ts';
import { findLevel, labelWords } from '../../enrichment/labels/label-words.ts';
import { type Finding, type LabelPart } from './part.ts';
import { type PlainText } from './plain-text.ts';
import { isDeniedAfter, LABEL_NAMED, wishOf } from './wish-words.ts';

/** What is said so close before or after a label is about it. Characters. */
const NEAR = 60;
const DENIED_BEFORE = /\b(?:geen|zonder|niet|no|without)\s+(?:(?!(?:maar|wel|but)\s)\p{L}+\s+){0,2}$/u;
const LEVEL_REACH = 40;
const LEAST = String.raw`minimaal|minimum(?:\s+of)?|minstens|ten\s?minste|vanaf|at least|from`;
const UPWARD = 'hoger|beter|meer|higher|better|more|above|up';
/** `trede 2 of hoger`, `trede minimaal 2`, `trede 2+`: who names the least that will do makes a demand. */
const AT_LEAST = new RegExp(String.raw`\b(?:${LEAST}|${UPWARD})\b|\d\+`, 'u');
/** `vanaf PSO trede 2`. */
const ENDS_IN_LEAST = new RegExp(String.raw`\b(?:${LEAST})\s+$`, 'u');
const LEVEL_NAMED = new RegExp(
  String.raw`^[\s,(-]*(?:(?:op|van|met|${LEAST})\s+)*(?:(?:trede|niveau|level|step)\s*)?[\p{L}\d+]+` +
    String.raw`(?:\s+(?:of|or|en|and)\s+(?:${UPWARD})\b(?!\s+(?:dan|than)\b))?`,
  'u',
);

/**
 * Labels that firms should hold, with the level: `minimaal PSO trede 2`, `liefst B Corp`. A label of products (`fairtrade
 * koffie`) is looked for as a word too. Pure.
 */
export function readWantedLabels({ raw, plain }: PlainText, catalogue: LabelCatalogue): Finding<LabelPart>[] {
  const found = new Map<string, Finding<LabelPart>>();
  const names = nameForms(catalogue);
  const around = (from: number, to: number): string => plain.slice(from, to).replace(names, LABEL_NAMED);
  for (const match of plain.matchAll(names)) {
    const scheme = schemeNamed(match[0], catalogue);
    const start = match.index;
    const before = around(Math.max(0, start - NEAR), start);
    const after = plain.slice(start + match[0].length);
    if (!scheme || DENIED_BEFORE.test(before) || found.has(scheme.code)) continue;
    const { rank, length } = levelAfter(after, scheme);
    const end = start + match[0].length + length;
    const behind = around(end, end + NEAR);
    if (isDeniedAfter(behind)) continue;
    const label = rank !== null && rank >= 1 ? `${scheme.code}:${rank}` : scheme.code;
    const atLeast = rank !== null && (AT_LEAST.test(after.slice(0, length)) || ENDS_IN_LEAST.test(before));
    const wish = wishOf(before, behind, atLeast ? 'required' : 'preferred');
    const because = raw.slice(start, end);
    const part: LabelPart = {
      id: `label:${scheme.code}`,
      kind: 'label',
      because,
      label,
      name: scheme.name,
      wish,
    };
    found.set(scheme.code, { part, spans: [{ start, end }], searched: scheme.covers === 'product' });
  }
  return [...found.values()];
}

const formsOf = new WeakMap<LabelCatalogue, RegExp>();

/** All names of all labels, the longest first, however their words are joined. Made once a catalogue. */
function nameForms(catalogue: LabelCatalogue): RegExp {
  let forms = formsOf.get(catalogue);
  if (!forms) {
    const names = [...catalogue.values()].flatMap(({ name, aliases }) => [name, ...aliases].map(nameForm));
    const inOrder = [...new Set(names)].filter((name) => name !== '').sort((a, b) => b.length - a.length);
    forms = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${inOrder.join('|')})(?![\p{L}\p{N}])`, 'gu');
    formsOf.set(catalogue, forms);
  }
  return forms;
}

function nameForm(name: string): string {
  return labelWords(name)
    .map((word) =>
      word === 'plus' ? String.raw`(?:\+|plus)` : word.replace(/[^\p{L}\p{N}]/gu, String.raw`\$&`),
    )
    .join(String.raw`[\s\-‑]*`);
}

function schemeNamed(written: string, catalogue: LabelCatalogue): LabelScheme | undefined {
  const key = labelWords(written).join('');
  const isNamed = ({ name, aliases }: LabelScheme): boolean =>
    [name, ...aliases].some((alias) => labelWords(alias).join('') === key);
  return [...catalogue.values()].find(isNamed);
}

/** The level that is said right behind the name, and how many characters that takes. */
function levelAfter(after: string, scheme: LabelScheme): { rank: number | null; length: number } {
  const none = { rank: null, length: 0 };
  const reach = LEVEL_NAMED.exec(after.slice(0, LEVEL_REACH))?.[0];
  if (reach === undefined) return none;
  const words = labelWords(reach).filter((word) => word !== ',');
  const level = findLevel(words, scheme, { from: 0, to: words.length })?.level;
  return level ? { rank: level.rank, length: reach.length } : none;
}
