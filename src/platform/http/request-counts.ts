/** How many requests a caller made within the present window. */
export interface RequestCount {
  current: number;
  /** Milliseconds until the window ends. */
  ttl: number;
}

/** Counts requests for all processes together; without one, each process counts for itself. */
export abstract class RequestCounts {
  /** Counts one more. @param key whose it is @param windowMs length of a window */
  abstract count(key: string, windowMs: number): Promise<RequestCount>;
}
