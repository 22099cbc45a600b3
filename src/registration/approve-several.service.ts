import { Injectable } from '@nestjs/common';

import { actorName, type Caller } from '../access/caller.ts';
import { DomainError } from '../common/errors.ts';
import { ModerationService, type ModerationView } from './moderation.service.ts';
import { NetworkSights } from './queue/network-sight.ts';

/** As many as a page of the queue has. */
export const MOST_AT_ONCE = 50;

/** A sign-up to let through, as it was seen. */
export interface SeenSignUp {
  id: string;
  version: number;
}

/** `left-out`: it changed meanwhile, somebody decided about it, something stands in the way, or it is gone. */
export interface ApprovalOutcome {
  id: string;
  outcome: 'approved' | 'left-out';
}

/** Sign-ups that are let through together: each by itself, by the checks and with the trace of one that is let through alone. */
@Injectable()
export class ApproveSeveral {
  constructor(
    private readonly moderation: ModerationService,
    private readonly sights: NetworkSights,
  ) {}

  /** Those that this caller sees, in the order of the ids; one that is gone is left out. @param ids at most {@link MOST_AT_ONCE} */
  async look(caller: Caller, ids: readonly string[]): Promise<ModerationView[]> {
    const found: ModerationView[] = [];
    for (const id of ids) {
      const view = await unlessRefused('not-found', () => this.see(caller, id));
      if (view) found.push(view);
    }
    return found;
  }

  /** What stands in the way of one keeps no other. @param seen at most {@link MOST_AT_ONCE} */
  async approve(caller: Caller, seen: readonly SeenSignUp[]): Promise<ApprovalOutcome[]> {
    const outcomes: ApprovalOutcome[] = [];
    for (const one of seen) outcomes.push({ id: one.id, outcome: await this.approveOne(caller, one) });
    return outcomes;
  }

  private async see(caller: Caller, id: string): Promise<ModerationView> {
    await this.sights.require(caller, 'sign-up', id);
    return this.moderation.find(id);
  }

  private async approveOne(caller: Caller, { id, version }: SeenSignUp): Promise<ApprovalOutcome['outcome']> {
    const view = await unlessRefused('not-found', () => this.see(caller, id));
    if (!view) return 'left-out';
    const done = await unlessRefused('conflict', async () => {
      await this.moderation.approve({ id, version, by: actorName(caller) });
      return true;
    });
    return done ? 'approved' : 'left-out';
  }
}

/** What the work answers; null when it was refused in the way that is expected here. */
async function unlessRefused<T>(kind: DomainError['kind'], work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DomainError && error.kind === kind) return null;
    throw error;
  }
}
