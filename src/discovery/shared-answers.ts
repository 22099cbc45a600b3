/** Answers that are kept: as many as may be asked in the time that they are kept for. */
const MOST_KEPT = 500;

/**
 * One answer for whoever asks the same at almost the same time: a link that went to a whole department, a program that asks in
 * a loop. What failed is asked again. Answers are shared: nobody may change one.
 */
export class SharedAnswers<T> {
  private kept = new Map<string, { answer: Promise<T>; until: number }>();

  /** @param forMs how old an answer may be @param mayShare false for an answer that only its caller gets */
  constructor(
    private readonly forMs: number,
    private readonly mayShare: (answer: T) => boolean = () => true,
    private readonly now: () => number = Date.now,
  ) {}

  /** @param question everything that the answer depends on */
  answer(question: string, find: () => Promise<T>): Promise<T> {
    const known = this.kept.get(question);
    if (known && this.now() < known.until) return known.answer;
    if (this.kept.size >= MOST_KEPT) this.kept.clear();
    const answer = find();
    this.kept.set(question, { answer, until: this.now() + this.forMs });
    const forget = (): void => {
      if (this.kept.get(question)?.answer === answer) this.kept.delete(question);
    };
    answer.then((found) => this.mayShare(found) || forget(), forget);
    return answer;
  }
}
