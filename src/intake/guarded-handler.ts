import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

import { type DataSource } from 'typeorm';

import { isDatabaseGone } from '../platform/database/database-gone.ts';
import { isStorageFull } from '../platform/database/storage-full.ts';
import { enqueue } from '../platform/jobs/enqueue.ts';
import { JobHandler } from '../platform/jobs/job-handler.ts';
import { type JobName } from '../platform/jobs/job-map.ts';
import { type Log } from '../platform/log/log.ts';
import {
  CONNECTION_LOST,
  type FailureKind,
  failureKind,
  internalError,
  MAX_ATTEMPTS,
  notTakenBack,
  STORAGE_FULL,
  tryingAgain,
  WAITING_FOR_ROOM,
} from './import-failure.ts';
import { clearProblem, giveUpReversal, noteProblem, refuseImport } from './import-problem.ts';

/** Between two looks whether the database is back. Milliseconds. */
const LOOK_EVERY_MS = 250;

/** What passes is tried so often, then the job waits its turn anew. */
const MOST_TRIES_AT_ONCE = 10;

/** Between two looks whether there is a little room. Milliseconds. */
const LOOK_FOR_ROOM_MS = 1_000;

/** Seconds until a job is tried again for which there was no room. */
const ROOM_AGAIN_S = 15;

/** Payloads of the jobs of one import: of the import itself, or of suppliers that it touched. */
type Payload = { importId?: string; batchId?: string };

/** What these handlers do, with a clear end for the import whenever the machine or our program fails. */
export function guarded(handlers: readonly JobHandler[], dataSource: DataSource, log: Log): JobHandler[] {
  return handlers.map((handler) => new GuardedHandler(handler, dataSource, log));
}

/**
 * Does a job, and sees to it that its import ends well or is refused whole:
 * - the database is gone: waits for it however long, and does the job again;
 * - two were in each other's way: does it again;
 * - either of them again and again: counts as a fault of ours;
 * - the disk is full: refuses the import; one that is being taken back waits for room;
 * - a fault of ours: the job is tried again with growing pauses, a few times; then the import is refused.
 */
class GuardedHandler extends JobHandler {
  override readonly jobName: JobName;

  constructor(
    private readonly inner: JobHandler,
    private readonly dataSource: DataSource,
    private readonly log: Log,
  ) {
    super();
    this.jobName = inner.jobName;
  }

  override async handle(payload: never): Promise<void> {
    for (let tries = 1; ; tries++) {
      try {
        await this.inner.handle(payload);
        const { importId, batchId } = (payload ?? {}) as Payload;
        if (importId ?? batchId) await clearProblem(this.dataSource, { importId, batchId });
        return;
      } catch (error) {
        const kind = failureKind(error);
        const passes = kind === 'database-lost' || kind === 'passing';
        if (!passes || tries >= MOST_TRIES_AT_ONCE) return this.failed(payload, error, kind);
        if (kind === 'database-lost') await this.databaseIsBack();
      }
    }
  }

  /** Without this the runner of the jobs could not even write down that the job failed. */
  private async databaseIsBack(): Promise<void> {
    this.log.warn('the database does not answer; the job waits for it', { job: this.jobName });
    for (;;) {
      try {
        await this.dataSource.query('select 1');
        return;
      } catch (error) {
        if (!isDatabaseGone(error)) throw error;
        await pause(LOOK_EVERY_MS);
      }
    }
  }

  private async failed(payload: Payload, error: unknown, kind: FailureKind): Promise<void> {
    const { importId } = payload ?? {};
    const reference = randomUUID();
    if (kind === 'storage-full') {
      this.log.error('there is no room on the disk', error, { job: this.jobName, reference });
      return this.whenThereIsRoom(() => this.hadNoRoom(payload ?? {}));
    }
    if (!importId) throw error;
    this.log.error('the work on an import broke off', error, {
      job: this.jobName,
      import: importId,
      reference,
    });
    const attempts = await noteProblem(this.dataSource, importId, tryingAgain(reference));
    if (attempts < MAX_ATTEMPTS) throw error;
    const ended =
      this.jobName === 'matching.reverse'
        ? await giveUpReversal(this.dataSource, importId, notTakenBack(reference))
        : await refuseImport(
            this.dataSource,
            importId,
            kind === 'database-lost' ? CONNECTION_LOST : internalError(reference),
          );
    if (!ended) throw error;
  }

  /** Refuses the import. Its batches, and taking it back, are tried again later: they must be done in any case. */
  private async hadNoRoom(payload: Payload): Promise<void> {
    const importId = payload.importId ?? (await this.importOf(payload.batchId));
    const refused = importId ? await refuseImport(this.dataSource, importId, STORAGE_FULL) : false;
    if (refused && payload.importId) return;
    if (importId && !refused) await noteProblem(this.dataSource, importId, WAITING_FOR_ROOM);
    await enqueue(
      this.dataSource.manager,
      this.jobName as 'matching.reverse',
      payload as { importId: string },
      {
        inSeconds: ROOM_AGAIN_S,
      },
    );
  }

  /** On a disk that is full to the last byte not even that can be written down: this waits where it is. */
  private async whenThereIsRoom(work: () => Promise<void>): Promise<void> {
    for (;;) {
      try {
        return await work();
      } catch (error) {
        if (!isStorageFull(error)) throw error;
        await pause(LOOK_FOR_ROOM_MS);
      }
    }
  }

  /** The import whose suppliers a batch makes profiles of. */
  private async importOf(batchId: string | undefined): Promise<string | undefined> {
    const [batch]: { importId: string | null }[] = await this.dataSource.query(
      `select import_id as "importId" from pipeline_batch where id = $1 and stage in ('matched', 'enriched')`,
      [batchId ?? null],
    );
    return batch?.importId ?? undefined;
  }
}
