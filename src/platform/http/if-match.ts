import { DomainError } from '../../common/errors.ts';

/** Throws unless the caller names the state that it read: nobody writes over what somebody else changed meanwhile. */
export type StateCheck = (currentTag: string) => void;

/**
 * The same for a service that knows what is to change and not how it is tagged: it is called where the state is locked, with
 * that state as reading it answers it, or null when there is none (any more). Throws `precondition-failed`.
 */
export type SeenState<State extends object = object> = (state: State | null) => void;

/** Of a caller that does not say what it read. */
export const ANY_STATE: SeenState = () => undefined;

/**
 * What `If-Match` asks, to be done where the state is locked. `*` means any state.
 * @throws DomainError `invalid-input` when the header is missing; the check throws `precondition-failed`
 */
export function readIfMatch(header: string | undefined): StateCheck {
  if (header === undefined) {
    const message = 'is missing: send the ETag of what you read, so that nobody else’s change is lost';
    throw new DomainError('invalid-input', `If-Match ${message}.`, [
      { in: 'header', name: 'If-Match', message },
    ]);
  }
  const tags = header.split(',').map(opaque);
  return (currentTag) => {
    if (tags.includes('*') || tags.includes(opaque(currentTag))) return;
    throw new DomainError(
      'precondition-failed',
      `It was changed since you read it (it is now ${currentTag}): read it again, and decide anew.`,
    );
  };
}

/**
 * What `If-Match` asks where it may be left out. @param tagOf how reading it tags a state
 * @returns a check that throws `precondition-failed`, also when there is nothing (any more)
 */
export function seenState<State extends object>(
  header: string | undefined,
  tagOf: (state: State) => string,
): SeenState<State> {
  if (header === undefined) return ANY_STATE;
  const check = readIfMatch(header);
  return (state) => {
    if (state === null)
      throw new DomainError(
        'precondition-failed',
        'What you read is not there (any more): read it again, and decide anew.',
      );
    check(tagOf(state));
  };
}

function opaque(tag: string): string {
  return tag.trim().replace(/^W\//, '');
}
