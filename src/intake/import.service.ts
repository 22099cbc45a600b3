import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { DomainError } from '../common/errors.ts';
import { type Page } from '../common/page.ts';
import { enqueue } from '../platform/jobs/enqueue.ts';
import { importReport } from './import-report.ts';
import { loadImportView, loadRows } from './import-store.ts';
import { type ImportRowView, type ImportView, type RowOutcome } from './import-view.ts';
import { loadSources } from './sources.ts';
import { FileTooLarge, storeFile } from './stored-file.ts';

/** One delivery as it comes in. */
export interface Delivery {
  /** Code of the source. */
  source: string;
  fileName: string;
  content: AsyncIterable<Uint8Array>;
  /** Only tell what would happen. */
  dryRun: boolean;
  /** Field -> header, for columns that are not recognised. */
  mapping?: Record<string, string>;
  requestedBy: string;
}

/** Takes deliveries in and tells what became of them. The work itself is done by jobs. */
@Injectable()
export class ImportService {
  constructor(private readonly dataSource: DataSource) {}

  /** Stores the file and queues the import. @throws DomainError invalid-input for an unknown source, too-large */
  async receive(delivery: Delivery): Promise<ImportView> {
    await this.requireSource(delivery.source);
    const id = await this.dataSource.transaction(async (manager) => {
      const [row]: { id: string }[] = await manager.query(
        `insert into import (source_code, file_name, dry_run, requested_by, requested_mapping)
           values ($1, $2, $3, $4, $5) returning id`,
        [
          delivery.source,
          shownFileName(delivery.fileName),
          delivery.dryRun,
          delivery.requestedBy,
          JSON.stringify(delivery.mapping ?? {}),
        ],
      );
      if (!row) throw new Error('the import was not stored');
      const { sha256, size } = await storeFile(manager, row.id, delivery.content).catch(rethrowTooLarge);
      await manager.query(`update import set file_sha256 = $2, byte_size = $3 where id = $1`, [
        row.id,
        sha256,
        size,
      ]);
      await enqueue(manager, 'intake.stage', { importId: row.id });
      return row.id;
    });
    return this.find(id);
  }

  /** @throws DomainError not-found */
  async find(id: string): Promise<ImportView> {
    const view = isUuid(id) ? await loadImportView(this.dataSource.manager, id) : null;
    if (!view) throw new DomainError('not-found', `There is no import with id '${id}'.`);
    return view;
  }

  /** Rows of an import in file order. @throws DomainError not-found */
  async rows(
    id: string,
    filter: { outcome?: RowOutcome; page: number; pageSize: number },
  ): Promise<Page<ImportRowView>> {
    await this.find(id);
    return loadRows(this.dataSource.manager, id, filter);
  }

  /** Every row with what became of it, as CSV text in pieces. @throws DomainError not-found (at the first piece) */
  async *report(id: string): AsyncGenerator<string> {
    const view = await this.find(id);
    yield* importReport(this.dataSource.manager, view.id);
  }

  /**
   * Applies an import that was a dry run: the stored file goes through the pipeline again, for real this time.
   * @throws DomainError not-found, conflict when it is not a preview
   */
  async apply(id: string): Promise<ImportView> {
    const view = await this.find(id);
    await this.dataSource.transaction(async (manager) => {
      const [updated]: [unknown[], number] = await manager.query(
        `update import set dry_run = false, status = 'queued', staged_at = null, matched_at = null, finished_at = null
          where id = $1 and status = 'previewed' returning id`,
        [view.id],
      );
      if (updated.length === 0) {
        throw new DomainError(
          'conflict',
          `Import '${id}' is ${view.status}; only a previewed import can be applied.`,
        );
      }
      await enqueue(manager, 'intake.stage', { importId: view.id });
    });
    return this.find(id);
  }

  private async requireSource(code: string): Promise<void> {
    const sources = await loadSources(this.dataSource.manager);
    if (sources.some((source) => source.code === code)) return;
    const message = `There is no source '${code}'. Sources: ${sources.map((source) => source.code).join(', ')}.`;
    throw new DomainError('invalid-input', message, [{ in: 'body', name: 'source', message }]);
  }
}

/** What a file is called on the page: no path, nothing invisible. The name is shown only, never opened. */
function shownFileName(name: string): string {
  const base = name.split(/[\\/]/).pop() ?? '';
  const visible = base.toWellFormed().replace(/\p{C}/gu, '').trim();
  return visible.slice(-200) || 'file';
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
