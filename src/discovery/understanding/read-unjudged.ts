import { type LabelCatalogue } from '../../enrichment/labels/label-catalogue.ts';
import { labelWords } from '../../enrichment/labels/label-words.ts';
import { type Span } from './part.ts';
import { type PlainText } from './plain-text.ts';
import { isDeniedAfter, wishOf } from './wish-words.ts';

const LEAST = String.raw`(?:(?:minimaal|minstens|ten minste|tenminste|at least)\s+)?`;
const COUNTED = String.raw`(?:\d{1,2}|een|twee|drie|vier|vijf|one|two|three)\s+`;
const COMPARABLE = String.raw`(?:vergelijkbare|relevante|recente|comparable|relevant)\s+`;
const EUROS = String.raw`(?:\s+(?:van|of)?\s*${LEAST}(?:€|eur(?:o)?)?\s*\d(?:[\d.,]*\d)?(?:\s*(?:miljoen|mln|ton))?)?`;
const RETURN = String.raw`(?:social return|sroi)`;

/** Demands that requests often make and that the register knows nothing about, each with the words around it that belong to it. */
const DEMANDS: readonly RegExp[] = [
  new RegExp(
    String.raw`${LEAST}\d{1,3}(?:[.,]\d+)?\s*(?:%|procent|percent)\s*(?:aan\s+)?${RETURN}(?!\p{L})|\b${RETURN}(?:[\s:-]+(?:van\s+)?${LEAST}\d{1,3}(?:[.,]\d+)?\s*(?:%|procent|percent))?(?!\p{L})`,
    'gu',
  ),
  // `Referentie: INK-2026-004` is the buyer's own number.
  new RegExp(
    String.raw`\b${LEAST}(?:(?:${COUNTED})?(?:${COMPARABLE})?(?:referenties|referentie-?(?:opdracht|project)(?:en)?|kerncompetenties?|references)|(?:${COUNTED}(?:${COMPARABLE})?|${COMPARABLE})(?:referentie|reference))\b`,
    'gu',
  ),
  new RegExp(
    String.raw`\b(?:(?:bedrijfs|beroeps)?aansprakelijkheidsverzekering|liability insurance|verzekerd (?:bedrag|voor|tot))\b${EUROS}`,
    'gu',
  ),
  new RegExp(
    String.raw`\b(?:omzeteis|minimale?\s+omzet|(?:minimale?\s+)?jaaromzet|omzet(?=\s+van\s+(?:minimaal|minstens|ten))|(?:annual\s+)?turnover)\b${EUROS}`,
    'gu',
  ),
];
/** Names of certificates; those that the catalogue of labels has are judged. */
const CERTIFICATES =
  /\b(?:(?:nen[\s-]+(?:en[\s-]+)?)?iso(?:\s*\/\s*iec)?[\s-]*\d{4,5}|nen(?:[\s-]+en)?[\s-]*\d{3,5}(?:-\d)?|brl[\s-]*(?:sikb\s*)?k?\d{3,5}|vca(?:\s?(?:vol|basis|petrochemie|p)\b|\*{1,2})?|vcu|ohsas[\s-]*18001|haccp|komo|groenkeur|ecovadis|fsc|pefc|skal|emas)(?![\p{L}\d])/gu;
const DENIED_BEFORE = /\b(?:geen|zonder|no|without)\s+(?:\p{L}+\s+)?$/u;
/** `VCA-cursus`, `advies over social return`: what is bought then, and nothing that firms must have. */
const BOUGHT = String.raw`(?:cursus(?:sen)?|training(?:en|s)?|opleiding(?:en)?|keuring(?:en)?|inspecties?|advies|begeleiding|courses?|inspections?|advice)`;
const BOUGHT_BEFORE = new RegExp(
  String.raw`(?<![\p{L}\d])${BOUGHT}(?:\s+(?:over|voor|bij|van|in|inzake|volgens|conform|on|about|for))?\s+$`,
  'u',
);
const BOUGHT_AFTER = new RegExp(String.raw`^[\s-]*(?:${BOUGHT}|afsluiten)(?!\p{L})`, 'u');
const NEAR = 30;

/**
 * Demands of a request that nobody can judge by the register, in its own words and order: `5% social return`, `ISO 9001`,
 * `minimaal 3 referenties`. To be told, so that nobody believes that firms were judged on them. Pure.
 */
export function readUnjudged({ raw, plain }: PlainText, catalogue: LabelCatalogue): string[] {
  const demands = DEMANDS.flatMap((words) => [...plain.matchAll(words)]);
  const certificates = [...plain.matchAll(CERTIFICATES)].filter(([name]) => !isLabel(name, catalogue));
  const found = [...demands, ...certificates]
    .filter(({ index, 0: { length } }) =>
      isDemanded(plain.slice(Math.max(0, index - NEAR), index), plain.slice(index + length)),
    )
    .sort((a, b) => a.index - b.index)
    .map(({ index, 0: { length } }) => raw.slice(index, index + length).trim());
  return [...new Map(found.map((words) => [words.toLowerCase(), words])).values()];
}

/**
 * Where certificates stand that firms must have (`VCA verplicht`) and that the register cannot judge: those are not what is bought. A mere
 * mention may be: `VCA en BHV`. Pure.
 */
export function demandedCertificates({ plain }: PlainText, catalogue: LabelCatalogue): Span[] {
  return [...plain.matchAll(CERTIFICATES)].flatMap(({ index, 0: name }) => {
    const before = plain.slice(Math.max(0, index - NEAR), index);
    const after = plain.slice(index + name.length);
    const isDemand = isDemanded(before, after) && wishOf(before, after, 'preferred') === 'required';
    return isDemand && !isLabel(name, catalogue) ? [{ start: index, end: index + name.length }] : [];
  });
}

function isDemanded(before: string, after: string): boolean {
  if (DENIED_BEFORE.test(before) || isDeniedAfter(after)) return false;
  return !BOUGHT_BEFORE.test(before) && !BOUGHT_AFTER.test(after);
}

function isLabel(written: string, catalogue: LabelCatalogue): boolean {
  const key = labelWords(written).join('');
  return [...catalogue.values()].some(({ name, aliases }) =>
    [name, ...aliases].some((alias) => labelWords(alias).join('') === key),
  );
}
