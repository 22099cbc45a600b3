/** Stops asking a service that failed several times in a row, and tries it again after a pause. */
export class CircuitBreaker {
  private failures = 0;
  private openUntil = 0;

  constructor(
    private readonly maxFailures: number,
    private readonly pauseMs: number,
    private readonly now: () => number = Date.now,
  ) {}

  /** True while the service is left alone. */
  get open(): boolean {
    return this.now() < this.openUntil;
  }

  succeeded(): void {
    this.failures = 0;
  }

  failed(): void {
    this.failures += 1;
    if (this.failures >= this.maxFailures) this.openUntil = this.now() + this.pauseMs;
  }
}
