import { type PlaceChoice } from './location.ts';

/** The closed set of things that can go wrong; `platform/http` maps each to one HTTP status. */
export type DomainErrorKind =
  | 'not-found'
  | 'invalid-input'
  | 'unauthenticated'
  | 'forbidden'
  | 'conflict'
  /** What the caller read before is not how it is now. */
  | 'precondition-failed'
  | 'too-large'
  | 'too-many-requests'
  | 'unavailable';

/** One fault in what the caller sent: where it stood, what is wrong and what to do. */
export interface Fault {
  in: 'query' | 'path' | 'body' | 'header' | 'file';
  name: string;
  message: string;
  /** What may be sent instead, when what was sent may mean more than one thing. */
  choices?: readonly PlaceChoice[];
}

/** An error that the caller can act on. Anything else that is thrown is a defect and is answered without details. */
export class DomainError extends Error {
  constructor(
    readonly kind: DomainErrorKind,
    /** One sentence for a person: what was wrong and what to do. */
    message: string,
    readonly faults: readonly Fault[] = [],
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = new.target.name;
  }
}
