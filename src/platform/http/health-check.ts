/** One part that must answer before this process can serve. Any provider that extends this is asked by `/health/ready`. */
export abstract class HealthCheck {
  /** Short, for programs: `database`, `search`. */
  abstract readonly name: string;
  /** Resolves when the part answers; rejects when it does not. */
  abstract check(): Promise<void>;
}
