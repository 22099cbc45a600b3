import { type Fault, DomainError } from '../../common/errors.ts';
import { type IdentityOperation } from '../identity/identity-operation.ts';
import { type Answer } from './answer-question.ts';

/** What became of one answer of several; each stands by itself. */
export type AnswerOutcome =
  /** `decision` is null when the question was put off. */
  | { reviewId: string; outcome: 'done'; decision: IdentityOperation | null }
  /** Somebody answered it before: what they said, and when. */
  | { reviewId: string; outcome: 'conflict'; detail: string }
  | { reviewId: string; outcome: 'problem'; detail: string; errors?: readonly Fault[] };

/**
 * Gives several answers, each by `give` in a transaction of its own, so that one that cannot be given undoes nothing of the
 * others. Once it is an import's turn, the rest is not tried: each would wait as long as the first.
 */
export async function answerOneByOne(
  answers: readonly Answer[],
  give: (answer: Answer) => Promise<IdentityOperation | null>,
): Promise<AnswerOutcome[]> {
  const outcomes: AnswerOutcome[] = [];
  let busy: DomainError | null = null;
  for (const answer of answers) {
    const { reviewId } = answer;
    if (busy) {
      outcomes.push(notGiven(reviewId, busy));
      continue;
    }
    try {
      outcomes.push({ reviewId, outcome: 'done', decision: await give(answer) });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      if (error.kind === 'unavailable') busy = error;
      outcomes.push(notGiven(reviewId, error));
    }
  }
  return outcomes;
}

function notGiven(reviewId: string, { kind, message: detail, faults }: DomainError): AnswerOutcome {
  if (kind === 'conflict') return { reviewId, outcome: 'conflict', detail };
  return { reviewId, outcome: 'problem', detail, ...(faults.length > 0 ? { errors: faults } : {}) };
}
