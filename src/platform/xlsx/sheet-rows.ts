import { type CsvRecord, UnreadableCsv } from '../csv/read-csv.ts';
import { type CellContext, cellText, isTrue, type RawCell } from './cell-value.ts';
import { type Attributes, malformed, readXml, type XmlHandler } from './read-xml.ts';
import { RichText } from './rich-text.ts';
import { type WorkbookLimits } from './workbook-limits.ts';

/** Rows and columns of the largest sheet that Excel knows. */
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

/** Merged ranges that are kept by name; more of them are counted only. */
const RANGES_KEPT = 1_000;

/** What was noticed while rows were read. */
export interface SheetFindings {
  /** Formulas of which the file holds no result; their cells are empty. */
  formulasWithoutResult: number;
  /** Rows with something in them that a filter or a person hides in Excel. */
  rowsHidden: number;
  /** Cells that are one over several rows (`A5:A9`), and their first row; the file holds their value there only. */
  mergedOverRows: { range: string; row: number }[];
  /** How many more of those there are. */
  mergedMore: number;
}

/** As long as nothing was read. */
export const nothingFound = (): SheetFindings => ({
  formulasWithoutResult: 0,
  rowsHidden: 0,
  mergedOverRows: [],
  mergedMore: 0,
});

/** The rows of a sheet that hold something, while its XML comes in. */
export async function* readSheetRows(
  bytes: AsyncIterable<Uint8Array>,
  context: CellContext,
  limits: WorkbookLimits,
  findings: SheetFindings,
): AsyncGenerator<CsvRecord> {
  const reader = new SheetReader(context, limits, findings);
  const pieces = readXml(bytes, reader);
  while (!(await pieces.next()).done) yield* reader.takeRows();
}

class SheetReader implements XmlHandler {
  private rows: CsvRecord[] = [];
  private cells: string[] = [];
  private line = 0;
  private column = 0;
  private cell: RawCell | null = null;
  private hidden = false;
  private hasFormula = false;
  private inValue = false;
  private readonly inline = new RichText();
  private cellCount = 0;
  private rowText = 0;
  private sheetText = 0;

  constructor(
    private readonly context: CellContext,
    private readonly limits: WorkbookLimits,
    private readonly findings: SheetFindings,
  ) {}

  /** The rows that are complete; they are handed over once. */
  takeRows(): CsvRecord[] {
    const rows = this.rows;
    this.rows = [];
    return rows;
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'row') this.startRow(attributes);
    else if (name === 'mergeCell') this.noteMerged(attributes['ref'] ?? '');
    else if (name === 'c') this.startCell(attributes);
    else if (this.cell) {
      if (name === 'v') this.inValue = true;
      else if (name === 'f') this.hasFormula = true;
      else this.inline.open(name);
    }
  }

  text(text: string): void {
    if (!this.cell) return;
    if (this.inValue) this.cell.value += text;
    else this.inline.text(text);
  }

  close(name: string): void {
    if (name === 'v') this.inValue = false;
    else if (name === 'c') this.endCell();
    else if (name === 'row') this.endRow();
    else if (this.cell) this.inline.close(name);
  }

  /** Rows without a number follow on the one before. */
  private startRow({ r: number, hidden }: Attributes): void {
    const line = number === undefined ? this.line + 1 : Number(number);
    if (!Number.isInteger(line) || line <= this.line || line > LAST_ROW)
      throw malformed(`row ${String(number).slice(0, 20)} comes after row ${this.line}`);
    this.line = line;
    this.hidden = isTrue(hidden ?? '');
    this.column = 0;
    this.cells = [];
    this.rowText = 0;
  }

  private startCell(attributes: Attributes): void {
    if (++this.cellCount > this.limits.cells) throw tooManyCells(this.limits.cells);
    const reference = attributes['r'];
    this.column = reference === undefined ? this.column + 1 : columnOf(reference);
    this.cell = { type: attributes['t'], style: Number(attributes['s'] ?? 0), value: '', inline: '' };
    this.hasFormula = false;
  }

  private endCell(): void {
    if (!this.cell) return;
    this.cell.inline = this.inline.take();
    if (this.hasFormula && this.cell.value === '' && this.cell.type !== 'str')
      this.findings.formulasWithoutResult++;
    this.keep(cellText(this.cell, this.context));
    this.cell = null;
  }

  /** Empty cells only take room between others, so a row ends with its last text. */
  private keep(text: string): void {
    if (text.trim() === '') return;
    if (this.column > this.limits.columns) throw tooManyColumns(this.column, this.line, this.limits.columns);
    this.rowText += text.length;
    this.sheetText += text.length;
    if (this.rowText > this.limits.rowText) throw rowTooLong(this.line, this.limits.rowText);
    if (this.sheetText > this.limits.sheetText) throw tooMuchText(this.limits.sheetText);
    while (this.cells.length < this.column - 1) this.cells.push('');
    this.cells[this.column - 1] = text;
  }

  private endRow(): void {
    if (this.cells.length > 0) {
      this.rows.push({ line: this.line, cells: this.cells });
      if (this.hidden) this.findings.rowsHidden++;
    }
    this.cells = [];
  }

  /** These stand behind all rows, so the value cannot be put into the other ones here. */
  private noteMerged(range: string): void {
    const [first, last] = range.split(':').map((cell) => Number(/^[A-Z]{1,3}(\d{1,7})$/.exec(cell)?.[1]));
    if (!first || !last || last <= first) return;
    if (this.findings.mergedOverRows.length >= RANGES_KEPT) this.findings.mergedMore++;
    else this.findings.mergedOverRows.push({ range: range.slice(0, 30), row: first });
  }
}

/** `C7` -> 3. @throws UnreadableCsv for what is no cell */
export function columnOf(reference: string): number {
  let column = 0;
  for (const letter of /^\$?([A-Za-z]{1,3})\$?\d{1,7}$/.exec(reference)?.[1]?.toUpperCase() ?? '')
    column = column * 26 + letter.charCodeAt(0) - 64;
  if (column < 1 || column > LAST_COLUMN) throw malformed(`there is no cell ${reference.slice(0, 20)}`);
  return column;
}

function tooManyCells(most: number): UnreadableCsv {
  return new UnreadableCsv('workbook-too-large', `The sheet holds more than ${most} cells.`);
}

function tooManyColumns(column: number, line: number, most: number): UnreadableCsv {
  return new UnreadableCsv(
    'columns-too-many',
    `Row ${line} has a value in column ${column}; at most ${most} columns are read.`,
    { columns: column, limit: most },
  );
}

function rowTooLong(line: number, most: number): UnreadableCsv {
  return new UnreadableCsv('record-too-long', `Row ${line} is longer than ${most} characters.`, {
    line,
    limit: most,
  });
}

function tooMuchText(most: number): UnreadableCsv {
  return new UnreadableCsv(
    'workbook-too-large',
    `The sheet holds more than ${Math.round(most / 1024 / 1024)} MB of text. Import the list in parts.`,
  );
}
