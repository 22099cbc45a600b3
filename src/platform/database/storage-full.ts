/** SQLSTATE `disk_full`, and what the operating system says of a disk or a quota that is used up. */
const FULL_CODES = ['53100', 'ENOSPC', 'EDQUOT'];

/** Whether an error means that a disk is full: that of the database, or that of temporary files here. */
export function isStorageFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ('code' in error && FULL_CODES.includes(String(error.code))) return true;
  const within = 'driverError' in error ? error.driverError : error.cause;
  return within !== undefined && isStorageFull(within);
}
