/** SQLSTATE classes and codes that mean: the server is not there (any more), not that the query was wrong. */
const GONE_CODES = /^(08...|57P0[123]|3D000|53300|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND)$/;

/** What `pg` says without any code when a connection breaks or none can be had. */
const GONE_MESSAGES =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/;

/** Whether an error means that the database does not answer; such a request may be tried again later. */
export function isDatabaseGone(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.some(isDatabaseGone);
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const driver = 'driverError' in error ? error.driverError : undefined;
  return (
    GONE_CODES.test(code) ||
    GONE_MESSAGES.test(error.message) ||
    (driver !== undefined && isDatabaseGone(driver))
  );
}
