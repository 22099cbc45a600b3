/** Counts are written together, this long after the first of them. */
const WRITE_AFTER_MS = 10_000;

/** Different things that are kept while the database is away; what comes then is not counted. */
const MOST_WAITING = 50_000;

/** How it is written, and who is told when that fails. */
export interface CountWriter<T> {
  write: (counted: (T & { times: number })[]) => Promise<void>;
  failed: (error: unknown) => void;
  /** @default 50,000 */
  mostWaiting?: number;
}

/**
 * Counts things after an answer, at no cost to it: they are remembered, and written together a moment later. A process that dies
 * loses the last seconds, which a count can bear.
 */
export class BatchedCounts<T extends object> {
  private waiting = new Map<string, T & { times: number }>();
  private timer: NodeJS.Timeout | undefined;
  /** The latest writing; one follows the other. */
  private writing: Promise<void> = Promise.resolve();

  constructor(private readonly writer: CountWriter<T>) {}

  count(what: T): void {
    this.add(what, 1);
    this.timer ??= this.later();
  }

  /** Writes what waits, after what is being written. What could not be written waits on. */
  write(): Promise<void> {
    this.writing = this.writing.then(() => this.writeWaiting());
    return this.writing;
  }

  /** Writes what waits, for the last time; what is being written at that moment is waited for. */
  async close(): Promise<void> {
    await this.write();
    clearTimeout(this.timer);
  }

  private async writeWaiting(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    const batch = this.waiting;
    if (batch.size === 0) return;
    this.waiting = new Map();
    try {
      await this.writer.write([...batch.values()]);
    } catch (error) {
      this.writer.failed(error);
      for (const { times, ...what } of batch.values()) this.add(what as unknown as T, times);
      this.timer ??= this.later();
    }
  }

  private add(what: T, times: number): void {
    const key = JSON.stringify(what);
    const known = this.waiting.get(key);
    if (known) known.times += times;
    else if (this.waiting.size < (this.writer.mostWaiting ?? MOST_WAITING))
      this.waiting.set(key, { ...what, times });
  }

  private later(): NodeJS.Timeout {
    return setTimeout(() => void this.write(), WRITE_AFTER_MS).unref();
  }
}
