/** What time it is. A port, so that expiry of labels can be tested on any day. */
export abstract class Clock {
  abstract now(): Date;

  /** Today's date (ISO, `2026-11-24`) in the Netherlands: labels end at midnight there, not in UTC. */
  today(): string {
    return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(this.now());
  }
}

export class SystemClock extends Clock {
  override now(): Date {
    return new Date();
  }
}

/** Stands still until it is told otherwise. */
export class FixedClock extends Clock {
  constructor(private instant: Date) {
    super();
  }

  override now(): Date {
    return this.instant;
  }

  set(instant: Date): void {
    this.instant = instant;
  }
}
