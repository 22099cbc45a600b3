import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

import { recordAudit } from '../../../access/audit.ts';
import { Clock } from '../../../common/clock.ts';
import { DomainError } from '../../../common/errors.ts';
import { startBatches } from '../../../platform/jobs/pipeline-batch.ts';
import { loadLabelCatalogue } from '../label-catalogue.ts';
import { type HistoricHolding, loadLabelHistory } from '../label-history.ts';
import { checkFaults } from './check-faults.ts';
import { type CheckInput, type CheckWithdrawalInput } from './check-input.ts';

/** What a person confirms about labels, where no register does. */
@Injectable()
export class LabelCheckService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * What a supplier holds and held, as it is on a day (ISO date; today when absent).
   * @throws DomainError not-found; conflict when it was merged away
   */
  async historyOf(supplierId: string, day?: string): Promise<HistoricHolding[]> {
    await requireSupplier(this.dataSource.manager, supplierId);
    return loadLabelHistory(this.dataSource.manager, supplierId, day ?? this.clock.today());
  }

  /**
   * The label counts as verified from then on, like a register's. Answers the id of the check.
   * @param by who has seen the evidence
   * @throws DomainError not-found; invalid-input with every fault at once
   */
  async add(supplierId: string, check: CheckInput, by: string): Promise<string> {
    return this.dataSource.transaction(async (manager) => {
      await requireSupplier(manager, supplierId);
      const today = this.clock.today();
      const faults = checkFaults(check, await loadLabelCatalogue(manager), today);
      if (faults.length > 0) {
        const names = [...new Set(faults.map(({ name }) => name))].join(', ');
        throw new DomainError('invalid-input', `These fields are not right: ${names}. See errors.`, faults);
      }
      const id = await insertCheck(manager, supplierId, check, today, by);
      await this.follow(manager, { actor: by, action: 'label.checked', subject: supplierId, check: id });
      return id;
    });
  }

  /**
   * Takes a check back from a day on; it stays to be seen. @throws DomainError not-found; conflict when it is withdrawn
   * already; invalid-input for a day that does not lie in its term
   */
  async withdraw(supplierId: string, checkId: string, wish: CheckWithdrawalInput, by: string): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const found = await lockCheck(manager, supplierId, checkId);
      if (found.withdrawnOn) {
        const message = `Check ${checkId} was withdrawn by ${found.withdrawnBy} as of ${found.withdrawnOn}.`;
        throw new DomainError('conflict', message);
      }
      const on = wish.withdrawnOn ?? this.clock.today();
      if (on < found.validFrom) throw beforeItsStart(found.validFrom);
      await manager.query(
        `update label_check set withdrawn_on = $2, withdrawn_by = $3, withdrawal_reason = $4 where id = $1`,
        [checkId, on, by, wish.reason],
      );
      await this.follow(manager, {
        actor: by,
        action: 'label.check-withdrawn',
        subject: supplierId,
        check: checkId,
      });
    });
  }

  private async follow(
    manager: EntityManager,
    done: { actor: string; action: string; subject: string; check: string },
  ): Promise<void> {
    const { check, ...event } = done;
    await recordAudit(manager, { ...event, details: { check } });
    await startBatches(manager, { cause: 'label check', supplierIds: [done.subject] });
  }
}

/** @throws DomainError not-found; conflict when it was merged away */
export async function requireSupplier(manager: EntityManager, id: string): Promise<void> {
  const [found]: { into: string | null }[] = await manager.query(
    `select merged_into as into from supplier where id = $1 for key share`,
    [id],
  );
  if (!found) throw new DomainError('not-found', `There is no supplier with id '${id}'.`);
  if (found.into)
    throw new DomainError('conflict', `Supplier ${id} was merged into ${found.into}: use that one.`);
}

async function insertCheck(
  manager: EntityManager,
  supplierId: string,
  check: CheckInput,
  today: string,
  by: string,
): Promise<string> {
  const [row]: { id: string }[] = await manager.query(
    `insert into label_check (supplier_id, scheme_code, version, level_code, valid_from, valid_until, certificate_number,
                              evidence_url, evidence_file, checked_on, checked_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) returning id`,
    [
      supplierId,
      check.label,
      check.version ?? '',
      check.level ?? null,
      check.validFrom,
      check.validUntil ?? null,
      check.certificateNumber ?? null,
      check.evidenceUrl ?? null,
      check.evidenceFile ?? null,
      today,
      by,
    ],
  );
  if (!row) throw new Error('the check was not stored');
  return row.id;
}

interface FoundCheck {
  validFrom: string;
  withdrawnOn: string | null;
  withdrawnBy: string | null;
}

async function lockCheck(manager: EntityManager, supplierId: string, checkId: string): Promise<FoundCheck> {
  const [found]: FoundCheck[] = await manager.query(
    `select c.valid_from::text as "validFrom", c.withdrawn_on::text as "withdrawnOn", c.withdrawn_by as "withdrawnBy"
       from label_check c join supplier s on s.id = c.supplier_id
      where c.id = $2 and coalesce(s.merged_into, s.id) = $1 for update of c`,
    [supplierId, /^\d{1,18}$/.test(checkId) ? checkId : null],
  );
  if (found) return found;
  throw new DomainError('not-found', `There is no check '${checkId}' of supplier ${supplierId}.`);
}

function beforeItsStart(validFrom: string): DomainError {
  const message = `lies before ${validFrom}, the first day of the label`;
  return new DomainError('invalid-input', `withdrawnOn ${message}.`, [
    { in: 'body', name: 'withdrawnOn', message },
  ]);
}
