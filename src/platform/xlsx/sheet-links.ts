import { type Attributes, attribute, readWholeXml, type XmlHandler } from './read-xml.ts';
import { columnOf } from './sheet-rows.ts';
import { readRelationships } from './workbook-parts.ts';
import { type ZipArchive } from './zip-archive.ts';

/** Where cells lead to, by {@link cellKey}. */
export type SheetLinks = ReadonlyMap<string, string>;

/** Links that Excel allows in one sheet. Source: Excel specifications and limits, support.microsoft.com. */
const MOST_LINKS = 65_530;

/** Characters of the longest address that a browser takes for granted. */
const LONGEST_TARGET = 2_000;

/** A cell by its row and its column, both counted from 1. */
export const cellKey = (row: number, column: number): string => `${row}:${column}`;

/** `HYPERLINK("https://firma.nl","Firma")`. A file has functions in English and a comma between values, in whatever language Excel showed them. */
const LINK_FORMULA = /^HYPERLINK\("([^"]+)"/i;

/** How such a formula begins, wherever in the bytes of a sheet. */
const LINK_FUNCTION = Buffer.from('HYPERLINK(');

/**
 * The web and mail addresses that stand behind cells of a sheet, or in a formula that makes a link. A sheet that has any is read once for
 * them alone: they come after all rows in its XML, and a formula is of no use to whoever reads rows. Addresses that a formula puts together
 * from other cells are not among them: what they are made of is read there.
 */
export async function readSheetLinks(archive: ZipArchive, part: string): Promise<SheetLinks> {
  const targets = new Map(
    (await readRelationships(archive, part, 'external'))
      .filter(({ type }) => type === 'hyperlink')
      .map(({ id, target }) => [id, target]),
  );
  const links = new SheetLinkReader(targets);
  if (targets.size > 0 || (await hasLinkFormula(archive.read(part))))
    await readWholeXml(archive.read(part), links);
  return links.found;
}

class SheetLinkReader implements XmlHandler {
  readonly found = new Map<string, string>();
  private cell = '';
  /** Text of the formula that is being read. */
  private formula: string | null = null;

  constructor(private readonly targets: ReadonlyMap<string, string>) {}

  open(name: string, attributes: Attributes): void {
    if (name === 'c') this.cell = attributes['r'] ?? '';
    else if (name === 'f') this.formula = '';
    else if (name === 'hyperlink') {
      // One link over several cells stands in the first of them.
      const [first = ''] = (attributes['ref'] ?? '').split(':');
      this.add(first, this.targets.get(attribute(attributes, 'id') ?? ''));
    }
  }

  text(text: string): void {
    if (this.formula !== null) this.formula += text;
  }

  close(name: string): void {
    if (name !== 'f') return;
    this.add(this.cell, LINK_FORMULA.exec(this.formula?.trim() ?? '')?.[1]);
    this.formula = null;
  }

  private add(cell: string, target: string | undefined): void {
    const row = Number(/^\$?[A-Za-z]{1,3}\$?(\d{1,7})$/.exec(cell)?.[1]);
    if (target === undefined || target.length > LONGEST_TARGET || !(row > 0)) return;
    if (this.found.size < MOST_LINKS) this.found.set(cellKey(row, columnOf(cell)), target);
  }
}

/** Looks at the bytes only: most sheets have no such formula, and are not read as XML a second time. */
async function hasLinkFormula(bytes: AsyncIterable<Uint8Array>): Promise<boolean> {
  let end: Uint8Array = new Uint8Array();
  for await (const chunk of bytes) {
    const seen = Buffer.concat([end, chunk]);
    if (seen.includes(LINK_FUNCTION)) return true;
    end = seen.subarray(-LINK_FUNCTION.length);
  }
  return false;
}
