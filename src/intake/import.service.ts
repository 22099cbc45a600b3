import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

import { Clock } from '../common/clock.ts';
import { DomainError } from '../common/errors.ts';
import { plainFileName, shortFileName } from '../common/file-name.ts';
import { type Page } from '../common/page.ts';
import { ANY_STATE, type SeenState } from '../platform/http/if-match.ts';
import { enqueue } from '../platform/jobs/enqueue.ts';
import { withoutAnyPrivateNumber } from './cleaning/service-numbers.ts';
import { type WishedMapping } from './columns/fields.ts';
import { ensureContractSource } from './contract-source.ts';
import { enqueueOldestDelivery, lockSource } from './delivery-order.ts';
import { loadImportView, loadImportViews, loadRows } from './import-store.ts';
import { type DeliveryKind, type ImportRowView, type ImportView, type RowOutcome } from './import-view.ts';
import { type EndedRecord, loadEndedRecords } from './missing-records.ts';
import { type ReadingOptions } from './reading-options.ts';
import { importReport, type ReportRequest } from './report/import-report.ts';
import { loadSources, type Source } from './sources.ts';
import { FileTooLarge, storeFile } from './stored-file.ts';

/** Characters of a file's name that are kept. */
const LONGEST_FILE_NAME = 200;

/** One delivery as it comes in. */
export interface Delivery {
  /** Code of the source. */
  source: string;
  fileName: string;
  content: AsyncIterable<Uint8Array>;
  /** Only tell what would happen. */
  dryRun: boolean;
  /** Whether the file is all that the source says now, or comes on top; as the source usually delivers by default. */
  delivery?: DeliveryKind;
  /** The day of which it tells (ISO date); today when whoever delivers does not say. */
  listedOn?: string;
  /** Records that a system pushed, not a file that somebody looks after. */
  pushed?: boolean;
  /** Fictional firms, to look at: a real delivery does not replace them. */
  demo?: boolean;
  /** For columns that are not recognised, or wrongly. Remembered for the source once it was carried out. */
  mapping?: WishedMapping;
  /** How the file is to be read, where what would be found is not right. */
  reading?: ReadingOptions;
  requestedBy: string;
  /** Asked while nothing else of the source is taken in; throws to refuse this one, whose id it is given. */
  check?: (manager: EntityManager, importId: string) => Promise<void>;
}

