import { writeXlsxStream } from 'hucre/xlsx';

/** Most characters that Excel takes in one cell; a file with more is called damaged. */
export const LONGEST_CELL = 32_767;

/** Rows of a sheet. What does not fit goes on in a second sheet, with the header once more. */
const MOST_ROWS = 1_048_576;

/** Excel's number format for cells that are text, whatever stands in them. */
const TEXT = '@';

/** A column of a sheet; its width is in characters. */
export interface XlsxColumn {
  header: string;
  width: number;
}

/**
 * A workbook with one sheet of texts, in pieces and with bounded memory however many rows come. Every cell is text: leading
 * zeros stay when the file is edited and saved, and nothing is ever run as a formula. The header stays in view.
 * @param rows the cells below the columns, and perhaps more; each at most {@link LONGEST_CELL} long
 */
export function writeXlsx(
  sheetName: string,
  columns: readonly XlsxColumn[],
  rows: AsyncIterable<readonly string[]>,
): AsyncIterable<Uint8Array> {
  return writeXlsxStream(texts(rows), {
    name: sheetName,
    columns: columns.map(({ header, width }) => ({ header: storable(header), width, numFmt: TEXT })),
    freezePane: { rows: 1 },
    maxRowsPerSheet: MOST_ROWS,
  });
}

async function* texts(rows: AsyncIterable<readonly string[]>): AsyncGenerator<(string | null)[]> {
  for await (const cells of rows) yield cells.map((text) => (text === '' ? null : storable(text)));
}

/** `_x0041_` means a letter in a workbook, so a text that looks like that is escaped; two characters XML has no place for. */
function storable(text: string): string {
  return text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_').replace(/[\ufffe\uffff]/g, '');
}
