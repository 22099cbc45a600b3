import { type ArgumentMetadata } from '@nestjs/common';

import { DomainError } from '../../common/errors.ts';
import { CheckingPipe } from './checking-pipe.ts';
import { given } from './value-faults.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** `@Param('id', UuidPipe)`: an id that cannot be one is a fault of the caller, not something that was not found. */
export class UuidPipe extends CheckingPipe<string, string> {
  transform(id: string, metadata?: ArgumentMetadata): string {
    if (UUID.test(id)) return id.toLowerCase();
    const message = `must be a UUID, as the lists give it; ${given(id)} was given`;
    const fault = { in: 'path' as const, name: metadata?.data ?? 'id', message };
    throw new DomainError('invalid-input', 'The id in the address is not a UUID.', [fault]);
  }
}