/** Takes deliveries in and tells what became of them. The work itself is done by jobs. */
@Injectable()
export class ImportService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * Stores the file and queues the import. The same file of the same source that is still on its way (a double click, a
   * program that tries again) is not taken in twice: the import that is there is answered.
   * @throws DomainError invalid-input for an unknown source or a day to come, too-large; whatever `check` throws
   */
  async receive(given: Delivery): Promise<ImportView> {
    const today = this.clock.today();
    const delivery = { ...given, listedOn: given.listedOn ?? today };
    if (delivery.listedOn > today) throw listedLater(delivery.listedOn, today);
    await ensureContractSource(this.dataSource.manager, delivery.source);
    const source = await this.requireSource(delivery.source);
    const id = await this.dataSource.transaction(async (manager) => {
      const id = await insertImport(manager, delivery, source);
      const { sha256, size } = await storeFile(manager, id, delivery.content).catch(rethrowTooLarge);
      await lockSource(manager, source.code);
      await delivery.check?.(manager, id);
      const earlier = await sameUnderWay(manager, id, sha256);
      if (earlier) {
        await manager.query(`delete from import where id = $1`, [id]);
        return earlier;
      }
      await manager.query(`update import set file_sha256 = $2, byte_size = $3 where id = $1`, [
        id,
        sha256,
        size,
      ]);
      await enqueue(manager, 'intake.stage', { importId: id });
      return id;
    });
    return this.find(id);
  }

  /** @throws DomainError not-found */
  async find(id: string): Promise<ImportView> {
    const view = isUuid(id) ? await loadImportView(this.dataSource.manager, id) : null;
    if (!view) throw new DomainError('not-found', `There is no import with id '${id}'.`);
    return view;
  }

  /** The municipality whose own an import is (CBS code); null for what everybody shares, and for no import. */
  async ownerOf(id: string): Promise<string | null> {
    if (!isUuid(id)) return null;
    const [owner]: { municipality: string | null }[] = await this.dataSource.query(
      `select s.municipality from import i join source s on s.code = i.source_code where i.id = $1`,
      [id],
    );
    return owner?.municipality ?? null;
  }

  /**
   * Imports of all sources or of one, the newest first: of files, or of records that were pushed.
   * @param seenBy CBS code of the municipality of whoever asks: nobody else sees its contracts
   */
  list(
    filter: { source?: string; pushed?: boolean; page: number; pageSize: number },
    seenBy: string | null,
  ): Promise<Page<ImportView>> {
    return loadImportViews(this.dataSource.manager, filter, seenBy);
  }

  /** What an import says no more of its source's former deliveries. @throws DomainError not-found */
  async ended(id: string, page: { page: number; pageSize: number }): Promise<Page<EndedRecord>> {
    const view = await this.find(id);
    return loadEndedRecords(this.dataSource.manager, view.id, page);
  }

  /** Rows of an import in file order. @throws DomainError not-found */
  async rows(
    id: string,
    filter: { outcome?: RowOutcome; page: number; pageSize: number },
  ): Promise<Page<ImportRowView>> {
    await this.find(id);
    return loadRows(this.dataSource.manager, id, filter);
  }

  /**
   * Rows with what became of them, as a file in pieces, for whoever delivered them.
   * @throws DomainError (at the first piece) not-found, conflict when the file has not been read or was refused
   */
  async *report(
    id: string,
    request: ReportRequest = { format: 'csv', outcomes: [] },
  ): AsyncGenerator<string | Uint8Array> {
    const view = await this.find(id);
    if (view.refusal)
      throw new DomainError(
        'conflict',
        `No row was taken in, so there is no report: ${view.refusal.message}`,
      );
    if (view.rows.total === 0 && view.status === 'queued')
      throw new DomainError('conflict', `The file of import '${id}' has not been read yet; ask again later.`);
    yield* await importReport(this.dataSource.manager, view.id, request);
  }

  /**
   * Applies an import that was a dry run, or that waits because its list shrank: what was read stays as it was previewed,
   * and matching does what it promised or says that the register has moved on since (then it is a preview again).
   * @param seen asked of the import as it is
   * @throws DomainError not-found, conflict when it is not a preview; what `seen` throws
   */
  async apply(id: string, seen: SeenState<ImportView> = ANY_STATE): Promise<ImportView> {
    const view = await this.find(id);
    await this.dataSource.transaction(async (manager) => {
      seen(await lockImport(manager, view.id));
      const [updated]: [unknown[], number] = await manager.query(
        `update import set dry_run = false, shrinkage_accepted = true, status = 'running', matched_at = null,
                finished_at = null
          where id = $1 and status = 'previewed' returning id`,
        [view.id],
      );
      if (updated.length === 0) {
        throw new DomainError(
          'conflict',
          `Import '${id}' is ${view.status}; only a previewed import can be applied.`,
        );
      }
      await enqueueOldestDelivery(manager, view.source);
    });
    return this.find(id);
  }

  /**
   * Takes a completed import back, also when others came after it: the register becomes what it would be without it.
   * Done by a job; the import is `reverted` when it is done. @param seen asked of the import as it is
   * @throws DomainError not-found, conflict; what `seen` throws
   */
  async reverse(id: string, seen: SeenState<ImportView> = ANY_STATE): Promise<ImportView> {
    const view = await this.find(id);
    await this.dataSource.transaction(async (manager) => {
      seen(await lockImport(manager, view.id));
      const [updated]: [unknown[], number] = await manager.query(
        `update import set reversal_requested_at = now()
          where id = $1 and matched_at is not null and not dry_run and status in ('running', 'completed')
            and reversal_requested_at is null returning id`,
        [view.id],
      );
      if (updated.length === 0) {
        const state = view.reversing ? 'being reversed already' : view.status;
        throw new DomainError(
          'conflict',
          `Import '${id}' is ${state}; only a completed import can be reversed.`,
        );
      }
      await enqueue(manager, 'matching.reverse', { importId: view.id });
    });
    return this.find(id);
  }

  /** A source that may deliver; asking makes none. @throws DomainError invalid-input, with the sources that there are */
  async requireSource(code: string): Promise<Source> {
    const all = await loadSources(this.dataSource.manager);
    // What a steward puts right comes one by one, never as a file.
    const sources = all.filter(({ kind }) => kind !== 'steward');
    const found = sources.find((source) => source.code === code);
    if (found) return found;
    const shared = sources.filter(({ municipality }) => municipality === null).map((source) => source.code);
    const message = `There is no source '${code}'. Sources: ${shared.join(', ')}, and contracts-gm0014 (contracts of a municipality).`;
    throw new DomainError('invalid-input', message, [{ in: 'body', name: 'source', message }]);
  }
}

