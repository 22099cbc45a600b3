const DAY_SECONDS = 86_400;

/** 31 December 9999, the last day that Excel knows. */
const LAST_DAY = 2_958_465;

/** The 29 February 1900 that never was: Excel counts it, as Lotus 1-2-3 did. */
const NO_SUCH_DAY = 60;

/** Days from Excel's day zero to 1 January 1970, by date system. */
const EPOCH_1900 = 25_569;
const EPOCH_1904 = 24_107;

/**
 * The date that a number stands for: `2027-12-31`, or `2027-12-31T14:30:00` when there is a time; a time alone
 * (`14:30:00`) below one day. Null when Excel shows no date for it.
 * @param timeOnly the format shows no day
 */
export function excelDate(serial: number, date1904: boolean, timeOnly: boolean): string | null {
  if (serial < 0 || serial >= LAST_DAY + 1) return null;
  const seconds = Math.round(serial * DAY_SECONDS);
  const day = Math.floor(seconds / DAY_SECONDS);
  const clock = new Date((seconds % DAY_SECONDS) * 1000).toISOString().slice(11, 19);
  if (day === 0 && (timeOnly || !date1904)) return clock;
  const date = dateOf(day, date1904);
  return seconds % DAY_SECONDS === 0 ? date : `${date}T${clock}`;
}

function dateOf(day: number, date1904: boolean): string {
  if (date1904) return isoDate(day - EPOCH_1904);
  if (day === NO_SUCH_DAY) return '1900-02-29';
  return isoDate(day - EPOCH_1900 + (day < NO_SUCH_DAY ? 1 : 0));
}

function isoDate(daysSince1970: number): string {
  return new Date(daysSince1970 * DAY_SECONDS * 1000).toISOString().slice(0, 10);
}
