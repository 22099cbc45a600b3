import { setImmediate as nextTurn } from 'node:timers/promises';

/** So long one piece of work keeps everybody else in the process waiting. Milliseconds. */
const AT_ONCE_MS = 20;

/**
 * Lets others have their turn during long work of one thread: pages are served by the process that imports. Awaiting something that is
 * there already gives no turn, however often.
 */
export class Breather {
  private since = performance.now();

  /** To be awaited between two steps of the work. */
  async breathe(): Promise<void> {
    if (performance.now() - this.since < AT_ONCE_MS) return;
    await nextTurn();
    this.since = performance.now();
  }
}
