import { type EntityManager } from 'typeorm';

/** Steps whose work is not to be seen from outside until it is committed. */
export type CountedStep = 'reading' | 'deciding';

/** The count is written at most this often. Milliseconds. */
const WRITE_EVERY_MS = 1_000;

/**
 * Tells others how many rows a step has done while its transaction is still open: the number is written on another
 * connection, into a table that nobody else writes. It is there as long as the step runs.
 */
export class StepCounter {
  private done = 0;
  private rowsBefore = 0;
  private startedAt = performance.now();
  private writtenAt: number | undefined;

  /** @param manager not the one of the step's transaction */
  constructor(
    private readonly manager: EntityManager,
    private readonly importId: string,
    private readonly step: CountedStep,
  ) {}

  /** Starts, or starts again. @param rowsBefore rows that were done before; they say nothing about how fast it goes */
  start(rowsBefore: number): void {
    this.rowsBefore = this.done = rowsBefore;
    this.startedAt = performance.now();
  }

  /** Rows since it started. */
  get added(): number {
    return this.done - this.rowsBefore;
  }

  /** Adds rows; something to wait for only when it is time to write. */
  add(rows: number): Promise<void> | undefined {
    this.done += rows;
    const due = this.writtenAt === undefined || performance.now() - this.writtenAt >= WRITE_EVERY_MS;
    return due ? this.write() : undefined;
  }

  /** Writes the number as it is now. */
  async write(): Promise<void> {
    this.writtenAt = performance.now();
    const seconds = (this.writtenAt - this.startedAt) / 1000;
    await this.ask(
      `insert into import_progress (import_id, step, rows_before, rows_done, started_at)
         values ($1, $2, $3, $4, clock_timestamp() - make_interval(secs => $5))
       on conflict (import_id) do update set step = excluded.step, rows_before = excluded.rows_before,
         rows_done = excluded.rows_done, started_at = excluded.started_at`,
      [this.importId, this.step, this.rowsBefore, this.done, seconds],
    );
  }

  /** The step is over, however it ended. */
  async end(): Promise<void> {
    if (this.writtenAt !== undefined)
      await this.ask(`delete from import_progress where import_id = $1`, [this.importId]);
  }

  /** What is only shown must not make an import fail: a database that is away stops the step itself. */
  private async ask(sql: string, parameters: unknown[]): Promise<void> {
    await this.manager.query(sql, parameters).catch(() => undefined);
  }
}
