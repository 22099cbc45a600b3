import { type Answers } from './answers.ts';

/**
 * `draft`: the firm works on it. `submitted`: a steward is to look at it. `asked`: the firm has a question to answer.
 * `approved`, `refused`: decided. `stopped`: the firm wants to be listed no more.
 */
export type RegistrationStatus = 'draft' | 'submitted' | 'asked' | 'approved' | 'refused' | 'stopped';

/** What a firm told the register about itself, and where that stands. */
export interface Registration {
  id: string;
  /** Short number, for people. */
  number: string;
  /** `claim`: of a firm that the register knew already. */
  kind: 'new' | 'claim';
  status: RegistrationStatus;
  lang: 'nl' | 'en';
  /** The entry that is claimed. */
  supplierId: string | null;
  /** What shows that whoever signs up speaks for that firm: `mail` (its own mailbox), or who looked into it. */
  claimProvenBy: string | null;
  email: string | null;
  emailConfirmed: boolean;
  answers: Answers;
  /** As let through last, and so as published; null before the first time. */
  approved: Answers | null;
  /** The firm stopped, and nothing was let through since, whatever it has been filling in. */
  stopped: boolean;
  /** Goes up with every change, so that nobody decides about something else than they saw. */
  version: number;
  /** Why it was refused, or what is asked. */
  note: string | null;
  /** ISO, UTC. */
  updatedAt: string;
  submittedAt: string | null;
  decidedAt: string | null;
  decidedBy: string | null;
  /** ISO date on which the firm last said that all is right. */
  confirmedOn: string | null;
  /** ISO date on which it last said how much room for orders it has. */
  roomSaidOn: string | null;
}

/** What a firm says on the list now: nothing before it is let through, and from when it stops until it is let through again. Pure. */
export function standingAnswers({
  approved,
  stopped,
}: Pick<Registration, 'approved' | 'stopped'>): Answers | null {
  return stopped ? null : approved;
}
