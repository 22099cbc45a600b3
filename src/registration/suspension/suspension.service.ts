import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

import { recordAudit } from '../../access/audit.ts';
import { Clock } from '../../common/clock.ts';
import { DomainError } from '../../common/errors.ts';
import { CategoryEnricher } from '../../enrichment/categories/category-enricher.ts';
import { IndexWriter } from '../../indexing/index-writer.ts';
import { SearchEngineUnavailable } from '../../indexing/search-engine.ts';
import { ANY_STATE, type SeenState } from '../../platform/http/if-match.ts';
import { enqueue } from '../../platform/jobs/enqueue.ts';
import { startBatches } from '../../platform/jobs/pipeline-batch.ts';
import { publishProfiles } from '../../registry/publish-profiles.ts';
import { loadFacts } from '../../registry/supplier-facts.ts';
import { suspendedAmong } from '../../registry/suspended.ts';
import {
  endSuspensionsOf,
  endSuspensionsThatAreOver,
  insertSuspension,
  openSuspension,
  type Suspension,
  suspensionsOf,
  suspensionsThatAreOver,
} from './suspension.ts';

/** Keeps firms off the list while somebody looks into them. What is known of them stays, and comes back with them. */
@Injectable()
export class SuspensionService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly categories: CategoryEnricher,
    private readonly writer: IndexWriter,
    private readonly clock: Clock,
  ) {}

  /** The newest first; one that holds now comes before all. */
  of(supplierId: string): Promise<Suspension[]> {
    return suspensionsOf(this.dataSource.manager, supplierId);
  }

  /**
   * Takes a firm off the list: its page and its place in every search are gone when this is done.
   * @param wish.until ISO date of the last day; null: until somebody lifts it
   * @throws DomainError not-found for an unknown firm, invalid-input for a day that is over, conflict when it is suspended already
   */
  async suspend(wish: {
    supplierId: string;
    reason: string;
    until: string | null;
    by: string;
  }): Promise<void> {
    const { supplierId, until, by } = wish;
    if (until !== null && until < this.clock.today())
      throw new DomainError('invalid-input', 'The last day of the suspension is over.', [
        { in: 'body', name: 'until', message: 'Give today or a later day.' },
      ]);
    await this.dataSource.transaction(async (manager) => {
      await requireLiving(manager, supplierId);
      const free = (await openSuspension(manager, supplierId)) === null;
      if (!free || !(await insertSuspension(manager, wish)))
        throw new DomainError('conflict', 'This firm is suspended already.');
      await this.withdraw(manager, supplierId);
      // Without the reason, which may say something about a person: it stands with the suspension.
      const details = { until };
      await recordAudit(manager, { actor: by, action: 'supplier.suspended', subject: supplierId, details });
    });
    await this.leaveIndex(supplierId);
  }

  /** Which of these firms are kept off the list now. */
  among(supplierIds: readonly string[]): Promise<Set<string>> {
    return suspendedAmong(this.dataSource.manager, supplierIds);
  }

  /** What keeps a firm off the list now. @throws DomainError not-found when nothing does */
  async find(supplierId: string): Promise<Suspension> {
    const found = await openSuspension(this.dataSource.manager, supplierId);
    if (found) return found;
    throw new DomainError('not-found', `Supplier ${supplierId} is not suspended.`);
  }

  /**
   * Puts a firm back on the list, with what is known of it now. @param seen asked of the suspension as it is
   * @throws DomainError conflict when it is not suspended; what `seen` throws
   */
  async lift(
    { supplierId, by }: { supplierId: string; by: string },
    seen: SeenState<Suspension> = ANY_STATE,
  ): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      await manager.query(`select from supplier where id = $1 for update`, [supplierId]);
      seen(await openSuspension(manager, supplierId));
      if ((await endSuspensionsOf(manager, supplierId, by)) === 0)
        throw new DomainError('conflict', 'This firm is not suspended (any more).');
      await startBatches(manager, {
        cause: 'suspension lifted',
        supplierIds: [supplierId],
        stage: 'enriched',
      });
      const action = 'supplier.suspension-lifted';
      await recordAudit(manager, { actor: by, action, subject: supplierId });
    });
  }

  /** Puts back every firm whose suspension has had its last day. */
  async endThoseThatAreOver(): Promise<void> {
    const today = this.clock.today();
    await this.dataSource.transaction(async (manager) => {
      const supplierIds = await suspensionsThatAreOver(manager, today);
      if (supplierIds.length === 0) return;
      await endSuspensionsThatAreOver(manager, today);
      await startBatches(manager, { cause: 'suspension ended', supplierIds, stage: 'enriched' });
      for (const subject of supplierIds)
        await recordAudit(manager, { actor: 'system', action: 'supplier.suspension-ended', subject });
    });
  }

  /**
   * Writes the withdrawal here instead of in a job, so that it holds when the steward gets the answer. The batches see to it
   * that publishing which was under way at the same moment cannot undo it, and that the index follows when it is down now.
   */
  private async withdraw(manager: EntityManager, supplierId: string): Promise<void> {
    const facts = await loadFacts(manager, this.categories, [supplierId]);
    await publishProfiles(manager, facts, this.clock.today());
    await enqueue(manager, 'webhooks.announce', {}, { jobKey: 'webhooks.announce' });
    for (const stage of ['enriched', 'published'] as const)
      await startBatches(manager, { cause: 'suspension', supplierIds: [supplierId], stage });
  }

  private async leaveIndex(supplierId: string): Promise<void> {
    try {
      await this.writer.bringUpToDate([supplierId]);
    } catch (error) {
      if (!(error instanceof SearchEngineUnavailable)) throw error;
    }
  }
}

async function requireLiving(manager: EntityManager, supplierId: string): Promise<void> {
  // Locked, so that no second suspension and no merge comes between.
  const [row]: { merged: boolean }[] = await manager.query(
    `select merged_into is not null as merged from supplier where id = $1 for update`,
    [supplierId],
  );
  if (!row || row.merged)
    throw new DomainError('not-found', `There is no supplier with id '${supplierId}' (any more).`);
}
