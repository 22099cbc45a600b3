/** Documents and counted values that are kept, of all answers together: some 20 MB. */
const MOST_VALUES = 200_000;
/** What another process wrote is found at most this much later. */
const LOOK_EVERY_MS = 250;

/** Something that the engine answered. */
export interface KeptAnswer {
  /** How many documents and counted values it holds. */
  size: number;
}

/**
 * What the engine answered, for as long as its index is as it was: buyers ask for the same trades, pages of a list begin with the same
 * question, and a filter changes one of several. Whether the index changed is asked while the answer is made, at most four times a
 * second for all searches together. Answers are shared: nobody may change one.
 */
export class AnswerMemory<A extends KeptAnswer> {
  private kept = new Map<string, A>();
  private values = 0;
  private forgotten = 0;
  private state: string | null = null;
  private lookAgainAt = 0;
  private looking: Promise<void> | null = null;

  /** @param stateOf another text whenever the index is another one */
  constructor(
    private readonly stateOf: () => Promise<string>,
    private readonly most = MOST_VALUES,
    private readonly now: () => number = Date.now,
  ) {}

  /**
   * The answer to each question; what is not known is asked, all at once.
   * @param questions everything that each answer depends on, but for the index
   */
  async answers(
    questions: readonly string[],
    ask: (which: readonly number[]) => Promise<readonly A[]>,
  ): Promise<readonly A[]> {
    const { kept } = this;
    const known = questions.map((question) => kept.get(question));
    const missing = known.flatMap((answer, at) => (answer ? [] : [at]));
    const [asked] = await Promise.all([missing.length > 0 ? ask(missing) : [], this.look()]);
    if (kept !== this.kept && missing.length < questions.length) return ask(questions.map((_, at) => at));
    const given = new Map(missing.map((at, nth) => [at, asked[nth]]));
    for (const [at, answer] of given)
      if (answer && kept === this.kept) this.keep(questions[at] ?? '', answer);
    return known.flatMap((answer, at) => answer ?? given.get(at) ?? []);
  }

  /**
   * Another text whenever what is asked may be answered otherwise.
   * @throws as asking for the state of the index does
   */
  async version(): Promise<string> {
    await this.look();
    return `${this.state} ${this.forgotten}`;
  }

  /** Whatever was answered may be otherwise now. */
  forget(): void {
    this.forgotten += 1;
    this.clear();
  }

  private clear(): void {
    this.kept = new Map();
    this.values = 0;
  }

  private keep(question: string, answer: A): void {
    if (this.values + answer.size > this.most) this.clear();
    this.values += answer.size + 1;
    this.kept.set(question, answer);
  }

  /** Whoever asks while the answer is under way shares it. */
  private look(): Promise<void> {
    if (this.now() < this.lookAgainAt) return Promise.resolve();
    this.looking ??= this.lookNow().finally(() => (this.looking = null));
    return this.looking;
  }

  private async lookNow(): Promise<void> {
    const asked = this.now();
    const state = await this.stateOf();
    if (state !== this.state) this.clear();
    this.state = state;
    this.lookAgainAt = asked + LOOK_EVERY_MS;
  }
}
