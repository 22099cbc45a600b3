import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { DomainError } from '../../common/errors.ts';
import { type ChangePage, changesSince, isCursor, newestChange } from './change-feed.ts';

/** For programs that keep a copy of the register. */
@Injectable()
export class ChangeFeedService {
  constructor(private readonly dataSource: DataSource) {}

  /** @throws DomainError invalid-input for a cursor that this register never gave out */
  async since(cursor: string, limit: number): Promise<ChangePage> {
    const { manager } = this.dataSource;
    if (!(await isCursor(manager, cursor))) throw unknownCursor(cursor, await newestChange(manager));
    return changesSince(manager, cursor, limit);
  }

  /** Cursor of the newest change: whoever copies the register after this follows the feed from here. */
  newest(): Promise<string> {
    return newestChange(this.dataSource.manager);
  }
}

/** After a restored backup the feed lacks what a follower has seen: going on would miss changes in silence. */
export function unknownCursor(
  cursor: string,
  newest: string,
  where: 'query' | 'body' = 'query',
): DomainError {
  const message =
    `is no cursor of this register, whose newest change is ${newest}; it may have been restored from a backup: ` +
    'copy the register again and follow the feed from there';
  return new DomainError('invalid-input', `The cursor ${cursor} ${message}.`, [
    { in: where, name: 'since', message },
  ]);
}
