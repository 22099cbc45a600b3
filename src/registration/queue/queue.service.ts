import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { type Caller } from '../../access/caller.ts';
import { may } from '../../access/may.ts';
import { Clock } from '../../common/clock.ts';
import { sightOf } from './network-sight.ts';
import { countQueue, listQueue, QUEUE_KINDS, type QueueItem, type QueueKind } from './queue.ts';

/** The one list of what waits for stewards and moderators. */
@Injectable()
export class QueueService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** The kinds that this caller can do something about: suspending takes more than moderating. */
  kindsFor(caller: Caller): QueueKind[] {
    if (!may(caller, 'firms:moderate')) return [];
    return QUEUE_KINDS.filter((kind) => kind !== 'suspension' || may(caller, 'suppliers:write'));
  }

  /** Of a moderator's own network only. */
  list(
    caller: Caller,
    page: { kinds: readonly QueueKind[]; limit: number; offset: number },
  ): Promise<QueueItem[]> {
    const sight = sightOf(caller);
    return listQueue(this.dataSource.manager, this.clock.today(), { ...page, sight });
  }

  counts(caller: Caller): Promise<Partial<Record<QueueKind, number>>> {
    return countQueue(this.dataSource.manager, this.clock.today(), sightOf(caller));
  }

  /** How many things wait for this caller; null for who looks at none. */
  async waitingFor(caller: Caller): Promise<number | null> {
    const kinds = this.kindsFor(caller);
    if (kinds.length === 0) return null;
    const counts = await this.counts(caller);
    return kinds.reduce((sum, kind) => sum + (counts[kind] ?? 0), 0);
  }
}
