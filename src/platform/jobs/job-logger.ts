import { Logger } from 'graphile-worker';

/** The job runner speaks about every job; we want to hear of trouble only. Written to stderr, one line each. */
export const quietJobLogger = new Logger(() => (level, message) => {
  if (['error', 'warning'].includes(level))
    process.stderr.write(`jobs: ${level}: ${message.split('\n')[0]}\n`);
});
