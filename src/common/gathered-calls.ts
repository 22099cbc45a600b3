/** What came of a call that several asked for together. */
export interface Gathered<T> {
  answer: T;
  /** How many asked for it. */
  times: number;
  /** Which of them this one is, from 1. */
  nth: number;
}

interface Round<T> {
  times: number;
  answer: Promise<T>;
}

/**
 * For each key one call at a time: who asks while one is under way waits for the next, together with all others who ask
 * meanwhile. Each call begins after it was asked for, so that no answer is older than its question.
 */
export class GatheredCalls<T> {
  private readonly running = new Map<string, Promise<unknown>>();
  private readonly next = new Map<string, Round<T>>();

  /** @param call that of the first who asks is made, for as many as ask by then */
  async ask(key: string, call: (times: number) => Promise<T>): Promise<Gathered<T>> {
    const round = this.next.get(key) ?? this.begin(key, call);
    round.times += 1;
    const nth = round.times;
    const answer = await round.answer;
    return { answer, times: round.times, nth };
  }

  private begin(key: string, call: (times: number) => Promise<T>): Round<T> {
    const round: Round<T> = { times: 0, answer: this.afterRunning(key, () => call(round.times)) };
    this.next.set(key, round);
    return round;
  }

  private async afterRunning(key: string, call: () => Promise<T>): Promise<T> {
    await this.running.get(key);
    this.next.delete(key);
    const answer = call();
    // Whoever comes next only waits for it; that it failed is told to those who asked for it.
    const ended = answer.then(
      () => undefined,
      () => undefined,
    );
    this.running.set(key, ended);
    try {
      return await answer;
    } finally {
      if (this.running.get(key) === ended) this.running.delete(key);
    }
  }
}
