/** SQLSTATE `disk_full`, and what the operating system says of a disk or a quota that is used up. */
const FULL_CODES = ['53100', 'ENOSPC', 'EDQUOT'];

/** Whether an error means that a disk is full: that of the database, or that of temporary files here. */
export function isStorageFull(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  if ('code' in error && FULL_CODES.includes(String(error.code))) return true;
  return isStorageFull('driverError' in error ? error.driverError : 'cause' in error ? error.cause : null);
}
