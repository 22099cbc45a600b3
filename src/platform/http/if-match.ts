import { DomainError } from '../../common/errors.ts';

/** Throws unless the caller names the state that it read: nobody writes over what somebody else changed meanwhile. */
export type StateCheck = (currentTag: string) => void;

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

function opaque(tag: string): string {
  return tag.trim().replace(/^W\//, '');
}
