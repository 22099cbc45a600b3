/** A set of messages to firms, sent bit by bit. */
export interface InvitationBatch {
  id: string;
  /** Short number, for people. */
  number: string;
  kind: 'first' | 'reminder';
  lang: 'nl' | 'en';
  /** Messages that it was to have. */
  size: number;
  startedBy: string;
  /** ISO, UTC. */
  startedAt: string;
  status: 'running' | 'done' | 'stopped';
  stopReason: StopReason | null;
  counts: BatchCounts;
}

/** Why a batch went no further: too many bounced or refused, or a steward stopped it. */
export type StopReason = 'bounces' | 'refusals' | 'steward';

/** What became of the messages of a batch. */
export interface BatchCounts {
  waiting: number;
  /** Handed to the mail; those that bounced or refused among them. */
  written: number;
  sent: number;
  bounced: number;
  /** Somebody, or a program that looks at mail, opened the link. */
  opened: number;
  claimed: number;
  refused: number;
  /** Not written after all: something about the firm or its address had changed. */
  skipped: number;
}

/** One message, for the log of who was written to when. */
export interface Invitation {
  id: string;
  batch: string;
  kind: 'first' | 'reminder';
  supplierId: string;
  firm: string;
  /** Null when it was erased. */
  email: string | null;
  /** ISO, UTC; null when it waits, or was never written. */
  writtenAt: string | null;
  sentAt: string | null;
  openedAt: string | null;
  claimedAt: string | null;
  refusedAt: string | null;
  bouncedAt: string | null;
  bounceReason: string | null;
  skipped: 'not-now' | 'address' | null;
}

/** A firm that can be invited. */
export interface Candidate {
  supplierId: string;
  firm: string;
  place: string | null;
  email: string;
  /** What the source of the address is called. */
  source: string;
  /** Message that a reminder reminds of. */
  reminderOf: string | null;
}