/** An import as it is, while nobody else changes it until the end of the transaction. */
async function lockImport(manager: EntityManager, id: string): Promise<ImportView | null> {
  await manager.query(`select from import where id = $1 for update`, [id]);
  return loadImportView(manager, id);
}

async function insertImport(
  manager: EntityManager,
  delivery: Delivery & { listedOn: string },
  source: Source,
): Promise<string> {
  const [row]: { id: string }[] = await manager.query(
    `insert into import (source_code, file_name, dry_run, requested_by, requested_mapping, requested_reading, delivery, demo, listed_on,
                         pushed)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning id`,
    [
      delivery.source,
      shownFileName(delivery.fileName),
      delivery.dryRun,
      delivery.requestedBy,
      JSON.stringify(delivery.mapping ?? {}),
      JSON.stringify(delivery.reading ?? {}),
      delivery.delivery ?? (source.delivers === 'whole' ? 'replace' : 'add'),
      delivery.demo ?? false,
      delivery.listedOn,
      delivery.pushed ?? false,
    ],
  );
  if (!row) throw new Error('the import was not stored');
  return row.id;
}

/** An import of the same bytes for the same source and purpose that has not been decided yet. */
async function sameUnderWay(
  manager: EntityManager,
  importId: string,
  sha256: string,
): Promise<string | undefined> {
  const [earlier]: { id: string }[] = await manager.query(
    `select o.id from import i
       join import o on o.source_code = i.source_code and o.dry_run = i.dry_run and o.delivery = i.delivery
                    and o.listed_on = i.listed_on
                    and o.requested_mapping = i.requested_mapping and o.requested_reading = i.requested_reading
      where i.id = $1 and o.id <> i.id and o.file_sha256 = $2 and o.status in ('queued', 'running')
        and o.matched_at is null
        -- Of two pushes in turn the last word counts, also when it was said before.
        and not i.pushed limit 1`,
    [importId, sha256],
  );
  return earlier?.id;
}

function listedLater(listedOn: string, today: string): DomainError {
  const message = `${listedOn} is still to come: give the day of which the list tells, ${today} or before.`;
  return new DomainError('invalid-input', message, [{ in: 'body', name: 'listedOn', message }]);
}

/** What a file is called on the page. The name is shown only, never opened. */
function shownFileName(name: string): string {
  return shortFileName(withoutAnyPrivateNumber(plainFileName(name)), LONGEST_FILE_NAME) || 'file';
}

function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(text);
}

function rethrowTooLarge(error: unknown): never {
  if (error instanceof FileTooLarge) {
    throw new DomainError(
      'too-large',
      error.message,
      [{ in: 'file', name: 'file', message: error.message }],
      { cause: error },
    );
  }
  throw error;
}
