import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

import { DomainError } from '../../common/errors.ts';
import { isSourceBusy, lockSource } from '../../intake/delivery-order.ts';
import { loadRows } from '../../intake/import-store.ts';
import { ImportService } from '../../intake/import.service.ts';
import { type ImportRowView } from '../../intake/import-view.ts';
import { refuseOwnWord } from '../../intake/own-word.ts';
import { waitForImport } from '../../intake/progress/wait-for-import.ts';
import { keyOfRecord, type PushedRecord, recordLines, recordMapping } from '../../intake/record-lines.ts';
import { isAnyWorkerLiving } from '../../platform/jobs/worker-presence.ts';
import { endStatement } from '../end-statement.ts';
import { lockIdentities } from '../identity/lock-identities.ts';
import { type CurrentRecord, loadCurrentRecord } from './current-record.ts';

/** Most records in one push; more is a file. */
export const MOST_RECORDS = 1_000;

/** How long whoever pushes waits for the decision; deciding about a record takes a fraction of a second. Milliseconds. */
const PATIENCE_MS = 10_000;

/** Records that a system pushes. */
export interface Push {
  source: string;
  records: readonly PushedRecord[];
  requestedBy: string;
  /** Of the one record as it is; throws to keep it. */
  check?: (record: CurrentRecord) => void;
}

/** What became of a pushed record; without `outcome` while it waits its turn. */
export type RecordResult = { externalId: string } & Partial<
  Pick<ImportRowView, 'outcome' | 'reasons' | 'supplierId' | 'changes'>
>;

/** What became of a push: when it was not decided in time, its import tells later. */
export interface PushResult {
  importId: string;
  decided: boolean;
  /** In the order in which they were sent; none while undecided. */
  items: RecordResult[];
}

/**
 * Records of systems that push one firm at a time, or a thousand. Each push is an import on top of what its source said: the
 * same way through cleaning, matching and publishing as a file, the same outcomes, and it can be taken back.
 */
@Injectable()
export class PushedRecords {
  constructor(
    private readonly dataSource: DataSource,
    private readonly imports: ImportService,
  ) {}

  /**
   * @throws DomainError not-found for an unknown source, unavailable when the records could not be kept; with a check what that
   * throws, and conflict while a delivery of the source is under way: it may change the record; forbidden for a firm's own word
   */
  async push({ source, records, requestedBy, check }: Push): Promise<PushResult> {
    refuseOwnWord(
      source,
      records.map(({ externalId }) => externalId),
    );
    const { id } = await this.imports
      .receive({
        source,
        fileName: records.length === 1 ? `record ${records[0]?.externalId}` : `${records.length} records`,
        content: once(Buffer.from(recordLines(records))),
        dryRun: false,
        delivery: 'add',
        pushed: true,
        mapping: recordMapping(records),
        requestedBy,
        ...(check ? { check: currentCheck(source, records, check) } : {}),
      })
      .catch(inAddress);
    await this.waitForDecision(id);
    return this.resultOf(id, records);
  }

  /** What a source says about the firm with this number. @throws DomainError not-found */
  async find(source: string, externalId: string): Promise<CurrentRecord> {
    await this.imports.requireSource(source).catch(inAddress);
    const record = await loadCurrentRecord(this.dataSource.manager, source, externalId);
    return record ?? unknown(source, externalId);
  }

  /**
   * Ends what a source says about the firm with this number, as a file that no longer has it would.
   * @param check of the record as it is; throws to keep it
   * @throws DomainError not-found, conflict while a delivery of the source is under way: it may say
   * something about that firm; unavailable while an import decides for long; forbidden for a firm's own word
   */
  async end(
    source: string,
    externalId: string,
    by: string,
    check: (record: CurrentRecord) => void,
  ): Promise<void> {
    await this.imports.requireSource(source).catch(inAddress);
    refuseOwnWord(source, [externalId]);
    await this.dataSource.transaction(async (manager) => {
      await lockIdentities(manager);
      await lockSource(manager, source);
      check((await loadCurrentRecord(manager, source, externalId)) ?? unknown(source, externalId));
      if (await isSourceBusy(manager, source)) throw busy(source);
      const ended = await endStatement(manager, { source, key: keyOfRecord(externalId), by });
      if (!ended) unknown(source, externalId);
    });
  }

  private async waitForDecision(importId: string): Promise<void> {
    const { manager } = this.dataSource;
    // Without anybody at work there is nothing to wait for.
    if (!(await isAnyWorkerLiving(manager))) return;
    const until = Date.now() + PATIENCE_MS;
    await waitForImport(manager, importId, 'publishing', undefined, () => Date.now() > until);
  }

  private async resultOf(importId: string, records: readonly PushedRecord[]): Promise<PushResult> {
    const { refusal } = await this.imports.find(importId);
    if (refusal) throw new DomainError('unavailable', `Nothing was taken in: ${refusal.message}`);
    const { items: rows } = await loadRows(this.dataSource.manager, importId, {
      page: 1,
      pageSize: MOST_RECORDS,
    });
    const decided = rows.length > 0 && rows.every(({ outcome }) => outcome !== null);
    const items = decided ? records.map(({ externalId }, index) => resultOf(externalId, rows[index])) : [];
    return { importId, decided, items };
  }
}

/** Checks the one record while nobody can change it. */
function currentCheck(
  source: string,
  [record]: readonly PushedRecord[],
  check: (record: CurrentRecord) => void,
): (manager: EntityManager, importId: string) => Promise<void> {
  const externalId = record?.externalId ?? '';
  return async (manager, importId) => {
    if (await isSourceBusy(manager, source, importId)) throw busy(source);
    check((await loadCurrentRecord(manager, source, externalId)) ?? unknown(source, externalId));
  };
}

function resultOf(externalId: string, row: ImportRowView | undefined): RecordResult {
  if (!row) throw new Error(`there is no row of record ${externalId}`);
  const { outcome, reasons, supplierId, changes } = row;
  return { externalId, outcome, reasons, ...(supplierId && { supplierId }), ...(changes && { changes }) };
}

async function* once(content: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(content);
}

/** Here the source is part of the address: one that is not there is not found. */
function inAddress(error: unknown): never {
  if (!(error instanceof DomainError) || error.kind !== 'invalid-input') throw error;
  throw new DomainError('not-found', error.message, [], { cause: error });
}

function unknown(source: string, externalId: string): never {
  throw new DomainError(
    'not-found',
    `Source '${source}' says nothing about a firm with number '${externalId}'.`,
  );
}

function busy(source: string): DomainError {
  return new DomainError(
    'conflict',
    `A delivery of '${source}' is still under way and may speak about this firm. Try again in a few seconds.`,
  );
}
