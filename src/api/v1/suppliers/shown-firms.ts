import { Injectable } from '@nestjs/common';

import { type Caller, hasScope } from '../../../access/caller.ts';
import { DomainError } from '../../../common/errors.ts';
import { ProfileReader } from '../../../registry/profile-reader.ts';

/** Keeps what stands beside a profile to those who may read the profile: a suspended firm is there for stewards alone (decision 0058). */
@Injectable()
export class ShownFirms {
  constructor(private readonly profiles: ProfileReader) {}

  /** @throws DomainError not-found for whoever is no steward, unless the firm is published or lives on under another id */
  async require(id: string, caller: Caller): Promise<void> {
    if (isSteward(caller)) return;
    const { kind } = await this.profiles.find(id);
    if (kind === 'unknown')
      throw new DomainError('not-found', `There is no published supplier with id ${id}.`);
  }
}

/** Whether a key may change firms, and read what is kept of them beside what is public. */
export function isSteward(caller: Caller): boolean {
  return hasScope(caller, 'suppliers:write');
}
