import { Logger } from 'graphile-worker';

/** The job runner speaks about every job; we want to hear of trouble only. Written to stderr, one line each. */
export const quietJobLogger = new Logger(() => (level, message) => {
  if (['error', 'warning'].includes(level))
    process.stderr.write(`jobs: ${level}: ${message.split('\n')[0]}\n`);
});

/**
 * Keeps the stack of a lost connection off stderr: the job runner prints it past its logger (`console.trace`), and says
 * the same to its logger in one line. Nothing of ours writes traces.
 */
export function silenceTraces(): void {
  Object.assign(console, { trace: () => undefined });
}
