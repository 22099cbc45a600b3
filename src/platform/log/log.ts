import { type LoggerService } from '@nestjs/common';

export type LogLevel = 'debug' | 'info' | 'warn' | 'error';
export type LogFields = Record<string, string | number | boolean | null | undefined>;

/**
 * The log: one JSON object a line on stderr, so stdout stays free for what a program asked for. Never hand it a name, an
 * address, a search text or a key: lines outlive the data that they would be about.
 */
export class Log {
  constructor(private readonly write: (line: string) => void = (line) => void process.stderr.write(line)) {}

  info(message: string, fields: LogFields = {}): void {
    this.line('info', message, fields);
  }

  warn(message: string, fields: LogFields = {}): void {
    this.line('warn', message, fields);
  }

  /** With the error's name and stack, but not its other properties: a database error carries the values of the query. */
  error(message: string, error: unknown, fields: LogFields = {}): void {
    this.line('error', message, { ...fields, ...describe(error) });
  }

  private line(level: LogLevel, message: string, fields: LogFields): void {
    this.write(JSON.stringify({ time: new Date().toISOString(), level, message, ...fields }) + '\n');
  }
}

function describe(error: unknown): LogFields {
  if (error === undefined) return {};
  if (!(error instanceof Error)) return { error: typeof error };
  const cause = error.cause instanceof Error ? `${error.cause.name}: ${error.cause.message}` : undefined;
  return { error: error.name, stack: error.stack, cause };
}

/** Sends what Nest itself has to say to our log: warnings and errors only, its start-up story is noise. */
export class NestLog implements LoggerService {
  constructor(private readonly sink: Log) {}

  log(): void {}

  warn(message: unknown, context?: unknown): void {
    this.sink.warn(text(message), { context: text(context) });
  }

  error(message: unknown, stack?: unknown): void {
    this.sink.error(text(message), message instanceof Error ? message : undefined, {
      trace: text(stack) || undefined,
    });
  }
}

function text(value: unknown): string {
  return value instanceof Error ? value.message : typeof value === 'string' ? value : '';
}
