import { type Apart, type LocatedQuestion } from '../../../enrichment/location/question-distances.ts';
import { LINKING_RULES } from '../../../matching/match-record.ts';
import { named } from '../../messages/messages.ts';
import { type StewardContext } from '../steward-context.ts';
import { type OtherSide, type Statement } from './compare-sides.ts';

/** Below this two middles of areas are the same middle. Kilometres. */
const SAME_MIDDLE_KM = 0.05;

/** Reasons whose score says how alike the names are; of the others it says how certain the rule is. */
const BY_LIKENESS = [
  'similar-name',
  'website-domain',
  'same-address',
  'name-at-address',
  'similar-name-contact',
  'similar-name-address',
];

export function otherSides({ candidates }: LocatedQuestion): OtherSide[] {
  return candidates.map(({ statements, evidence }) => ({ statements, evidence }));
}

/** What the first statement that names the firm calls it. */
export function nameOf(statements: readonly Statement[]): string {
  return statements.find(({ cleaned }) => cleaned.name !== undefined)?.cleaned.name ?? '?';
}

export function reasonOf(reason: string, { s }: StewardContext): string {
  return named(s.questions.reasons, reason);
}

/** In one question: is it this one, or which of these is it? */
export function askedText({ question, candidates }: LocatedQuestion, { s }: StewardContext): string {
  const { kinds, kindsOfSeveral } = s.questions;
  const several = candidates.length > 1 && Object.hasOwn(kindsOfSeveral, question);
  return named(several ? kindsOfSeveral : kinds, question);
}

/** What the score of the best candidate means. */
export function scoreText({ reason, candidates, question }: LocatedQuestion, page: StewardContext): string {
  const { questions } = page.s;
  const share = page.f.percent(candidates[0]?.score ?? 0);
  if (BY_LIKENESS.includes(reason)) return questions.likeness(share);
  const lacksCertainty = question !== 'label-holder' && reason !== 'several-suppliers' && !links(reason);
  return lacksCertainty ? questions.certainty(share) : '';
}

/** Why the register does not choose by itself. */
export function doubtText({ reason, question, candidates }: LocatedQuestion, { s }: StewardContext): string {
  const { questions } = s;
  if (question === 'label-holder') return questions.whyLabel;
  if (reason === 'several-suppliers')
    return areNumberedApart(candidates) ? questions.whyNumbered : questions.whySeveral;
  if (question === 'same-supplier' && links(reason)) return questions.whyLinking;
  return questions.doubts[reason] ?? '';
}

/** Whether each firm has a KvK number, and none has that of another: then no firm is there twice. */
export function areNumberedApart(firms: readonly { statements: readonly Statement[] }[]): boolean {
  const numbers = firms.map(
    ({ statements }) => new Set(statements.flatMap(({ cleaned }) => cleaned.kvkNumber ?? [])),
  );
  const all = numbers.flatMap((own) => [...own]);
  return numbers.every(({ size }) => size > 0) && new Set(all).size === all.length;
}

/** Whether an import would link by this rule. */
function links(reason: string): boolean {
  return LINKING_RULES.some((rule) => rule === reason);
}

/** How far apart the two are, with how well that is known. */
export function distanceText({ distanceKm, distancePrecision }: Apart, { s, f }: StewardContext): string {
  const { questions } = s;
  if (distanceKm === null || distancePrecision === null) return questions.distanceUnknown;
  const near = distanceKm < SAME_MIDDLE_KM;
  switch (distancePrecision) {
    case 'address':
      return questions.distance(f.km(distanceKm));
    case 'postcode':
      return near ? questions.sameArea : questions.distanceArea(f.km(distanceKm));
    case 'place':
      return near ? questions.samePlace : questions.distancePlace(f.km(distanceKm));
  }
}
