import { type AnswerFault, checkAnswers } from './check-answers.ts';
import { type Registration, standingAnswers } from './registration.ts';

/** Why a sign-up cannot be published yet. */
export type PublicationBlocker =
  | { code: 'answers'; faults: AnswerFault[] }
  /** Nobody opened the link that was mailed. */
  | { code: 'mail-not-confirmed' }
  /** The register knows the firm already, and nothing shows that this person speaks for it. */
  | { code: 'claim-not-proven'; supplierId: string }
  | { code: 'question-open' }
  | { code: 'not-submitted' };

/**
 * Every reason that stands in the way, for steward and firm to see; none means that it may be published. Pure.
 * @param known the entry of the register that this firm is, by its number or by the firm's own word, and that its mailbox did not
 * keep before; null when there is none
 */
export function publicationBlockers(
  { status, answers, emailConfirmed, claimProvenBy }: Registration,
  known: string | null,
): PublicationBlocker[] {
  const faults = checkAnswers(answers);
  return [
    ...(faults.length > 0 ? [{ code: 'answers' as const, faults }] : []),
    ...(emailConfirmed ? [] : [{ code: 'mail-not-confirmed' as const }]),
    ...(known !== null && claimProvenBy === null
      ? [{ code: 'claim-not-proven' as const, supplierId: known }]
      : []),
    ...(status === 'asked' ? [{ code: 'question-open' as const }] : []),
    ...(['draft', 'refused', 'stopped'].includes(status) ? [{ code: 'not-submitted' as const }] : []),
  ];
}

/** Answers that are others than on the list, in the order of the pages; all of a firm that says nothing there. Pure. */
export function changedAnswers(registration: Registration): (keyof Registration['answers'])[] {
  const { answers } = registration;
  const standing = standingAnswers(registration);
  const fields = Object.keys(answers) as (keyof Registration['answers'])[];
  return fields.filter(
    (field) => standing === null || JSON.stringify(answers[field]) !== JSON.stringify(standing[field]),
  );
}
