import { DomainError } from '../../common/errors.ts';

/** Something cannot be done because of what people decided since; `decisions` are those that would have to be undone first. */
export class Overtaken extends DomainError {
  constructor(
    message: string,
    /** Ids; empty when none of those that stand is the cause. */
    readonly decisions: readonly string[],
  ) {
    super('conflict', message);
  }
}
