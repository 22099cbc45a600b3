import { type ExecutionContext } from '@nestjs/common';

import { type Fault } from '../../../common/errors.ts';

/** Something that must be right in a request whatever the operation does with it. Every provider that extends this is asked. */
export abstract class RequestCheck {
  abstract faultsIn(context: ExecutionContext): readonly Fault[];
}
