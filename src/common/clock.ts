/** Made once: making one takes longer than all else that a short search does. */
const dutchDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' });

/** The day (ISO) that it is in the Netherlands at a moment. */
export function dutchDayOf(moment: Date): string {
  return dutchDay.format(moment);
}

/** What time it is. A port, so that expiry of labels can be tested on any day. */
export abstract class Clock {
  abstract now(): Date;

  /** Today's date (ISO, `2026-11-24`) in the Netherlands: labels end at midnight there, not in UTC. */
  today(): string {
    return dutchDayOf(this.now());
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
