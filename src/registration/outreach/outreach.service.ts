import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { recordAudit } from '../../access/audit.ts';
import { DomainError } from '../../common/errors.ts';
import { collectOutcomes, countAll, endBatch, insertBatch, listBatches } from './batch-store.ts';
import { findCandidates } from './candidates.ts';
import { type BatchCounts, type Candidate, type Invitation, type InvitationBatch } from './invitation.ts';
import { listInvitations } from './invitation-log.ts';

/** The most messages of one batch: somebody should look at what came of it before more go out. */
export const LARGEST_BATCH = 500;

/** Batches are started one by one, in the whole installation. */
const START_LOCK = 7_316_071;

/** How inviting goes. */
export interface OutreachState {
  /** Firms that can be written to now, and reminded now. */
  first: number;
  reminder: number;
  batches: InvitationBatch[];
  counts: BatchCounts;
}

/** Inviting firms that came in by a supplier database to keep their entry themselves. */
@Injectable()
export class OutreachService {
  constructor(private readonly dataSource: DataSource) {}

  async state(): Promise<OutreachState> {
    const { manager } = this.dataSource;
    await collectOutcomes(manager);
    return {
      first: await this.total('first'),
      reminder: await this.total('reminder'),
      batches: await listBatches(manager),
      counts: await countAll(manager),
    };
  }

  private async total(kind: 'first' | 'reminder'): Promise<number> {
    return (await findCandidates(this.dataSource.manager, kind, 1)).total;
  }

  /** Who would be written to. */
  preview(kind: 'first' | 'reminder', size: number): Promise<{ items: Candidate[]; total: number }> {
    return findCandidates(this.dataSource.manager, kind, Math.min(size, LARGEST_BATCH));
  }

  /**
   * Starts a batch; its messages go in the minutes after. Answers its number.
   * @param wish.size 1 to {@link LARGEST_BATCH}
   * @throws DomainError conflict when one runs already or there is nobody to write to
   */
  async start(wish: {
    kind: 'first' | 'reminder';
    size: number;
    lang: 'nl' | 'en';
    by: string;
  }): Promise<string> {
    const { kind, size, lang, by } = wish;
    return this.dataSource.transaction(async (manager) => {
      await manager.query(`select pg_advisory_xact_lock($1)`, [START_LOCK]);
      if ((await listBatches(manager, true)).length > 0)
        throw new DomainError('conflict', 'A batch is being sent: wait for it, or stop it.');
      const { items } = await findCandidates(manager, kind, Math.min(size, LARGEST_BATCH));
      if (items.length === 0) throw new DomainError('conflict', 'There is nobody to write to.');
      const number = await insertBatch(manager, { kind, lang, by, candidates: items });
      const details = { kind, size: items.length };
      await recordAudit(manager, { actor: by, action: 'outreach.started', subject: number, details });
      return number;
    });
  }

  /** Stops a batch; what is with the mail already goes. @throws DomainError conflict when it ended already */
  async stop(id: string, by: string): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      if (!(await endBatch(manager, id, 'steward')))
        throw new DomainError('conflict', 'This batch has ended already.');
      await recordAudit(manager, {
        actor: by,
        action: 'outreach.stopped',
        subject: id,
        details: { reason: 'steward' },
      });
    });
  }

  /** Who was written to when, the latest first. */
  async log(page: { limit: number; offset: number }): Promise<{ items: Invitation[]; total: number }> {
    await collectOutcomes(this.dataSource.manager);
    return listInvitations(this.dataSource.manager, page);
  }
}
