import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

import { recordAudit } from '../../../access/audit.ts';
import { Clock } from '../../../common/clock.ts';
import { DomainError } from '../../../common/errors.ts';
import { ANY_STATE, type SeenState } from '../../../platform/http/if-match.ts';
import { startBatches } from '../../../platform/jobs/pipeline-batch.ts';
import { CategoryEnricher } from '../category-enricher.ts';
import { type FirmCategory, loadFirmCategories } from './firm-categories.ts';

/** What somebody says of a category of a firm. */
export interface CategoryAnswer {
  supplierId: string;
  /** CPV 2008, eight digits. */
  code: string;
  answer: 'accepted' | 'refused';
  /** Who says it, for the record. */
  by: string;
  /** In whose name: an accepted category is stated by that source. */
  as: 'steward' | 'firm';
}

/** Source codes of those who may answer. */
const SOURCES = { steward: 'steward', firm: 'self-registration' } as const;

/** Accepting and refusing the categories of firms. */
@Injectable()
export class CategoryDecisionService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly enricher: CategoryEnricher,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError not-found; conflict when the firm was merged away */
  async categoriesOf(supplierId: string): Promise<FirmCategory[]> {
    await lockSupplier(this.dataSource.manager, supplierId, 'key share');
    return loadFirmCategories(this.dataSource.manager, supplierId);
  }

  /**
   * Accepts a suggestion, which is stated from then on, or refuses a category, which stays away whatever later deliveries and
   * texts say. Saying the same again changes nothing; saying the other replaces it. Holds at once.
   * @param seen asked of the categories of the firm as they are
   * @throws DomainError not-found; conflict when there is nothing to accept or refuse, or the firm was merged away; what `seen` throws
   */
  async decide(wish: CategoryAnswer, seen: SeenState<FirmCategory[]> = ANY_STATE): Promise<FirmCategory[]> {
    const { supplierId, code, answer, by } = wish;
    return this.dataSource.transaction(async (manager) => {
      await lockSupplier(manager, supplierId, 'no key update');
      const categories = await loadFirmCategories(manager, supplierId);
      seen(categories);
      const known = categories.find((category) => category.code === code);
      requireDecidable(known, wish);
      if (known?.decision?.answer !== answer) {
        await endDecisions(manager, supplierId, code, by);
        await manager.query(
          `insert into category_decision (supplier_id, code, answer, source, decided_on, decided_by)
           values ($1, $2, $3, $4, $5, $6)`,
          [supplierId, code, answer, SOURCES[wish.as], this.clock.today(), by],
        );
        await this.follow(manager, { actor: by, action: `category.${answer}`, subject: supplierId, code });
      }
      return loadFirmCategories(manager, supplierId);
    });
  }

  /**
   * Takes back what was said of a category. @param seen asked of the categories of the firm as they are
   * @throws DomainError not-found when nothing was; conflict when merged away; what `seen` throws
   */
  async undo(
    supplierId: string,
    code: string,
    by: string,
    seen: SeenState<FirmCategory[]> = ANY_STATE,
  ): Promise<FirmCategory[]> {
    return this.dataSource.transaction(async (manager) => {
      await lockSupplier(manager, supplierId, 'no key update');
      seen(await loadFirmCategories(manager, supplierId));
      if ((await endDecisions(manager, supplierId, code, by)) === 0)
        throw new DomainError(
          'not-found',
          `Nobody accepted or refused category ${code} of supplier ${supplierId}.`,
        );
      await this.follow(manager, {
        actor: by,
        action: 'category.decision-undone',
        subject: supplierId,
        code,
      });
      return loadFirmCategories(manager, supplierId);
    });
  }

  /** The firm's categories are made anew in this transaction, so that nobody waits for an import that is under way. */
  private async follow(
    manager: EntityManager,
    { code, ...event }: { actor: string; action: string; subject: string; code: string },
  ): Promise<void> {
    await recordAudit(manager, { ...event, details: { code } });
    await this.enricher.enrich(manager, [event.subject]);
    await startBatches(manager, {
      cause: 'category decision',
      supplierIds: [event.subject],
      stage: 'enriched',
    });
  }
}

/** The same lock as a batch takes: what it would write meanwhile must not bring back what is refused here. */
async function lockSupplier(
  manager: EntityManager,
  id: string,
  strength: 'key share' | 'no key update',
): Promise<void> {
  const [found]: { into: string | null }[] = await manager.query(
    `select merged_into as into from supplier where id = $1 for ${strength}`,
    [id],
  );
  if (!found) throw new DomainError('not-found', `There is no supplier with id '${id}'.`);
  if (found.into)
    throw new DomainError('conflict', `Supplier ${id} was merged into ${found.into}: use that one.`);
}

function requireDecidable(known: FirmCategory | undefined, { code, answer }: CategoryAnswer): void {
  if (!known)
    throw new DomainError(
      'conflict',
      `The firm has no category ${code}, neither stated nor suggested: nothing to decide.`,
    );
  if (answer === 'accepted' && known.status === 'stated' && !known.decision)
    throw new DomainError(
      'conflict',
      `Category ${code} is stated by '${known.source}' already: there is nothing to accept.`,
    );
}

/** Ends what stands on a category, of the firm and of those merged into it. Answers how many decisions that were. */
async function endDecisions(
  manager: EntityManager,
  supplierId: string,
  code: string,
  by: string,
): Promise<number> {
  const [, ended]: [unknown, number] = await manager.query(
    `update category_decision d set undone_at = now(), undone_by = $3
       from supplier one
      where d.supplier_id = one.id and (one.id = $1 or one.merged_into = $1) and d.code = $2 and d.undone_at is null`,
    [supplierId, code, by],
  );
  return ended;
}
