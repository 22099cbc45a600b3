import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

import { recordAudit } from '../../../access/audit.ts';
import { Clock } from '../../../common/clock.ts';
import { DomainError } from '../../../common/errors.ts';
import { startBatches } from '../../../platform/jobs/pipeline-batch.ts';
import { requireSupplier } from '../checks/label-check.service.ts';

/** A steward's word about what a source only says of a label. */
export interface ClaimDecision {
  supplierId: string;
  /** Code of the label. */
  label: string;
  by: string;
}

/** Refusing what is said of labels, when the evidence does not come or says otherwise. */
@Injectable()
export class LabelClaimService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * The claim is shown no more from today on, whatever later deliveries say; what a register or a person confirms still counts.
   * @throws DomainError not-found for a supplier or a claim that is not there; conflict when it is refused already
   */
  async refuse({ supplierId, label, by, reason }: ClaimDecision & { reason: string }): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      await requireSupplier(manager, supplierId);
      await requireClaim(manager, supplierId, label);
      const stored: unknown[] = await manager.query(
        `insert into label_claim_refusal (supplier_id, scheme_code, refused_on, refused_by, reason)
         values ($1, $2, $3, $4, $5) on conflict do nothing returning id`,
        [supplierId, label, this.clock.today(), by, reason],
      );
      if (stored.length === 0)
        throw new DomainError('conflict', `What is said of '${label}' is refused already.`);
      await follow(manager, { supplierId, label, by }, 'label.claim-refused', { reason });
    });
  }

  /** What is said of the label shows again. @throws DomainError not-found when it is not refused */
  async undo(decision: ClaimDecision): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const { supplierId, label, by } = decision;
      await requireSupplier(manager, supplierId);
      const [undone]: [unknown[], number] = await manager.query(
        `update label_claim_refusal f set undone_at = now(), undone_by = $3
           from supplier s where s.id = f.supplier_id and coalesce(s.merged_into, s.id) = $1
            and f.scheme_code = $2 and f.undone_at is null returning f.id`,
        [supplierId, label, by],
      );
      if (undone.length === 0)
        throw new DomainError('not-found', `What is said of '${label}' is not refused.`);
      await follow(manager, decision, 'label.claim-refusal-undone', {});
    });
  }
}

async function requireClaim(manager: EntityManager, supplierId: string, label: string): Promise<void> {
  const claims: unknown[] = await manager.query(
    `select from label_holding where supplier_id = $1 and scheme_code = $2 and basis = 'claimed' limit 1`,
    [supplierId, label],
  );
  if (claims.length > 0) return;
  throw new DomainError('not-found', `No source says that supplier ${supplierId} has the label '${label}'.`);
}

async function follow(
  manager: EntityManager,
  { supplierId, label, by }: ClaimDecision,
  action: string,
  details: Record<string, string>,
): Promise<void> {
  await recordAudit(manager, { actor: by, action, subject: supplierId, details: { label, ...details } });
  await startBatches(manager, { cause: 'label claim', supplierIds: [supplierId] });
}
