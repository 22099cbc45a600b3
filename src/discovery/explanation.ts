/** What a wish that is fulfilled adds to a score. */
export interface FulfilledWish {
  /** `nearness`, `distance`, `label:pso`, `theme:circular`. */
  wish: string;
  /** Share of the score that it adds: 0.05 is a twentieth. */
  adds: number;
}

/** How a score came about, down to its numbers; docs/ranking.md has the formula. Numbers are rounded to 0.001. */
export interface Explanation {
  /** `(sum of the groups' points * (0.65 + 0.35 * covered) + name.points) * (1 + sum of what wishes add)`. */
  score: number;
  /** Firms in the register when its words were counted: N of the formula. */
  firms: number;
  /** The most that a firm can score on the request: the weights of all its groups. */
  most: number;
  /** Share of the request's weight that the firm answers to in any way: 0 to 1. */
  covered: number;
  groups: ExplainedGroup[];
  name: { match: number; points: number };
  wishes: FulfilledWish[];
}

/** A part of the request that the firm answers to. */
export interface ExplainedGroup {
  /** The words of the request. */
  because: string;
  /** The category that they were understood as; absent for a plain word. */
  category?: string;
  /** How sure it is that the request means the category, 0 to 1.6; absent for a plain word. */
  strength?: number;
  /** Where in the request its first word stands: 0 at the beginning, towards 1 at the end. */
  position: number;
  /** Only there, and true, for what is only told about what is bought. */
  circumstance?: true;
  /** The most that a firm can score on it. */
  weight: number;
  points: number;
  answers: ExplainedAnswer[];
}

/** A term of the firm: how much it is what the firm does, how rare it is in the register, what it adds. */
export interface ExplainedAnswer {
  kind: 'concept' | 'word' | 'head' | 'part' | 'correction';
  /** A stem, or the category's label. */
  term: string;
  held: number;
  rarity: number;
  /** Firms that have the term: n of the formula. */
  firms: number;
  points: number;
}
