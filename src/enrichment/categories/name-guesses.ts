import { cpvPrefix, type Concept, type ConceptMatch } from './concept.ts';

/** From here on a text is about something. */
const SAID_CLEARLY = 0.75;

/** What is known of a firm besides its name. */
export interface ToldOfFirm {
  /** What its description speaks of, hints too. */
  described: readonly Pick<ConceptMatch, 'concept' | 'strength'>[];
  /** What its stated codes mean. */
  stated: readonly Concept[];
}

/**
 * Which guesses at a firm's name are not believed. Names are puns and proper names: "Leerstoel" trains people and a "Soepkraam" rents
 * out no stalls. So what only a part of a compound in a name says counts only when the description or a code speaks of something of that
 * kind (a CPV division) too, or when neither tells what the firm does. Nor is a whole word believed beside another one that tells the trade:
 * "Boom & Blad Juristen", who describe themselves as lawyers, do not fell trees. Pure.
 */
export function unbelievedGuesses(
  named: readonly ConceptMatch[],
  { described, stated }: ToldOfFirm,
): ConceptMatch[] {
  const isTold = stated.length > 0 || described.some(({ strength }) => strength >= SAID_CLEARLY);
  if (!isTold) return [];
  const told = new Set([...described.map(({ concept }) => concept), ...stated].flatMap(divisionsOf));
  const isBorneOut = ({ concept }: ConceptMatch): boolean => divisionsOf(concept).some((of) => told.has(of));
  const tellsTrade = named.some((match) => match.strength >= SAID_CLEARLY && isBorneOut(match));
  return named.filter((match) => (match.byParts || tellsTrade) && !isBorneOut(match));
}

function divisionsOf({ codes }: Concept): string[] {
  return codes.map((code) => cpvPrefix(code).slice(0, 2));
}
