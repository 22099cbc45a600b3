import { type PipeTransform } from '@nestjs/common';

import { DomainError } from '../../common/errors.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** `@Param('id', UuidPipe)`: an id that cannot be one is a fault of the caller, not something that was not found. */
export class UuidPipe implements PipeTransform<string, string> {
  transform(id: string): string {
    if (UUID.test(id)) return id.toLowerCase();
    const fault = { in: 'path' as const, name: 'id', message: 'must be a UUID, as the lists give it' };
    throw new DomainError('invalid-input', 'The id in the address is not a UUID.', [fault]);
  }
}
