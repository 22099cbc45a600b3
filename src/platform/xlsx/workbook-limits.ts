/** What a workbook may hold at most; everything is counted while reading, whatever the file says about itself. */
export interface WorkbookLimits {
  /** Files inside the zip. */
  entries: number;
  /** Sheets of any kind, also hidden ones. */
  sheets: number;
  /** Bytes of all files inside the zip together, inflated. */
  inflatedBytes: number;
  /** Inflated bytes for each compressed byte, for files inside the zip above `ratioFrom` bytes. */
  ratio: number;
  ratioFrom: number;
  /** Characters of shared text that are held in memory. */
  sharedText: number;
  cells: number;
  columns: number;
  /** Characters in one row, and in all rows together: cells that repeat a shared text make a small file large. */
  rowText: number;
  sheetText: number;
}

const MB = 1024 * 1024;

export const WORKBOOK_LIMITS: WorkbookLimits = {
  entries: 200,
  sheets: 100,
  inflatedBytes: 300 * MB,
  ratio: 200,
  ratioFrom: MB,
  sharedText: 100 * MB,
  cells: 20_000_000,
  columns: 200,
  rowText: 1_000_000,
  sheetText: 300 * MB,
};
